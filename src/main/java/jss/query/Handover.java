package jss.query;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import jss.netlink.Dump;

/**
 * Datagrams on their way from the threads that receive them to those that decode and print. A dump is made by the kernel
 * while it is received, so that takes a thread's whole time; who receives gives away what others have time for and keeps the
 * rest, and when all is received helps with what is left. So one walk of the table keeps two cores busy, where a walk for each
 * would cost both of them the other's rows too.
 */
final class Handover {
    /** As many as may wait. */
    private static final int DATAGRAMS = 16;
    private static final int LARGEST = 64 * 1024;

    /** One of them, on loan. */
    static final class Datagram {
        private final ByteBuffer bytes = ByteBuffer.allocateDirect(LARGEST).order(ByteOrder.nativeOrder());
        private Dump dump;
        private int length;

        /** Shows its messages; false if the visitor wants no more. */
        boolean show(Dump.Visitor visitor) {
            return dump.show(visitor, bytes, length);
        }
    }

    private final ArrayDeque<Datagram> idle = new ArrayDeque<>();
    private final ArrayDeque<Datagram> full = new ArrayDeque<>();
    private int made;
    private int receivers;
    private boolean closed;

    /** {@code receivers}: threads that will {@link #received}. */
    Handover(int receivers) {
        this.receivers = receivers;
    }

    /** Gives away a datagram of {@code dump}, if somebody has time for it. */
    boolean give(Dump dump, ByteBuffer bytes, int length) {
        if (length > LARGEST) return false;
        Datagram datagram;
        synchronized (this) {
            if (closed) return false;
            datagram = idle.poll();
            if (datagram == null && made == DATAGRAMS) return false;
            if (datagram == null) made++;
        }
        if (datagram == null) datagram = new Datagram();
        datagram.bytes.put(0, bytes, 0, length);
        datagram.dump = dump;
        datagram.length = length;
        synchronized (this) {
            full.add(datagram);
            notify();
        }
        return true;
    }

    /** A receiver has nothing more to give. */
    synchronized void received() {
        receivers--;
        notifyAll();
    }

    /** Whoever waits need not: something has ended it all early. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Shows what waits, and what comes until all is received, to {@code visitor}. */
    void help(Dump.Visitor visitor) {
        while (true) {
            Datagram next = next();
            if (next == null) return;
            try {
                if (!next.show(visitor)) return;
            } finally {
                synchronized (this) {
                    idle.add(next);
                }
            }
        }
    }

    /** Null once there will be no more. */
    private synchronized Datagram next() {
        boolean interrupted = false;
        while (full.isEmpty() && receivers > 0 && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
        return closed ? null : full.poll();
    }
}
