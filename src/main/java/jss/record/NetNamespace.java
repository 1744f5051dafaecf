package jss.record;

/** A network namespace. A value: whoever keeps a row may keep it. */
public final class NetNamespace {
    private final long inode;
    private final byte[] label;
    private final boolean named;

    /** {@code label} is shared from now on, not to be changed. */
    public NetNamespace(long inode, byte[] label, boolean named) {
        this.inode = inode;
        this.label = label;
        this.named = named;
    }

    /** Its number in nsfs, as {@code /proc/PID/ns/net} shows it. u32. */
    public long inode() {
        return inode;
    }

    /**
     * Its name in {@code /run/netns}; if it has none, the beginning of the id of a container that lives
     * there, else {@code pid:N} of a process that does, else the path that keeps it. Octets of any kind,
     * not to be changed.
     */
    public byte[] label() {
        return label;
    }

    /** True if {@link #label} is a name of its own. */
    public boolean isNamed() {
        return named;
    }
}
