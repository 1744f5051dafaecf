package jss.record;

/**
 * Who holds sockets open: for an inode of sockfs, every file descriptor that refers to it.
 *
 * <p>An owner is a number that {@link #first} and {@link #next} hand out; the other methods say what
 * it is. Owners come in ss's order: the process that /proc lists last first, of its threads the first
 * one last, descriptors falling. Texts are shared byte arrays, not to be changed, and hold whatever
 * bytes their makers chose.
 *
 * <p>For one thread.
 */
public interface Owners {
    /** No owner, or no further one. */
    int NONE = -1;

    /** The first owner of the socket with that inode (u32). An inode of 0 has none. */
    int first(long inode);

    int next(int owner);

    int pid(int owner);

    /** The thread; the process's own number for its first thread, and where threads were not asked for. */
    int tid(int owner);

    int fd(int owner);

    /** The thread's name, at most 15 bytes; empty if it ended while it was looked into. Never another's that has its number by now. */
    byte[] name(int owner);

    /** Label that a security module gave the thread, null if it cannot be told. */
    byte[] context(int owner);

    /** Label that SELinux gave the socket's file, null if it cannot be told. */
    byte[] socketContext(int owner);
}
