package jss.proc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jss.fuzz.Target;
import jss.record.Family;
import jss.record.InetRecord;
import jss.record.MulticastGroup;
import jss.record.NetlinkRecord;
import jss.record.PacketRecord;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.record.UnixRecord;

/** Files of /proc and /etc, which PROC_ROOT, a container or an editor may have written. */
public final class FileTargets {
    private FileTargets() {}

    private static final Path FILE = scratch();

    private interface Reader {
        void read(Path file) throws IOException;
    }

    public static void addTo(Map<String, Target> targets) {
        targets.put("proc-tcp", of(file -> rows(SocketTable.TCP, Family.INET, "TCP", file)));
        targets.put("proc-tcp6", of(file -> rows(SocketTable.TCP, Family.INET6, "TCP6", file)));
        targets.put("proc-unix", of(file -> {
            rows(SocketTable.UNIX_STREAM, Family.UNIX, "UNIX", file);
            ProcUnixReferences.read(file.toString());
        }));
        targets.put("proc-packet", of(file -> rows(SocketTable.PACKET_RAW, Family.PACKET, "PACKET", file)));
        targets.put("proc-netlink", of(file -> rows(SocketTable.NETLINK, Family.NETLINK, "NETLINK", file)));
        targets.put("proc-routes", of(file -> {
            Ipv6Routes.read(file.toString(), route -> route.toString());
            Ipv6Addresses.read(file.toString(), (index, address, length) -> { });
        }));
        targets.put("proc-counters", FileTargets::counters);
        targets.put("proc-mountinfo", input -> Namespaces.ofMounts(input, "/nonexistent"));
        targets.put("proc-groups", of(file -> {
            for (String name : new String[] {"dev_mcast", "igmp", "igmp6"}) groups(file, name);
        }));
        targets.put("etc-names", of(file -> {
            Services.load(file, file, "tcp");
            Services.loadAll(file, "udp");
            NameFiles.port(file, "tcp", "ssh");
            NameFiles.user(file, "root");
            LocalPorts.range(file);
            NameFiles.cgroup2(file);
            NumberedNames.nameFirst(file).number("tcp");
            NumberedNames.numberFirst(file);
            NameTable.load(new Path[] {file.getParent()}, file.getFileName().toString(), "0 unspec");
        }));
    }

    /** {@code file} as the file of groups that is called {@code name}, the other two missing. */
    private static void groups(Path file, String name) throws IOException {
        Path directory = Path.of(file + "." + name);
        if (!Files.exists(directory)) {
            Files.createDirectory(directory).toFile().deleteOnExit();
            Path link = Files.createSymbolicLink(directory.resolve(name), file);
            link.toFile().deleteOnExit();
        }
        for (MulticastGroup group : MulticastGroups.read(directory, 0)) {
            if (group.address() == null) throw new AssertionError("a group without an address");
        }
    }

    private static void rows(SocketTable table, Family family, String name, Path file) {
        ProcNet net = new ProcNet("/nonexistent", true, Map.of(name, file.toString()));
        net.rows(table, family, TcpState.ALL, row -> {
            look(row);
            return true;
        });
        if (table == SocketTable.UNIX_STREAM) net.unixSockets(row -> row.state() >= 0);
    }

    private static void look(SocketRecord row) {
        if (row.state() < 0 || row.state() > 31) throw new AssertionError("state " + row.state());
        switch (row) {
            case InetRecord inet -> {
                for (int i = 0; i < (inet.family() == Family.INET.number() ? 1 : 4); i++) {
                    inet.src(i);
                    inet.dst(i);
                }
                if ((inet.sport() | inet.dport()) >>> 16 != 0) throw new AssertionError("port " + inet.sport() + ' ' + inet.dport());
            }
            case UnixRecord unix -> unix.toString();
            case PacketRecord packet -> packet.toString();
            case NetlinkRecord netlink -> netlink.toString();
            default -> throw new AssertionError(row.getClass());
        }
    }

    private static void counters(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        Counters.pairs(text);
        Counters.lines(text, "Other");
        SockStat.value(input, "TCP:", "inuse");
        ProcessCgroups.choose(input);
    }

    private static Target of(Reader reader) {
        return input -> {
            Files.write(FILE, input);
            reader.read(FILE);
        };
    }

    private static Path scratch() {
        try {
            Path directory = Path.of("/dev/shm");
            Path file = Files.isWritable(directory) ? Files.createTempFile(directory, "jss-fuzz", "")
                    : Files.createTempFile("jss-fuzz", "");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
