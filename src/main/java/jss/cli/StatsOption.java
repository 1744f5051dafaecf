package jss.cli;

/** The options of {@code jss stats}, one row each: names, the name of its value if it takes one, help. */
enum StatsOption {
    INTERVAL("what changes in each period of so many seconds", "SECONDS", "-i", "--interval"),
    COUNT("so many periods, then end", "NUMBER", "-c", "--count"),
    ZEROS("counters that are zero too", null, "-z", "--zeros"),
    ABSOLUTE("values alone, nothing of the last call", null, "-a", "--absolute"),
    NO_UPDATE("do not remember this call", null, "-s", "--noupdate"),
    JSON("JSON, an object a line", null, "-j", "--json"),
    HELP("this text", null, "-h", "--help");

    final String help;
    final String value;
    final String[] names;

    StatsOption(String help, String value, String... names) {
        this.help = help;
        this.value = value;
        this.names = names;
    }
}
