package jss.cli;

/** The options of ss, one row each: names, the name of its value if it takes one, help. */
enum SsOption {
    HELP("this text", null, "-h", "--help"),
    VERSION("version of jss", null, "-V", "-v", "--version"),
    NUMERIC("numbers, no names of services", null, "-n", "--numeric"),
    RESOLVE("names of hosts", null, "-r", "--resolve"),
    ALL("sockets in every state", null, "-a", "--all"),
    LISTENING("listening sockets only", null, "-l", "--listening"),
    BOUND_INACTIVE("sockets that are bound and do nothing", null, "-B", "--bound-inactive"),
    IPV4("IPv4 sockets only", null, "-4", "--ipv4"),
    IPV6("IPv6 sockets only", null, "-6", "--ipv6"),
    PACKET("packet sockets", null, "-0", "--packet"),
    TCP("TCP sockets", null, "-t", "--tcp"),
    MPTCP("MPTCP sockets", null, "-M", "--mptcp"),
    UDP("UDP sockets", null, "-u", "--udp"),
    RAW("raw sockets", null, "-w", "--raw"),
    DCCP("DCCP sockets", null, "-d", "--dccp"),
    SCTP("SCTP sockets", null, "-S", "--sctp"),
    UNIX("unix sockets", null, "-x", "--unix"),
    VSOCK("vsock sockets", null, "--vsock"),
    TIPC("TIPC sockets", null, "--tipc"),
    XDP("XDP sockets", null, "--xdp"),
    FAMILY("sockets of a family: inet inet6 link unix netlink vsock tipc xdp", "FAMILY", "-f", "--family"),
    QUERY("sockets of these tables, separated by commas, !TABLE for none of it", "TABLE,...", "-A", "--query", "--socket"),
    OPTIONS("timers", null, "-o", "--options"),
    EXTENDED("owner, inode, cookie and more", null, "-e", "--extended"),
    MEMORY("memory of the socket", null, "-m", "--memory"),
    INFO("what TCP knows of the connection", null, "-i", "--info"),
    TOS("type of service, traffic class, class id", null, "--tos"),
    CGROUP("cgroup of the socket", null, "--cgroup"),
    SOCKOPT("socket options", null, "--inet-sockopt"),
    BPF("classic BPF filter of packet sockets", null, "-b", "--bpf"),
    BPF_MAPS("what BPF programs keep with the socket, map by map, in hexadecimal", null, "--bpf-maps"),
    BPF_MAP_ID("the same of one map, or of as many as are named", "ID", "--bpf-map-id"),
    TIPCINFO("details of TIPC sockets", null, "--tipcinfo"),
    PROCESSES("who holds each socket", null, "-p", "--processes"),
    THREADS("-p, thread by thread", null, "-T", "--threads"),
    CONTEXT("-p with the security contexts of processes", null, "-Z", "--context"),
    CONTEXTS("-Z with the security contexts of sockets", null, "-z", "--contexts"),
    SUMMARY("how many sockets there are", null, "-s", "--summary"),
    EVENTS("TCP and UDP sockets as they are destroyed, until interrupted", null, "-E", "--events"),
    KILL("close the sockets that match, and show those that were closed", null, "-K", "--kill"),
    FORCE("-K without a filter too", null, "--force"),
    DRY_RUN("-K that shows what it would close, and closes nothing", null, "--dry-run"),
    NET("look into a network namespace: its name, its file, or a process in it", "NAME", "-N", "--net"),
    DIAG("write the kernel's answers about TCP to a file; TCPDIAG_FILE reads them", "FILE", "-D", "--diag"),
    ONELINE("a socket a line", null, "-O", "--oneline"),
    NO_QUEUES("no columns of queues", null, "-Q", "--no-queues"),
    FILTER("the filter is in FILE, behind what of it is on the command line; - is standard input", "FILE", "-F", "--filter"),
    EXPLAIN("say what the filter means and what it costs, and list nothing", null, "--explain"),
    NO_HEADER("no header row", null, "-H", "--no-header"),
    ALL_NETNS("sockets of every network namespace, with a column that names it", null, "--all-netns"),
    JOBS("threads that dump a large table at once, by default one a core; 1 keeps the kernel's order", "N", "--jobs"),
    NO_BPF("no BPF program of jss's own: netlink and /proc alone, however much there is", null, "--no-bpf"),
    JSON("one array of objects, described by --schema", null, "--json"),
    NDJSON("an object a line", null, "--ndjson"),
    CSV("comma-separated values with a header line", null, "--csv"),
    TSV("the same with tabs", null, "--tsv"),
    COLUMNS("these columns; help lists them, all stands for all", "NAME,...", "-C", "--columns"),
    FORMAT("a line with names of columns in braces: '{local} {rtt}'", "TEXT", "--format"),
    SORT("in the order of these columns, a minus before those that fall: -rtt,state", "NAME,...", "--sort"),
    LIMIT("at most so many rows", "N", "--limit"),
    COUNT("only how many sockets there are", null, "--count"),
    COUNT_BY("how many of each kind: state,dst/24,process", "NAME,...", "--count-by"),
    TOP("of --count-by the N largest", "N", "--top"),
    SUM("sum of a column, of all sockets or of each kind", "NAME", "--sum"),
    AVG("average", "NAME", "--avg"),
    MIN("least value", "NAME", "--min"),
    MAX("greatest value", "NAME", "--max"),
    P50("median", "NAME", "--p50"),
    P90("value that 90 of 100 sockets do not exceed", "NAME", "--p90"),
    P99("value that 99 of 100 sockets do not exceed", "NAME", "--p99"),
    HISTOGRAM("how a column's values are spread", "NAME", "--histogram"),
    COLOR("colours: auto (on a terminal), always or never", "WHEN", "--color"),
    EXIT_CODE("exit with 0 if there was a socket, 1 if there was none, 2 after an error", null, "--exit-code"),
    SCHEMA("print the JSON schema of --json and --ndjson", null, "--schema");

    final String help;
    final String value;
    final String[] names;

    /** All of them, in their order. */
    static final SsOption[] TABLE = values();

    /** True of one that acts at once and takes no value. */
    boolean isFlag() {
        return value == null && this != HELP && this != VERSION;
    }

    boolean hasLetter(char letter) {
        for (String name : names) {
            if (name.length() == 2 && name.charAt(1) == letter) return true;
        }
        return false;
    }

    /** True of an option that ss does not have. */
    private boolean isOurs() {
        return this == FORCE || this == DRY_RUN || this == EXPLAIN || ordinal() >= ALL_NETNS.ordinal();
    }

    /**
     * The long option of ss that {@code arg} abbreviates, in full, with its value if one is glued on;
     * else {@code arg}. Options of ours do not make abbreviations ambiguous that ss takes.
     */
    static String inFull(String arg) {
        int end = arg.indexOf('=');
        String name = end < 0 ? arg : arg.substring(0, end);
        String full = null;
        for (SsOption o : TABLE) {
            for (String n : o.names) {
                if (n.equals(name)) return arg;
                if (o.isOurs() || n.length() == 2 || !n.startsWith(name)) continue;
                if (full != null) return arg; // ambiguous in ss too
                full = n;
            }
        }
        return full == null ? arg : end < 0 ? full : full + arg.substring(end);
    }

    SsOption(String help, String value, String... names) {
        this.help = help;
        this.value = value;
        this.names = names;
    }
}
