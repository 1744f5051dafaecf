package jss.cli;

/** {@code netstat --help}. */
final class NetstatHelp {
    private NetstatHelp() {}

    private static final String USAGE = """
            usage: netstat [OPTION...]              sockets
                   netstat -r|-i|-s [OPTION...]     routes, interfaces, counters
            jss help netstat shows what ss, ip and jss have in place of each command.

            """;
    private static final String OF_SOCKETS = """

            As for sockets (jss --help), of one table at a time, numbers and no names: --json --ndjson --csv --tsv
            --columns NAME,... (help lists them) --no-header --sort NAME,... --limit N --format TEXT --count
            --count-by NAME,... --top N --sum NAME ... --histogram NAME --exit-code --schema.
            """;
    private static final int COLUMN = 26;

    static int print(NetstatOption[] options) {
        StringBuilder text = new StringBuilder(USAGE);
        for (NetstatOption o : options) {
            int start = text.length();
            text.append("  ").append(String.join(", ", o.names));
            if (o.value != null) text.append(' ').append(o.value);
            do text.append(' '); while (text.length() - start < COLUMN);
            text.append(o.help).append('\n');
        }
        return Help.out(text.append(OF_SOCKETS));
    }
}
