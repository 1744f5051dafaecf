package jss.record;

/**
 * Whose a socket is: {@link Field#CGROUP}, {@link Field#UNIT}, {@link Field#CONTAINER} and
 * {@link Field#POD} of any row. The kernel tells the cgroup of internet sockets; of the others, and on
 * hosts whose containers live in hierarchies of cgroup v1, it is that of a process that holds them.
 *
 * <p>For one thread.
 */
public final class Whose {
    private final Names names;
    private final Owners owners;

    /** {@code owners} may be null, if processes are not looked for. */
    public Whose(Names names, Owners owners) {
        this.names = names;
        this.owners = owners;
    }

    /** Writes {@code field}, raw; nothing if nobody knows. */
    public void put(Field field, SocketRecord row, TextSink out) {
        byte[] path = path(row);
        if (path != null) put(field, path, out);
    }

    /** Writes what a path says of {@code field}; false, nothing being written, if it says nothing. */
    public static boolean put(Field field, byte[] path, TextSink out) {
        return switch (field) {
            case CGROUP -> {
                out.put(path, 0, path.length);
                yield path.length > 0;
            }
            case UNIT -> CgroupPath.unit(path, out);
            case CONTAINER -> CgroupPath.container(path, out);
            case POD -> CgroupPath.pod(path, out);
            default -> throw new IllegalArgumentException(field.word());
        };
    }

    /** The cgroup's path; null if nobody knows. */
    public byte[] path(SocketRecord row) {
        byte[] path = row instanceof InetRecord r && r.hasCgroupId() ? names.cgroup(r.cgroupId()) : null;
        if (path != null && path.length > 1 || owners == null) return path; // a mere / may be cgroup v1's doing
        for (int o = owners.first(row.inode()); o != Owners.NONE; o = owners.next(o)) {
            byte[] of = names.processCgroup(owners.pid(o));
            if (of != null && of.length > 1) return of;
            if (path == null) path = of;
        }
        return path;
    }
}
