package jss.filter;

import java.util.BitSet;
import jss.record.Family;
import jss.record.InetRecord;
import jss.record.NetlinkRecord;
import jss.record.PacketRecord;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.record.UnixRecord;
import jss.record.VsockRecord;
import jss.record.XdpRecord;

/** The tests of what ss's filters know. Named classes: a lambda would be linked at the first use of each. */
final class RowTests {
    private RowTests() {}

    private static final int INET = Family.INET.number();

    record All(RowTest[] tests) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            for (RowTest t : tests) {
                if (!t.test(row)) return false;
            }
            return true;
        }
    }

    record Any(RowTest[] tests) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            for (RowTest t : tests) {
                if (t.test(row)) return true;
            }
            return false;
        }
    }

    record Not(RowTest term) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            return !term.test(row);
        }
    }

    record State(int mask) implements RowTest {
        private static final int CLOSED = TcpState.CLOSE.bit() | TcpState.BOUND_INACTIVE.bit();

        @Override
        public boolean test(SocketRecord row) {
            int bits = row.state() < 32 ? 1 << row.state() : 0;
            if (bits == TcpState.CLOSE.bit() && isConnected(row.table())) bits = CLOSED;
            return (mask & bits) != 0;
        }

        private static boolean isConnected(SocketTable table) {
            return table == SocketTable.TCP || table == SocketTable.MPTCP || table == SocketTable.DCCP
                    || table == SocketTable.SCTP;
        }
    }

    /** As the kernel decides it: families count, and IPv4 mapped into IPv6 is IPv4 too. */
    record Address(End end, Prefix prefix) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            if (!(row instanceof InetRecord r)) return false;
            boolean src = end == End.SRC;
            int w0 = src ? r.src(0) : r.dst(0);
            if (r.family() == INET) return !prefix.v6() && prefix.same(w0, 0, 0, 0);
            int w1 = src ? r.src(1) : r.dst(1);
            int w2 = src ? r.src(2) : r.dst(2);
            int w3 = src ? r.src(3) : r.dst(3);
            if (prefix.v6()) return prefix.same(w0, w1, w2, w3);
            return AddressSet.isMapped(w0, w1, w2) && prefix.same(w3, 0, 0, 0);
        }
    }

    /** As ss decides it again: leading bits, whatever they are of. */
    record LooseAddress(End end, Prefix prefix) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            if (!(row instanceof InetRecord r)) return false;
            boolean src = end == End.SRC;
            int w0 = src ? r.src(0) : r.dst(0);
            if (r.family() == INET) return prefix.same(w0, 0, 0, 0);
            int w1 = src ? r.src(1) : r.dst(1);
            int w2 = src ? r.src(2) : r.dst(2);
            int w3 = src ? r.src(3) : r.dst(3);
            return prefix.same(w0, w1, w2, w3)
                    || !prefix.v6() && AddressSet.isMapped(w0, w1, w2) && prefix.same(w3, 0, 0, 0);
        }
    }

    record Addresses(End end, AddressSet set) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            return row instanceof InetRecord r && set.holds(r, end);
        }
    }

    record Port(End end, int lo, int hi) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            int port = port(row, end);
            return lo <= port && port <= hi;
        }
    }

    /** Single ports of 16 bits. */
    record Ports(End end, BitSet set) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            int port = port(row, end);
            return port >= 0 && set.get(port);
        }
    }

    /** What ss has in its port columns. */
    static int port(SocketRecord row, End end) {
        boolean src = end == End.SRC;
        if (row instanceof InetRecord r) return src ? r.sport() : r.dport();
        if (row instanceof UnixRecord u) return (int) (src ? u.inode() : u.hasPeer() ? u.peerInode() : 0);
        if (row instanceof NetlinkRecord n) return src ? n.portId() : -1;
        if (row instanceof VsockRecord v) return (int) (src ? v.srcPort() : v.dstPort());
        if (row instanceof PacketRecord p) return src ? p.ifindex() : 0;
        return src && row instanceof XdpRecord x ? (int) x.queueId() : 0;
    }

    record Device(int ifindex) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            int own = 0;
            if (row instanceof InetRecord r) own = r.ifindex();
            else if (row instanceof PacketRecord p) own = p.ifindex();
            else if (row instanceof XdpRecord x) own = x.ifindex();
            return own == ifindex;
        }
    }

    record Mark(long value, long mask) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            long mark = row instanceof InetRecord r && r.hasMark() ? r.mark() : 0;
            return (mark & mask) == value;
        }
    }

    record Cgroup(long id) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            return id == (row instanceof InetRecord r && r.hasCgroupId() ? r.cgroupId() : 0);
        }
    }

    record AutoBound(int lo, int hi, OctetText name) implements RowTest {
        private static final int UNIX_DIGITS = 5; // of the names that the kernel gives to unix sockets

        @Override
        public boolean test(SocketRecord row) {
            if (row instanceof InetRecord r) return lo <= r.sport() && r.sport() <= hi;
            if (row instanceof NetlinkRecord n) return n.portId() < 0;
            if (row instanceof VsockRecord v) return v.srcPort() > 1023;
            if (row instanceof PacketRecord p) return p.ifindex() == 0 && p.protocol() == 0;
            if (!(row instanceof UnixRecord u)) return false;
            shownName(u, name);
            if (name.length() == 0) return true;
            if (name.length() != 1 + UNIX_DIGITS || name.charAt(0) != '@') return false;
            for (int i = 1; i <= UNIX_DIGITS; i++) {
                if (Character.digit(name.charAt(i), 16) < 0) return false;
            }
            return true;
        }
    }

    record UnixName(End end, Glob glob, OctetText name) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            if (!(row instanceof UnixRecord u)) return false;
            name.clear();
            if (end == End.SRC) shownName(u, name); // nobody knows the name at the other end
            return glob.matches(name.octets(), name.length());
        }
    }

    /** The name as it is shown. */
    private static void shownName(UnixRecord row, OctetText out) {
        jss.record.Field.PATH.text(row, jss.record.Names.NONE, out.clear());
    }

    record Number(End end, Family family, long value) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            if (row.family() != family.number()) return false;
            boolean src = end == End.SRC;
            if (row instanceof VsockRecord v) return value == (src ? v.srcCid() : v.dstCid());
            if (!src) return value == 0;
            if (row instanceof PacketRecord p) return p.protocol() == value;
            return row instanceof NetlinkRecord n && n.protocol() == value;
        }
    }
}
