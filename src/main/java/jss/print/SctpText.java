package jss.print;

import jss.record.Family;
import jss.record.InetRecord;
import jss.record.SctpInfo;
import jss.record.SctpState;
import jss.record.SockAddrs;

/** ss's words for what SCTP tells of an endpoint or association; zeros are left out. */
final class SctpText {
    private SctpText() {}

    static void put(ByteOut out, InetRecord r) {
        addresses(out, " locals:", r.locals());
        addresses(out, " peers:", r.peers());
        SctpInfo s = r.sctpInfo();
        if (s == null) return;
        if (s.tag() != 0) out.ascii(" tag:").hex(s.tag());
        if (s.state() != 0) out.ascii(" state:").ascii(SctpState.label(s.state()));
        number(out, " rwnd:", s.rwnd());
        number(out, " unackdata:", s.unackdata());
        number(out, " penddata:", s.penddata());
        number(out, " instrms:", s.instrms());
        number(out, " outstrms:", s.outstrms());
        number(out, " inqueue:", s.inqueue());
        number(out, " outqueue:", s.outqueue());
        number(out, " overerr:", s.overallError());
        number(out, " maxburst:", s.maxBurst());
        number(out, " maxseg:", s.maxseg());
        number(out, " prwnd:", s.peerRwnd());
        if (s.peerTag() != 0) out.ascii(" ptag:").hex(s.peerTag());
        number(out, " pcapable:", s.peerCapable());
        number(out, " psack:", s.peerSack());
        number(out, " autoclose:", s.autoclose());
        number(out, " adapind:", s.adaptationInd());
        number(out, " pdpoint:", s.pdPoint());
        number(out, " nodelay:", s.nodelay());
        number(out, " nofrag:", s.disableFragments());
        number(out, " v4mapped:", s.v4mapped());
        number(out, " fraginl:", s.fragInterleave());
    }

    private static void number(ByteOut out, String name, long value) {
        if (value != 0) out.ascii(name).dec((int) value); // ss prints its u32 signed
    }

    private static void addresses(ByteOut out, String name, SockAddrs a) {
        if (a == null || a.count() == 0) return;
        out.ascii(name);
        for (int i = 0; i < a.count(); i++) {
            if (i > 0) out.put(',');
            if (a.family(i) == Family.INET6.number()) {
                IpText.ipv6(out, a.addr(i, 0), a.addr(i, 1), a.addr(i, 2), a.addr(i, 3));
            } else {
                IpText.ipv4(out, a.addr(i, 0));
            }
        }
    }
}
