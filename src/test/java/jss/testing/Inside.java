package jss.testing;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import jss.sys.Fd;
import jss.sys.Libc;
import org.opentest4j.TestAbortedException;

/** A thread of this JVM in a network namespace: sockets that it opens are of there. */
public final class Inside {
    private Inside() {}

    private static final int CLONE_NEWNET = 0x40000000; // linux/sched.h

    /** Runs {@code task} on a thread of its own in {@code netns}. */
    public static <T> T run(Netns netns, Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(() -> {
            try (Libc libc = new Libc()) {
                Fd ns = libc.open(Path.of("/run/netns", netns.name()).toString(), 0);
                libc.setns(ns, CLONE_NEWNET);
                libc.close(ns);
            }
            return task.call();
        });
        Thread thread = new Thread(future, "in " + netns.name());
        thread.start();
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TestAbortedException aborted) throw aborted; // an assumption that does not hold
            throw e;
        }
    }
}
