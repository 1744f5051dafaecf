package jss.sys;

import java.util.function.Consumer;

/** libc that tells a test of every call before it is made, so that the world can change just then. */
public final class WatchedLibc extends Libc {
    private final Consumer<String> watcher;

    /** {@code watcher} is given the name of the function. */
    public WatchedLibc(Consumer<String> watcher) {
        this.watcher = watcher;
    }

    @Override
    long call(Fn fn, long a, long b, long c, long d, long e, long f) {
        watcher.accept(fn.symbol);
        return super.call(fn, a, b, c, d, e, f);
    }
}
