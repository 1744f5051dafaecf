package jss.cli;

/** {@code netstat --help}. */
final class NetstatHelp {
    private NetstatHelp() {}

    private static final String USAGE = """
            usage: netstat [OPTION...]              sockets
                   netstat -r|-i|-s [OPTION...]     routes, interfaces, counters
            jss help netstat shows what ss, ip and jss have in place of each command.

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
        return Help.out(text);
    }
}
