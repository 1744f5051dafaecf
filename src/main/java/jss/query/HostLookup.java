package jss.query;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jss.proc.LocalPorts;
import jss.proc.NameFiles;
import jss.record.Lookup;
import jss.rtnl.LinkNames;
import jss.sys.Libc;
import jss.sys.SysException;

/** What the words of a filter stand for on this host; nothing is opened before it is asked. */
public class HostLookup implements Lookup {
    private static final Path SERVICES = Path.of("/etc/services");
    private static final Path PASSWD = Path.of("/etc/passwd");
    private static final Path MOUNTS = Path.of("/proc/mounts");

    @Override
    public int service(String protocol, String name) {
        return NameFiles.port(SERVICES, protocol, name);
    }

    @Override
    public List<byte[]> addresses(String host) {
        List<byte[]> all = new ArrayList<>();
        try {
            for (InetAddress a : InetAddress.getAllByName(host)) all.add(a.getAddress());
        } catch (UnknownHostException e) {
            // none, then
        }
        return all;
    }

    @Override
    public int link(String name) {
        try (LinkNames links = new LinkNames()) {
            int index = links.index(name);
            return index == 0 ? NONE : index;
        } catch (SysException e) { // no netlink here
            try (Libc libc = new Libc()) {
                return libc.if_nametoindex(name);
            }
        }
    }

    @Override
    public long user(String name) {
        long id = NameFiles.user(PASSWD, name);
        if (id != NONE) return id;
        try (Libc libc = new Libc()) {
            return libc.getpwnam(name); // of a directory server, say
        }
    }

    @Override
    public long cgroup(String path) {
        try (Libc libc = new Libc()) {
            long id = libc.name_to_handle_at(path);
            if (id != NONE) return id;
            String root = NameFiles.cgroup2(MOUNTS);
            if (root == null) return NONE;
            boolean absolute = path.startsWith(root + '/') || path.equals(root);
            id = libc.name_to_handle_at(root + '/' + path);
            return id != NONE ? id : inode(absolute ? path : root + '/' + path);
        }
    }

    /** Containers may not ask for handles. The number of a directory of cgroup2 is the cgroup's too, where longs have 8 bytes. */
    private static long inode(String directory) {
        try {
            return (Long) Files.getAttribute(Path.of(directory), "unix:ino");
        } catch (IOException | InvalidPathException e) {
            return NONE;
        }
    }

    @Override
    public int[] ephemeralPorts() {
        return LocalPorts.range();
    }
}
