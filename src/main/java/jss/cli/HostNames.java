package jss.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import jss.proc.Cgroups;
import jss.proc.LocalPorts;
import jss.proc.NumberedNames;
import jss.proc.ProcessCgroups;
import jss.proc.ProcessNames;
import jss.proc.Services;
import jss.record.Names;
import jss.record.SocketTable;
import jss.sys.Libc;

/** What this host calls things; every source is opened when it is first asked. */
final class HostNames implements Names {
    private static final byte[] NO_CGROUP = {};

    private static final Path NL_PROTOS = Path.of("/etc/iproute2/nl_protos");
    private static final Path NL_PROTOS_OF_SYSTEM = Path.of("/usr/share/iproute2/nl_protos");

    /** What the printing threads share, made when one of them asks. */
    private static final class Shared {
        static final ProcessNames PROCESSES = new ProcessNames(Path.of("/proc"));
        static final Cgroups CGROUPS = new Cgroups(Path.of("/proc/self/mounts"));
        static final AtomicBoolean SAID_NO_CGROUPS = new AtomicBoolean();
    }

    private Services tcp;
    private Services udp;
    private NumberedNames ipProtocols;
    private NumberedNames netlinkProtocols;
    private Map<Long, byte[]> users;
    private Map<Integer, byte[]> processCgroups;
    private Libc libc;

    @Override
    public byte[] service(SocketTable table, int port) {
        if (table == SocketTable.UDP) {
            if (udp == null) udp = Services.load(NetworkNamespace.etc("services"), LocalPorts.FILE, "udp");
            return udp.name(port);
        }
        if (tcp == null) tcp = Services.load(NetworkNamespace.etc("services"), LocalPorts.FILE, "tcp");
        return tcp.name(port);
    }

    @Override
    public byte[] link(int ifindex) {
        return libc().if_indextoname(ifindex);
    }

    @Override
    public byte[] host(int word) {
        return libc().gethostbyaddr(word);
    }

    @Override
    public byte[] host(int w0, int w1, int w2, int w3) {
        return libc().gethostbyaddr(w0, w1, w2, w3);
    }

    @Override
    public byte[] user(long uid) {
        if (users == null) users = new HashMap<>();
        return users.computeIfAbsent(uid, libc()::getpwuid);
    }

    @Override
    public byte[] ipProtocol(int number) {
        if (ipProtocols == null) ipProtocols = NumberedNames.nameFirst(NetworkNamespace.etc("protocols"));
        return ipProtocols.name(number);
    }

    @Override
    public byte[] netlinkProtocol(int number) {
        if (netlinkProtocols == null) netlinkProtocols = NumberedNames.numberFirst(NL_PROTOS, NL_PROTOS_OF_SYSTEM);
        return netlinkProtocols.name(number);
    }

    @Override
    public byte[] process(int pid) {
        return Shared.PROCESSES.name(pid);
    }

    @Override
    public byte[] cgroup(long id) {
        if (!Shared.CGROUPS.areMounted() && Shared.SAID_NO_CGROUPS.compareAndSet(false, true)) {
            Stderr.line("no cgroup2 file system is mounted here: cgroups are shown by number");
        }
        return Shared.CGROUPS.path(id);
    }

    @Override
    public byte[] processCgroup(int pid) {
        if (processCgroups == null) processCgroups = new HashMap<>();
        byte[] path = processCgroups.get(pid);
        if (path == null) {
            path = ProcessCgroups.path(Environment.procRoot(), pid);
            processCgroups.put(pid, path == null ? NO_CGROUP : path);
        }
        return path == null || path.length == 0 ? null : path;
    }

    private Libc libc() {
        if (libc == null) libc = Libc.forever(); // rows of several namespaces come from several threads, one at a time
        return libc;
    }
}
