package jss.print.ip;

import jss.print.ByteOut;
import jss.record.IpNames;
import jss.record.NeighbourRecord;
import jss.record.Octets;

/** Neighbours, one line each. */
public final class NeighbourPrinter {
    private static final int HZ = 100; // USER_HZ

    private enum State {
        INCOMPLETE, REACHABLE, STALE, DELAY, PROBE, FAILED, NOARP, PERMANENT
    }

    private static final State[] STATES = State.values();

    private final Items items;
    private final IpNames names;
    private final boolean brief;
    private final boolean statistics;
    private final boolean hideDevice;

    public NeighbourPrinter(Items items, IpNames names, boolean brief, boolean statistics, boolean hideDevice) {
        this.items = items;
        this.names = names;
        this.brief = brief;
        this.statistics = statistics;
        this.hideDevice = hideDevice;
    }

    public void print(NeighbourRecord n) {
        items.beginRecord();
        if (brief && !items.json) column(n);
        else address(n);
        if (!hideDevice) {
            if (brief && !items.json) {
                byte[] name = names.link(n.ifindex());
                items.raw(name);
                items.out.blanks(16 - name.length).put(' ');
            } else {
                items.string("dev", "dev ", names.link(n.ifindex()));
            }
        }
        Octets link = n.linkAddress();
        if (link != null) {
            items.open("lladdr", brief ? "" : "lladdr ");
            AddressText.link(items.out, 1, link);
            if (brief) items.shut();
            else items.close();
        }
        if (!brief) more(n);
        items.endLine();
        items.endRecord();
    }

    private void column(NeighbourRecord n) {
        int start = items.out.length();
        if (n.destination() != null) AddressText.host(items.out, names, n.family(), n.destination());
        items.out.blanks(39 - (items.out.length() - start)).put(' ');
    }

    private void address(NeighbourRecord n) {
        if (n.destination() == null) return;
        items.open("dst", "");
        AddressText.host(items.out, names, n.family(), n.destination());
        items.close();
    }

    private void more(NeighbourRecord n) {
        int flags = n.flags();
        if ((flags & NeighbourRecord.NTF_ROUTER) != 0) items.mark("router");
        if ((flags & NeighbourRecord.NTF_PROXY) != 0) items.mark("proxy");
        if ((n.extendedFlags() & NeighbourRecord.NTF_EXT_MANAGED) != 0) items.mark("managed");
        if ((flags & NeighbourRecord.NTF_EXT_LEARNED) != 0) items.mark("extern_learn");
        if ((flags & NeighbourRecord.NTF_OFFLOADED) != 0) items.mark("offload");
        if ((n.extendedFlags() & NeighbourRecord.NTF_EXT_EXT_VALIDATED) != 0) items.mark("extern_valid");
        if (statistics) {
            if (n.hasCacheInfo()) cache(n);
            if (n.probes() >= 0) items.unsigned("probes", "probes ", n.probes());
        }
        int state = n.state();
        if (state != 0) {
            items.beginArray("state");
            for (State s : STATES) {
                if ((state & 1 << s.ordinal()) != 0) items.word(s.name());
            }
            items.endArray();
        }
        if (n.protocol() != 0) items.named("protocol", "proto ", names.protocol(n.protocol()), n.protocol());
    }

    /** One bit is set, as a rule. */
    static void state(ByteOut out, int state) {
        boolean any = false;
        for (State s : STATES) {
            if ((state & 1 << s.ordinal()) == 0) continue;
            out.ascii(any ? "," : "").ascii(s.name());
            any = true;
        }
    }

    private void cache(NeighbourRecord n) {
        if (items.json) {
            if (n.references() != 0) items.number("refcnt", n.references());
            items.number("used", n.used() / HZ);
            items.number("confirmed", n.confirmed() / HZ);
            items.number("updated", n.updated() / HZ);
            return;
        }
        if (n.references() != 0) items.out.ascii(" ref ").dec(n.references());
        items.out.ascii(" used ").dec(n.used() / HZ).put('/').dec(n.confirmed() / HZ).put('/').dec(n.updated() / HZ);
    }
}
