package jss.api;

import java.util.HashMap;
import java.util.Map;
import jss.proc.Cgroups;
import jss.proc.ProcessCgroups;
import jss.record.Names;
import jss.record.SocketTable;
import jss.sys.Libc;

/** What rows need names of, for one thread, in its network namespace; ports and hosts stay numbers. */
final class RowNames implements Names, AutoCloseable {
    private final Cgroups cgroups;
    private final Map<Long, byte[]> users = new HashMap<>();
    private Libc libc;

    RowNames(Cgroups cgroups) {
        this.cgroups = cgroups;
    }

    @Override
    public byte[] service(SocketTable table, int port) {
        return null;
    }

    @Override
    public byte[] link(int ifindex) {
        return libc().if_indextoname(ifindex);
    }

    @Override
    public byte[] host(int word) {
        return null;
    }

    @Override
    public byte[] host(int w0, int w1, int w2, int w3) {
        return null;
    }

    @Override
    public byte[] cgroup(long id) {
        return cgroups.path(id);
    }

    @Override
    public byte[] processCgroup(int pid) {
        return ProcessCgroups.path("/proc", pid);
    }

    @Override
    public byte[] user(long uid) {
        return users.computeIfAbsent(uid, libc()::getpwuid);
    }

    private Libc libc() {
        if (libc == null) libc = new Libc();
        return libc;
    }

    @Override
    public void close() {
        if (libc != null) libc.close();
        libc = null;
    }
}
