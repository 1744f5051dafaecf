package jss.print;

import jss.record.MemInfo;
import jss.record.SkMemInfo;

/** ss's words for the memory of a socket. */
final class MemoryText {
    private MemoryText() {}

    /** {@code skmem:(r0,rb212992,t0,tb212992,f0,w0,o0,bl0,d0)}; nothing if {@code m} is null. */
    static void put(ByteOut out, SkMemInfo m) {
        if (m == null) return;
        out.ascii(" skmem:(r").dec(m.rmemAlloc());
        out.ascii(",rb").dec(m.rcvbuf());
        out.ascii(",t").dec(m.wmemAlloc());
        out.ascii(",tb").dec(m.sndbuf());
        out.ascii(",f").dec(m.fwdAlloc());
        out.ascii(",w").dec(m.wmemQueued());
        out.ascii(",o").dec(m.optmem());
        if (m.hasBacklog()) out.ascii(",bl").dec(m.backlog());
        if (m.hasDrops()) out.ascii(",d").dec(m.drops());
        out.put(')');
    }

    static void put(ByteOut out, MemInfo m) {
        if (m == null) return;
        out.ascii(" mem:(r").dec(m.rmem());
        out.ascii(",w").dec(m.wmem());
        out.ascii(",f").dec(m.fmem());
        out.ascii(",t").dec(m.tmem()).put(')');
    }
}
