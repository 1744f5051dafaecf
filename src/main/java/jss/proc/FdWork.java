package jss.proc;

import java.util.ArrayDeque;
import jss.sys.Fd;
import jss.sys.Libc;

/**
 * What is left to do of one pass over /proc/PID/fd, handed out to the workers: processes in the order
 * in which /proc lists them, and the rest of long directories, so that one process with a million
 * descriptors keeps every core busy.
 */
final class FdWork {
    /** The descriptors of one thread; whoever holds the right to read goes on where the last one stopped. */
    static final class Directory {
        /** Place of the process in /proc's listing, and of the thread within its process. */
        final int process;
        final int thread;
        final int tid;
        final Fd fd;
        /** Of the thread that this directory is of, read when its first socket was found. */
        byte[] name;
        byte[] label;
        /** Pieces of the directory that have been read, or are being. */
        int pieces;
        /** Descriptors that there is room for, once the kernel's table has been looked into. */
        int capacity;
        /** Whether it may not be looked into. */
        private boolean denied;
        private int holders = 1;

        Directory(int process, int thread, int tid, Fd fd) {
            this.process = process;
            this.thread = thread;
            this.tid = tid;
            this.fd = fd;
        }
    }

    private final int processes;
    private final ArrayDeque<Directory> shared = new ArrayDeque<>();
    private int nextProcess;
    private int busy;
    private int denied;
    private boolean cancelled;

    FdWork(int processes) {
        this.processes = processes;
    }

    /** The place of the next process to look into, or -1 if there is none any more. */
    synchronized int nextProcess() {
        if (cancelled || nextProcess == processes) return -1;
        busy++;
        return nextProcess++;
    }

    /** Waits for a directory to read on in; null when all work is done. */
    synchronized Directory join() {
        while (!cancelled) {
            Directory d = shared.poll();
            if (d != null) {
                busy++;
                return d;
            }
            if (busy == 0) break;
            try {
                wait();
            } catch (InterruptedException e) {
                break;
            }
        }
        return null;
    }

    /** To be called once for each {@link #nextProcess} and each {@link #join}, when that work is done. */
    synchronized void done() {
        if (--busy == 0) notifyAll();
    }

    /** Gives the right to read on in {@code d} away; the caller still holds its descriptor. */
    synchronized void share(Directory d) {
        d.holders++;
        shared.add(d);
        notify();
    }

    /** The caller needs the descriptor of {@code d} no more. */
    synchronized void leave(Directory d, Libc libc) {
        if (--d.holders == 0) libc.close(d.fd);
    }

    /** Counts a process that may not be looked into. */
    synchronized void deny() {
        denied++;
    }

    /** Counts the process whose descriptors these are, once; threads are not counted. */
    synchronized void deny(Directory d) {
        if (d.thread == 0 && !d.denied) denied++;
        d.denied = true;
    }

    synchronized int denied() {
        return denied;
    }

    synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }
}
