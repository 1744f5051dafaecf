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
    TCP("TCP sockets", null, "-t", "--tcp"),
    NO_HEADER("no header row", null, "-H", "--no-header");

    final String help;
    final String value;
    final String[] names;

    SsOption(String help, String value, String... names) {
        this.help = help;
        this.value = value;
        this.names = names;
    }
}
