package jss.cli;

/** The options of netstat, one row each: names, the name of its value if it takes one, help. */
enum NetstatOption {
    ROUTE("routing table", null, "-r", "--route"),
    INTERFACES("interfaces and their counters", null, "-i", "--interfaces"),
    INTERFACE("the same of one interface", "IFACE", "-I"),
    GROUPS("multicast groups", null, "-g", "--groups"),
    STATISTICS("counters of the protocols", null, "-s", "--statistics"),
    MASQUERADE("masqueraded connections (no kernel since Linux 2.4 has them)", null, "-M", "--masquerade"),

    TCP("TCP", null, "-t", "--tcp"),
    UDP("UDP", null, "-u", "--udp"),
    UDPLITE("UDP-Lite", null, "-U", "--udplite"),
    SCTP("SCTP", null, "-S", "--sctp"),
    RAW("raw sockets", null, "-w", "--raw"),
    UNIX("unix sockets", null, "-x", "--unix"),
    L2CAP("Bluetooth (not here)", null, "-2", "--l2cap"),
    RFCOMM("Bluetooth (not here)", null, "-f", "--rfcomm"),
    INET("IPv4", null, "-4", "--inet", "--ip"),
    INET6("IPv6", null, "-6", "--inet6"),
    FAMILY("families by name: inet, inet6, unix ...", "FAMILY[,FAMILY...]", "-A", "--protocol"),
    IPX("IPX (not in this kernel)", null, "--ipx"),
    AX25("AX.25 (not in this kernel)", null, "--ax25"),
    NETROM("NET/ROM (not in this kernel)", null, "--netrom"),
    ROSE("ROSE (not in this kernel)", null, "--rose"),
    X25("X.25 (not in this kernel)", null, "--x25"),
    DDP("AppleTalk (not in this kernel)", null, "--ddp", "--appletalk"),
    BLUETOOTH("Bluetooth (not here)", null, "--bluetooth"),
    TCPIP("no effect", null, "--tcpip"),

    ALL("listening and other sockets; interfaces that are down too", null, "-a", "--all"),
    LISTENING("listening sockets only", null, "-l", "--listening"),
    NUMERIC("numbers, no names", null, "-n", "--numeric"),
    NUMERIC_HOSTS("no names of hosts", null, "--numeric-hosts"),
    NUMERIC_PORTS("no names of services", null, "--numeric-ports"),
    NUMERIC_USERS("no names of users", null, "--numeric-users"),
    SYMBOLIC("with -r as -n", null, "-N", "--symbolic"),
    WIDE("do not cut addresses", null, "-W", "--wide"),
    EXTEND("more columns; may be repeated with -r", null, "-e", "--extend"),
    PROGRAMS("process that holds the socket", null, "-p", "--programs"),
    TIMERS("timers", null, "-o", "--timers"),
    CONTINUOUS("every second again; -c5, -c 5: every five seconds", null, "-c", "--continuous"),
    FIB("with -r: the table (which is the default)", null, "-F", "--fib"),
    CACHE("with -r: the cache (empty since Linux 3.6)", null, "-C", "--cache"),
    VERBOSE("say which families are missing", null, "-v", "--verbose"),
    CONTEXT("SELinux contexts", null, "-Z", "--context"),
    DEBUG("no effect", null, "-d"),
    VERSION("version", null, "-V", "--version"),
    HELP("this text", null, "-h", "-?", "--help");

    final String help;
    final String value;
    final String[] names;

    NetstatOption(String help, String value, String... names) {
        this.help = help;
        this.value = value;
        this.names = names;
    }
}
