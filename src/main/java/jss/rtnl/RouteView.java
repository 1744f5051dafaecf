package jss.rtnl;

import static jss.rtnl.Rtnl.*;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;
import jss.record.Octets;
import jss.record.RouteRecord;
import jss.wire.MalformedMessageException;
import jss.wire.Wire;

/** RTM_NEWROUTE: {@code struct rtmsg} and RTA_* attributes (linux/rtnetlink.h). */
public final class RouteView extends RtnlView implements RouteRecord {
    static final int BYTES = 12;
    static final int DST_LEN = 1; // unsigned char rtm_dst_len, bits
    static final int SRC_LEN = 2; // unsigned char rtm_src_len, bits
    static final int TOS = 3; // unsigned char rtm_tos
    static final int TABLE = 4; // unsigned char rtm_table, 252 if the number is larger
    static final int PROTOCOL = 5; // unsigned char rtm_protocol
    static final int SCOPE = 6; // unsigned char rtm_scope
    static final int TYPE = 7; // unsigned char rtm_type
    static final int FLAGS = 8; // unsigned rtm_flags

    // struct rta_cacheinfo: __u32 rta_clntref, rta_lastuse; __s32 rta_expires; __u32 rta_error,
    // rta_used, rta_id, rta_ts, rta_tsage
    private static final int CLNTREF = 0;
    private static final int LASTUSE = 4;
    private static final int EXPIRES = 8;
    private static final int ERROR = 12;
    private static final int USED = 16;
    private static final int CACHE_BYTES = 20; // as far as it is read

    private final NlAttrs metrics = new NlAttrs(RTAX_MAX);
    private final Octets destination = new Octets();
    private final Octets source = new Octets();
    private final Octets newDestination = new Octets();
    private final Octets gateway = new Octets();
    private final Octets via = new Octets();
    private final Octets preferredSource = new Octets();
    private final Octets congestion = new Octets();
    private final EncapView encap = new EncapView();
    private final LegView leg = new LegView();
    private boolean metricsIndexed;
    private int nextLeg;
    private int legsEnd;

    public RouteView() {
        super("rtmsg", BYTES, RTA_NH_ID);
    }

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    public RouteView wrap(ByteBuffer buffer, int from, int end) {
        move(buffer, from, end);
        metricsIndexed = false;
        nextLeg = -1;
        return this;
    }

    @Override
    public int destinationLength() {
        return headU8(DST_LEN);
    }

    @Override
    public int sourceLength() {
        return headU8(SRC_LEN);
    }

    @Override
    public int tos() {
        return headU8(TOS);
    }

    @Override
    public long table() {
        return u32(RTA_TABLE, headU8(TABLE));
    }

    @Override
    public int protocol() {
        return headU8(PROTOCOL);
    }

    @Override
    public int scope() {
        return headU8(SCOPE);
    }

    @Override
    public int type() {
        return headU8(TYPE);
    }

    @Override
    public int flags() {
        return headS32(FLAGS);
    }

    @Override
    public Octets destination() {
        return octets(destination, RTA_DST);
    }

    @Override
    public Octets source() {
        return octets(source, RTA_SRC);
    }

    @Override
    public Octets newDestination() {
        return octets(newDestination, RTA_NEWDST);
    }

    @Override
    public Octets gateway() {
        return octets(gateway, RTA_GATEWAY);
    }

    @Override
    public Octets via() {
        return via(attrs, via);
    }

    @Override
    public int viaFamily() {
        return attrs.u16(RTA_VIA);
    }

    // struct rtvia: __kernel_sa_family_t rtvia_family, then the address
    static Octets via(NlAttrs attrs, Octets window) {
        if (!attrs.has(RTA_VIA)) return null;
        int length = attrs.length(RTA_VIA);
        if (length < 2) throw new MalformedMessageException("rtvia", 2, length);
        return window.set(attrs.buffer(), attrs.start(RTA_VIA) + 2, length - 2);
    }

    @Override
    public long oif() {
        return u32(RTA_OIF);
    }

    @Override
    public long iif() {
        return u32(RTA_IIF);
    }

    @Override
    public Octets preferredSource() {
        return octets(preferredSource, RTA_PREFSRC);
    }

    @Override
    public long priority() {
        return u32(RTA_PRIORITY);
    }

    @Override
    public long nexthopId() {
        return u32(RTA_NH_ID);
    }

    @Override
    public long mark() {
        return u32(RTA_MARK);
    }

    @Override
    public long flow() {
        return u32(RTA_FLOW);
    }

    @Override
    public long uid() {
        return u32(RTA_UID);
    }

    @Override
    public int preference() {
        return u8(RTA_PREF);
    }

    @Override
    public int ttlPropagate() {
        return u8(RTA_TTL_PROPAGATE);
    }

    @Override
    public boolean hasCacheInfo() {
        return attrs.has(RTA_CACHEINFO, CACHE_BYTES);
    }

    private int cache(int offset) {
        return attrs.start(RTA_CACHEINFO) + offset;
    }

    @Override
    public long clntref() {
        return Wire.u32(buffer, cache(CLNTREF));
    }

    @Override
    public long lastUse() {
        return Wire.u32(buffer, cache(LASTUSE));
    }

    @Override
    public int expires() {
        return Wire.s32(buffer, cache(EXPIRES));
    }

    @Override
    public long error() {
        return Wire.u32(buffer, cache(ERROR));
    }

    @Override
    public long used() {
        return Wire.u32(buffer, cache(USED));
    }

    @Override
    public boolean hasMetrics() {
        return attrs.has(RTA_METRICS);
    }

    private NlAttrs metrics() {
        if (!metricsIndexed) {
            metrics.indexNested(attrs, RTA_METRICS);
            metricsIndexed = true;
        }
        return metrics;
    }

    @Override
    public long metric(int number) {
        return metrics().has(number) ? metrics.u32(number) : -1;
    }

    @Override
    public long metricLocks() {
        return metrics().has(RTAX_LOCK) ? metrics.u32(RTAX_LOCK) : 0;
    }

    @Override
    public Octets congestionControl() {
        return string(metrics(), congestion, RTAX_CC_ALGO);
    }

    @Override
    public Encapsulation encapsulation() {
        return encap.of(attrs, RTA_ENCAP_TYPE, RTA_ENCAP);
    }

    @Override
    public Leg firstLeg() {
        if (!attrs.has(RTA_MULTIPATH)) return null;
        nextLeg = attrs.start(RTA_MULTIPATH);
        legsEnd = nextLeg + attrs.length(RTA_MULTIPATH);
        return nextLeg();
    }

    @Override
    public Leg nextLeg() {
        if (nextLeg < 0) return null;
        nextLeg = leg.move(buffer, nextLeg, legsEnd);
        return nextLeg < 0 ? null : leg;
    }
}
