package jss.cli;

import java.nio.file.Path;
import jss.proc.Services;
import jss.record.Names;
import jss.record.SocketTable;
import jss.sys.Libc;

/** What this host calls things; every source is opened when it is first asked. */
final class HostNames implements Names {
    private static final Path SERVICES = Path.of("/etc/services");
    private static final Path EPHEMERAL = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    private Services tcp;
    private Services udp;
    private Libc libc;

    @Override
    public byte[] service(SocketTable table, int port) {
        if (table == SocketTable.UDP) {
            if (udp == null) udp = Services.load(SERVICES, EPHEMERAL, "udp");
            return udp.name(port);
        }
        if (tcp == null) tcp = Services.load(SERVICES, EPHEMERAL, "tcp");
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

    private Libc libc() {
        if (libc == null) libc = new Libc();
        return libc;
    }
}
