package jss.proc;

import java.util.Arrays;
import jss.record.Owners;

/**
 * From inodes to their owners: open addressing over arrays of int, 16 bytes an owner and 8 to 16 an
 * inode. Once it is full, any thread may read it.
 */
final class OwnerTable {
    // Slots of the hash table: an owner's number plus 1, 0 for a free slot. A power of two of them, at most half full.
    private final int[] slots;

    // Of each owner; the last one added with an inode stands first in its chain.
    private final int[] inode;
    private final int[] fd;
    private final int[] next;
    private final int[] thread;
    private int owners;

    // Of each thread that is an owner.
    private int[] pid = new int[64];
    private int[] tid = new int[64];
    private byte[][] name = new byte[64][];
    private byte[][] label = new byte[64][];
    private int threads;

    /** @param capacity owners to come, at most */
    OwnerTable(int capacity) {
        slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, capacity)) << 2)];
        inode = new int[capacity];
        fd = new int[capacity];
        next = new int[capacity];
        thread = new int[capacity];
    }

    /** The owners added from now on are descriptors of this thread. */
    void thread(int pid, int tid, byte[] name, byte[] label) {
        if (threads > 0 && this.tid[threads - 1] == tid) return;
        if (threads == this.tid.length) grow();
        this.pid[threads] = pid;
        this.name[threads] = name;
        this.label[threads] = label;
        this.tid[threads++] = tid;
    }

    private void grow() {
        int size = 2 * threads;
        pid = Arrays.copyOf(pid, size);
        tid = Arrays.copyOf(tid, size);
        name = Arrays.copyOf(name, size);
        label = Arrays.copyOf(label, size);
    }

    void add(int inode, int fd) {
        int slot = slot(inode);
        this.inode[owners] = inode;
        this.fd[owners] = fd;
        thread[owners] = threads - 1;
        next[owners] = slots[slot] - 1;
        slots[slot] = ++owners;
    }

    /** Where {@code inode} is, or where it would have to be put. */
    private int slot(int inode) {
        int mask = slots.length - 1;
        int slot = inode * 0x9e3779b9 >>> Integer.numberOfLeadingZeros(mask);
        while (slots[slot] != 0 && this.inode[slots[slot] - 1] != inode) slot = slot + 1 & mask;
        return slot;
    }

    int first(long inode) {
        return inode == 0 ? Owners.NONE : slots[slot((int) inode)] - 1;
    }

    int next(int owner) {
        return next[owner];
    }

    int fd(int owner) {
        return fd[owner];
    }

    /** Which of the threads it is, for what follows. */
    int thread(int owner) {
        return thread[owner];
    }

    int pid(int thread) {
        return pid[thread];
    }

    int tid(int thread) {
        return tid[thread];
    }

    byte[] name(int thread) {
        return name[thread];
    }

    /** Null if there is none, or none was asked for. */
    byte[] label(int thread) {
        return label[thread];
    }

    /** The socket's (u32). */
    long inode(int owner) {
        return inode[owner] & 0xffff_ffffL;
    }
}
