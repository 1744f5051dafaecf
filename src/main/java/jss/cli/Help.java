package jss.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jss.sys.Errno;

/** {@code --help} and {@code --version}: text for standard output that needs no native call. */
final class Help {
    private Help() {}

    private static final String USAGE = """
            usage: jss [OPTION...] [state STATE | exclude STATE]... [EXPRESSION]
                   jss explain [OPTION...] EXPRESSION      what the filter means and what it costs
                   jss netstat|ip|stats [OPTION...]        as those tools; each has its --help
                   jss route|link|addr|maddr|neigh|rule    short for jss ip route ...
                   jss help netstat                        what ss, ip and jss have for each netstat command

            """;
    private static final int COLUMN = 28;

    static int print(SsOption[] options) {
        return out(of(options));
    }

    /** Names and help in two columns; names that leave no two blanks before the second have a line of their own. */
    static String of(SsOption[] options) {
        StringBuilder text = new StringBuilder(USAGE);
        for (SsOption o : options) {
            int start = text.length();
            text.append("  ").append(String.join(", ", o.names));
            if (o.value != null) text.append(' ').append(o.value);
            if (text.length() - start > COLUMN - 2) {
                text.append('\n');
                start = text.length();
            }
            while (text.length() - start < COLUMN) text.append(' ');
            text.append(o.help).append('\n');
        }
        return text.toString();
    }

    static int version() {
        return out("jss " + Version.VERSION + "\n");
    }

    static int out(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            // Not System.out, which says that something went wrong, but not what; and never closed, it is not ours.
            new FileOutputStream(FileDescriptor.out).write(bytes);
            return ExitStatus.OK;
        } catch (IOException e) {
            String why = e.getMessage();
            if (Errno.EPIPE.text().equals(why)) return ExitStatus.OK; // the reader has read enough
            Stderr.line("standard output: " + why);
            return ExitStatus.FAILED;
        }
    }
}
