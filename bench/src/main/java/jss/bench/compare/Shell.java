package jss.bench.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short questions to other programs. */
final class Shell {
    private Shell() {}

    /** What it prints, standard error too; empty if there is no such program. */
    static String output(String... command) throws InterruptedException {
        return output(List.of(command));
    }

    static String output(List<String> command) throws InterruptedException {
        try {
            Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
            p.getOutputStream().close();
            String text = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            p.waitFor();
            return text.strip();
        } catch (IOException e) {
            return "";
        }
    }

    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end).strip();
    }
}
