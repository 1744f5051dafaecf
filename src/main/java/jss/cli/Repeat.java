package jss.cli;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * Rounds at steady times: the next one is due a period after the last one was due, not after it ended. Rounds that
 * would have been due meanwhile are left out.
 */
final class Repeat {
    private Repeat() {}

    private static final double LONGEST_SECONDS = 1e9;

    /** What time it is, in nanoseconds since some time, and the way to a later one. */
    interface Clock {
        long now();

        void sleepUntil(long due);
    }

    static final Clock REAL = new Clock() {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void sleepUntil(long due) {
            for (long left; (left = due - System.nanoTime()) > 0; ) LockSupport.parkNanos(left);
        }
    };

    /** Runs {@code round} for ever, or until it returns another status than 0, which is returned. */
    static int forEver(Clock clock, double seconds, IntSupplier round) {
        long period = nanoseconds(seconds);
        long due = clock.now();
        while (true) {
            int status = round.getAsInt();
            if (status != ExitStatus.OK) return status;
            due = next(due, period, clock.now());
            clock.sleepUntil(due);
        }
    }

    /** When the round after the one that was due at {@code due} is. */
    static long next(long due, long period, long now) {
        long late = now - due;
        return due + (late < period ? period : (late / period + 1) * period);
    }

    static long nanoseconds(double seconds) {
        return Math.max(1_000_000L, (long) (Math.min(seconds, LONGEST_SECONDS) * 1e9));
    }

    /** The seconds in {@code text}, 0 if it is no number above zero. */
    static double seconds(String text) {
        if (text.isEmpty() || !(text.charAt(0) >= '0' && text.charAt(0) <= '9' || text.charAt(0) == '.')) return 0;
        try {
            double seconds = Double.parseDouble(text);
            return seconds > 0 && seconds <= Double.MAX_VALUE ? seconds : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
