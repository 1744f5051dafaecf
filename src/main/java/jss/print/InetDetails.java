package jss.print;

import jss.record.BpfStorages;
import jss.record.Family;
import jss.record.InetRecord;
import jss.record.Names;
import jss.record.Octets;
import jss.record.ProcInetRecord;
import jss.record.SocketTable;

/** The fields behind an internet socket's row, in ss's order. */
final class InetDetails {
    private static final int IPPROTO_UDP = 17;
    private static final int IPPROTO_SCTP = 132;
    private static final int IPPROTO_UDPLITE = 136;
    private static final String[] TIMERS = {null, "on", "keepalive", "timewait", "persist", "delack"};

    private final SsFormat format;
    // asked of every row: a set would take as long to say each as a field takes to print
    private final boolean options;
    private final boolean extended;
    private final boolean tos;
    private final boolean cgroup;
    private final boolean sockopt;
    private final boolean memory;
    private final boolean info;
    private final boolean storages;
    private final boolean oneline;
    private final Names names;
    private final TcpText tcp;
    private final String newline;
    // Of the last socket's cgroup: most of a host's sockets are in few, and all threads ask for names in one place.
    private final ByteOut cgroupText = new ByteOut(64);
    private long cgroupId;

    InetDetails(SsFormat format, Names names) {
        this.format = format;
        options = format.shows(Show.OPTIONS);
        extended = format.shows(Show.EXTENDED);
        tos = format.shows(Show.TOS);
        cgroup = format.shows(Show.CGROUP);
        sockopt = format.shows(Show.SOCKOPT);
        memory = format.shows(Show.MEMORY);
        info = format.shows(Show.INFO);
        storages = format.shows(Show.STORAGES);
        oneline = format.shows(Show.ONELINE);
        this.names = names;
        tcp = new TcpText(format.shows(Show.OPTIONS), format.numeric());
        newline = format.newline();
    }

    void put(ByteOut out, InetRecord r) {
        if (r instanceof ProcInetRecord p) {
            new ProcText(format).put(out, p);
            return;
        }
        if (options && r.timer() != 0) timer(out, r);
        if (extended) extended(out, r);
        if (tos) tos(out, r);
        if (cgroup && r.hasCgroupId()) cgroup(out, r.cgroupId());
        if (sockopt && r.hasSockopt()) sockopt(out, r.sockopt());
        if (memory || info && !isUdp(r)) block(out, r);
        if (storages) storages(out, r.bpfStorages());
    }

    private static boolean isUdp(InetRecord r) {
        if (r.hasProtocol()) return r.protocol() == IPPROTO_UDP || r.protocol() == IPPROTO_UDPLITE;
        return r.table() == SocketTable.UDP || r.table() == SocketTable.UDPLITE;
    }

    private static boolean isSctp(InetRecord r) {
        return r.hasProtocol() ? r.protocol() == IPPROTO_SCTP : r.table() == SocketTable.SCTP;
    }

    static void timer(ByteOut out, InetRecord r) {
        out.ascii(" timer:(");
        int timer = r.timer();
        out.ascii(isSctp(r) ? "T3_RTX" : timer < TIMERS.length ? TIMERS[timer] : "unknown").put(',');
        time(out, r.expiresMs());
        out.put(',').dec(r.retrans()).put(')');
    }

    /** {@code 9min59sec}, {@code 4.844sec}, {@code 204ms}: the finer the shorter. */
    static void time(ByteOut out, long ms) {
        long minutes = ms / 60_000;
        long seconds = ms / 1000 % 60;
        long millis = ms % 1000;
        if (minutes > 0) {
            millis = 0;
            if (minutes > 9) seconds = 0;
            out.dec(minutes).ascii("min");
        }
        if (seconds > 0) {
            if (seconds > 9) millis = 0;
            out.dec(seconds);
            if (millis > 0) out.put('.');
            else out.ascii("sec");
        }
        if (millis > 0) {
            out.put('0' + (int) (millis / 100)).put('0' + (int) (millis / 10 % 10)).put('0' + (int) (millis % 10));
            out.ascii(seconds > 0 ? "sec" : "ms");
        }
    }

    private void extended(ByteOut out, InetRecord r) {
        OwnerText.put(out, r);
        if (r.mark() != 0) out.ascii(" fwmark:0x").hex(r.mark());
        if (r.hasCgroupId() && r.cgroupId() != 0) cgroup(out, r.cgroupId());
        if (r.family() == Family.INET6.number() && r.hasV6only()) out.ascii(" v6only:").put(r.v6only() ? '1' : '0');
        OwnerText.shutdown(out, r);
    }

    private void cgroup(ByteOut out, long id) {
        if (id != cgroupId || cgroupText.length() == 0) {
            cgroupId = id;
            cgroupText.truncate(0);
            byte[] path = names.cgroup(id);
            if (path != null) SafeText.utf8(cgroupText.ascii(" cgroup:"), path, 0, path.length);
            else cgroupText.ascii(" cgroup:unreachable:").hex(id);
        }
        out.put(cgroupText.bytes(), 0, cgroupText.length());
    }

    private static void tos(ByteOut out, InetRecord r) {
        if (r.hasTos()) hex(out.ascii(" tos:"), r.tos());
        if (r.hasTclass()) hex(out.ascii(" tclass:"), r.tclass());
        if (r.hasClassId()) hex(out.ascii(" class_id:"), r.classId());
    }

    /** {@code %#x}: a zero has no 0x. */
    private static void hex(ByteOut out, long value) {
        if (value != 0) out.ascii("0x");
        out.hex(value);
    }

    private void sockopt(ByteOut out, int bits) {
        out.ascii(newline).ascii("inet-sockopt: (");
        for (int i = 0; i < InetRecord.SOCKOPTS.size(); i++) {
            if ((bits >> i & 1) != 0) out.put(' ').ascii(InetRecord.SOCKOPTS.get(i));
        }
        out.put(')');
    }

    private void block(ByteOut out, InetRecord r) {
        if (!oneline) out.ascii("\n\t");
        if (r.skMemInfo() != null) MemoryText.put(out, r.skMemInfo());
        else MemoryText.put(out, r.memInfo());
        if (isSctp(r)) {
            SctpText.put(out, r);
        } else if (r.table() == SocketTable.MPTCP) {
            MptcpText.put(out, r.mptcpInfo());
        } else {
            tcp.put(out, r);
            UlpText.put(out, r);
        }
    }

    /** Values in hexadecimal: what their bytes mean is known to whoever wrote the program. */
    private void storages(ByteOut out, BpfStorages s) {
        if (s == null) return;
        for (int i = 0; i < s.count(); i++) {
            out.ascii(newline).ascii("map_id:").dec(s.mapId(i)).ascii(" [");
            Octets value = s.value(i);
            for (int k = 0; value != null && k < value.length(); k++) {
                if (k > 0) out.put(' ');
                out.hex(value.at(k), 2);
            }
            out.put(']');
        }
    }
}
