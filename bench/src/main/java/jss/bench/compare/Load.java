package jss.bench.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A network namespace with sockets in it. It has no name: it lives while processes of ours are in it, and those end
 * with their standard input, so nothing is left behind however this program ends.
 */
final class Load implements AutoCloseable {
    private static final long PATIENCE_MS = 90_000;

    private final Process holder;
    private Process sockets;
    private String facts = "";

    /** An empty namespace. */
    Load() throws IOException {
        holder = start(List.of("unshare", "--net", "sh", "-c", "echo ready; exec cat"));
        awaitReady(holder, "unshare --net");
    }

    /** Fills it with connections, two sockets each; says false, and why, if that fails. */
    boolean fill(Path sockets, int connections) throws IOException {
        List<String> command = inside(List.of(sockets.toString(), "many", String.valueOf(connections),
                "--listen-ports", "8", "--v6", "10"));
        this.sockets = start(command);
        try {
            facts = awaitReady(this.sockets, "sockets many");
            return true;
        } catch (IOException e) {
            facts = e.getMessage();
            return false;
        }
    }

    /** What {@code sockets} said. */
    String facts() {
        return facts;
    }

    /** {@code command}, to be run in the namespace. */
    List<String> inside(List<String> command) {
        List<String> all = new ArrayList<>(List.of("nsenter", "--net=/proc/" + holder.pid() + "/ns/net", "--"));
        all.addAll(command);
        return all;
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String awaitReady(Process p, String what) throws IOException {
        String line = new BufferedReader(new InputStreamReader(p.getInputStream())).readLine();
        if (line == null || !line.startsWith("ready")) throw new IOException(what + " failed");
        return line;
    }

    /** Ends the makers and waits until their sockets are gone, so that the next dumps do not walk over them. */
    @Override
    public void close() throws IOException {
        try {
            if (sockets != null) {
                end(sockets);
                long end = System.currentTimeMillis() + PATIENCE_MS;
                while (left() > 0 && System.currentTimeMillis() < end) Thread.sleep(100);
            }
            end(holder);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** At once. */
    void kill() {
        if (sockets != null) sockets.destroyForcibly(); // its workers die with it
        holder.destroyForcibly();
    }

    private static void end(Process p) throws IOException, InterruptedException {
        p.getOutputStream().close();
        if (!p.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS)) p.destroyForcibly();
    }

    /** TCP sockets of the namespace, those in TIME-WAIT too. */
    private int left() throws IOException {
        int left = 0;
        for (String file : List.of("sockstat", "sockstat6")) {
            Path path = Path.of("/proc/" + holder.pid() + "/net/" + file);
            if (!Files.exists(path)) continue;
            for (String line : Files.readAllLines(path)) {
                if (!line.startsWith("TCP")) continue;
                String[] words = line.split(" ");
                for (int i = 1; i + 1 < words.length; i += 2) {
                    if (words[i].equals("inuse") || words[i].equals("tw")) left += Integer.parseInt(words[i + 1]);
                }
            }
        }
        return left;
    }
}
