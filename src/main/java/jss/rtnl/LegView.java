package jss.rtnl;

import static jss.rtnl.Rtnl.*;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;
import jss.record.Octets;
import jss.record.RouteRecord;
import jss.wire.MalformedMessageException;
import jss.wire.Wire;

/** {@code struct rtnexthop} (linux/rtnetlink.h) and its attributes: one leg of RTA_MULTIPATH. */
final class LegView implements RouteRecord.Leg {
    private static final int BYTES = 8;
    private static final int LEN = 0; // unsigned short rtnh_len, attributes included
    private static final int FLAGS = 2; // unsigned char rtnh_flags
    private static final int HOPS = 3; // unsigned char rtnh_hops, weight less one
    private static final int IFINDEX = 4; // int rtnh_ifindex

    private final NlAttrs attrs = new NlAttrs(RTA_ENCAP);
    private final Octets gateway = new Octets();
    private final Octets via = new Octets();
    private final EncapView encap = new EncapView();
    private ByteBuffer buffer;
    private int base;

    /** Moves to the leg at {@code at}; where the next one begins, or -1 if none fits before {@code end}. */
    int move(ByteBuffer buffer, int at, int end) {
        if (end - at < BYTES) return -1;
        int length = Wire.u16(buffer, at + LEN);
        if (length < BYTES || length > end - at) throw new MalformedMessageException("rtnexthop", length, end - at);
        this.buffer = buffer;
        base = at;
        attrs.index(buffer, at + BYTES, at + length);
        return at + Wire.align4(length);
    }

    @Override
    public int flags() {
        return Wire.u8(buffer, base + FLAGS);
    }

    @Override
    public int weight() {
        return Wire.u8(buffer, base + HOPS) + 1;
    }

    @Override
    public int ifindex() {
        return Wire.s32(buffer, base + IFINDEX);
    }

    @Override
    public Octets gateway() {
        return RtnlView.octets(attrs, gateway, RTA_GATEWAY);
    }

    @Override
    public Octets via() {
        return RouteView.via(attrs, via);
    }

    @Override
    public int viaFamily() {
        return attrs.u16(RTA_VIA);
    }

    @Override
    public long flow() {
        return attrs.has(RTA_FLOW) ? attrs.u32(RTA_FLOW) : -1;
    }

    @Override
    public RouteRecord.Encapsulation encapsulation() {
        return encap.of(attrs, RTA_ENCAP_TYPE, RTA_ENCAP);
    }
}
