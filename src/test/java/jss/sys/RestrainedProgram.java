package jss.sys;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that restrains itself and then tries what it should not: a line for each attempt, of a thread that was there before. */
final class RestrainedProgram {
    private RestrainedProgram() {}

    private interface Attempt {
        void run() throws IOException;
    }

    /** {@code args}: a file to write, and optionally what is left allowed. */
    public static void main(String[] args) throws Exception {
        CountDownLatch restrained = new CountDownLatch(1);
        Thread before = new Thread(() -> {
            try {
                restrained.await();
            } catch (InterruptedException e) {
                return;
            }
            Path file = Path.of(args[0]);
            attempt("read", () -> Files.readAllBytes(Path.of("/proc/self/stat")));
            attempt("list", () -> Files.list(Path.of("/proc/self/fd")).close());
            attempt("write", () -> Files.writeString(file, "x"));
            attempt("delete", () -> Files.deleteIfExists(file));
            attempt("run", () -> new ProcessBuilder("true").start());
            attempt("connect", () -> new Socket("127.0.0.1", 9).close());
        });
        before.start();
        try (Libc libc = new Libc()) {
            long[] filter = SystemCalls.filter(args.length > 1 ? Integer.parseInt(args[1]) : 0);
            System.out.println(SystemCalls.restrain(libc, filter) ? "restrained" : "not restrained");
        }
        restrained.countDown();
        before.join();
    }

    private static void attempt(String name, Attempt attempt) {
        String result = "done";
        try {
            attempt.run();
        } catch (IOException e) {
            result = e.getMessage().contains("ot permitted") ? "refused" : e.getMessage().contains("refused") ? "done" : e.toString();
        }
        System.out.println(name + " " + result);
    }
}
