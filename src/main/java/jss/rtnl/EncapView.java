package jss.rtnl;

import jss.netlink.NlAttrs;
import jss.record.Octets;
import jss.record.RouteRecord;
import jss.wire.MalformedMessageException;
import jss.wire.Wire;

/** RTA_ENCAP or NHA_ENCAP: attributes of linux/lwtunnel.h and its like, by the type beside it. */
final class EncapView implements RouteRecord.Encapsulation {
    private static final int MAX = 12;

    private final NlAttrs attrs = new NlAttrs(MAX);
    private final Octets window = new Octets();
    private int type;

    /** The encapsulation in attribute {@code encap} of {@code outer}, null if it has none. */
    EncapView of(NlAttrs outer, int typeAttribute, int encap) {
        if (!outer.has(encap) || !outer.has(typeAttribute)) return null;
        type = outer.u16(typeAttribute);
        attrs.indexNested(outer, encap);
        return this;
    }

    @Override
    public int type() {
        return type;
    }

    @Override
    public boolean has(int number) {
        return attrs.has(number);
    }

    @Override
    public long id() {
        if (!attrs.has(1, 8)) throw new MalformedMessageException("LWTUNNEL_IP_ID", 8, attrs.has(1) ? attrs.length(1) : 0);
        int at = attrs.start(1);
        return (long) Wire.be32(attrs.buffer(), at) << 32 | Wire.be32(attrs.buffer(), at + 4) & 0xffff_ffffL;
    }

    @Override
    public Octets octets(int number) {
        return RtnlView.octets(attrs, window, number);
    }

    @Override
    public int u8(int number) {
        return attrs.u8(number);
    }

    @Override
    public int u16(int number) {
        return attrs.u16(number);
    }
}
