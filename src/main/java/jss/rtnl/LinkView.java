package jss.rtnl;

import static jss.rtnl.Rtnl.*;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;
import jss.record.LinkRecord;
import jss.record.LinkStat;
import jss.record.Octets;
import jss.wire.MalformedMessageException;
import jss.wire.Wire;

/**
 * RTM_NEWLINK: {@code struct ifinfomsg} (linux/rtnetlink.h) and IFLA_* attributes. Data of virtual
 * functions is passed over.
 */
public final class LinkView extends RtnlView implements LinkRecord {
    static final int BYTES = 16;
    static final int TYPE = 2; // unsigned short ifi_type, ARPHRD_*
    static final int INDEX = 4; // int ifi_index
    static final int FLAGS = 8; // unsigned ifi_flags, IFF_*

    private static final int INFO_MAX = IFLA_INFO_SLAVE_DATA;

    private final NlAttrs info = new NlAttrs(INFO_MAX);
    private final NlAttrs spec = new NlAttrs(AF_INET6);
    private final NlAttrs inner = new NlAttrs(IFLA_INET6_ADDR_GEN_MODE);
    private final SettingsView kindSettings = new SettingsView();
    private final SettingsView slaveSettings = new SettingsView();
    private final Octets name = new Octets();
    private final Octets address = new Octets();
    private final Octets broadcast = new Octets();
    private final Octets permanent = new Octets();
    private final Octets text = new Octets();
    private final Octets kind = new Octets();
    private final Octets slaveKind = new Octets();

    private int altAt;

    public LinkView() {
        super("ifinfomsg", BYTES, IFLA_MAX);
    }

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    public LinkView wrap(ByteBuffer buffer, int from, int end) {
        move(buffer, from, end);
        info.indexNested(attrs, IFLA_LINKINFO);
        rewindAltNames();
        return this;
    }

    @Override
    public int type() {
        return Wire.u16(buffer, base + TYPE);
    }

    @Override
    public int index() {
        return headS32(INDEX);
    }

    @Override
    public int flags() {
        return headS32(FLAGS);
    }

    @Override
    public Octets name() {
        return string(name, IFLA_IFNAME);
    }

    @Override
    public Octets address() {
        return octets(address, IFLA_ADDRESS);
    }

    @Override
    public Octets broadcast() {
        return octets(broadcast, IFLA_BROADCAST);
    }

    @Override
    public Octets permanentAddress() {
        return octets(permanent, IFLA_PERM_ADDRESS);
    }

    @Override
    public long mtu() {
        return u32(IFLA_MTU);
    }

    @Override
    public long link() {
        return u32(IFLA_LINK);
    }

    @Override
    public boolean hasLinkNetnsid() {
        return attrs.has(IFLA_LINK_NETNSID);
    }

    @Override
    public int linkNetnsid() {
        return attrs.s32(IFLA_LINK_NETNSID);
    }

    @Override
    public long master() {
        return u32(IFLA_MASTER);
    }

    @Override
    public boolean hasTargetNetnsid() {
        return attrs.has(IFLA_TARGET_NETNSID);
    }

    @Override
    public int targetNetnsid() {
        return attrs.s32(IFLA_TARGET_NETNSID);
    }

    @Override
    public Octets qdisc() {
        return string(text, IFLA_QDISC);
    }

    @Override
    public int operState() {
        return u8(IFLA_OPERSTATE);
    }

    @Override
    public int linkMode() {
        return u8(IFLA_LINKMODE);
    }

    @Override
    public int carrier() {
        return u8(IFLA_CARRIER);
    }

    @Override
    public long group() {
        return u32(IFLA_GROUP);
    }

    @Override
    public long txQueueLength() {
        return u32(IFLA_TXQLEN);
    }

    @Override
    public Octets alias() {
        return string(text, IFLA_IFALIAS);
    }

    @Override
    public int protoDown() {
        return u8(IFLA_PROTO_DOWN);
    }

    @Override
    public long protoDownReason() {
        inner.indexNested(attrs, IFLA_PROTO_DOWN_REASON);
        return inner.has(IFLA_PROTO_DOWN_REASON_VALUE) ? inner.u32(IFLA_PROTO_DOWN_REASON_VALUE) : 0;
    }

    @Override
    public boolean hasStats64() {
        return attrs.has(IFLA_STATS64);
    }

    @Override
    public boolean hasStats() {
        return attrs.has(IFLA_STATS64) || attrs.has(IFLA_STATS);
    }

    @Override
    public long stat(LinkStat stat) {
        int n = stat.ordinal();
        if (attrs.has(IFLA_STATS64)) { // aligned to 4 alone
            return attrs.has(IFLA_STATS64, 8 * n + 8) ? Wire.u64(buffer, attrs.start(IFLA_STATS64) + 8 * n) : 0;
        }
        return attrs.has(IFLA_STATS, 4 * n + 4) ? Wire.u32(buffer, attrs.start(IFLA_STATS) + 4 * n) : 0;
    }

    @Override
    public long carrierChanges() {
        return u32(IFLA_CARRIER_CHANGES);
    }

    @Override
    public int xdpAttached() {
        inner.indexNested(attrs, IFLA_XDP);
        return inner.has(IFLA_XDP_ATTACHED) ? inner.u8(IFLA_XDP_ATTACHED) : 0;
    }

    @Override
    public long xdpProgram() {
        inner.indexNested(attrs, IFLA_XDP);
        return inner.has(IFLA_XDP_PROG_ID) ? inner.u32(IFLA_XDP_PROG_ID) : 0;
    }

    @Override
    public Octets kind() {
        return string(info, kind, IFLA_INFO_KIND);
    }

    @Override
    public Settings kindSettings() {
        return kindSettings.of(info, IFLA_INFO_DATA);
    }

    @Override
    public Octets slaveKind() {
        return string(info, slaveKind, IFLA_INFO_SLAVE_KIND);
    }

    @Override
    public Settings slaveSettings() {
        return slaveSettings.of(info, IFLA_INFO_SLAVE_DATA);
    }

    @Override
    public long promiscuity() {
        return u32(IFLA_PROMISCUITY);
    }

    @Override
    public long allmulti() {
        return u32(IFLA_ALLMULTI);
    }

    @Override
    public long minMtu() {
        return u32(IFLA_MIN_MTU);
    }

    @Override
    public long maxMtu() {
        return u32(IFLA_MAX_MTU);
    }

    @Override
    public int addrGenMode() {
        spec.indexNested(attrs, IFLA_AF_SPEC);
        inner.indexNested(spec, AF_INET6);
        return inner.has(IFLA_INET6_ADDR_GEN_MODE) ? inner.u8(IFLA_INET6_ADDR_GEN_MODE) : -1;
    }

    @Override
    public long txQueues() {
        return u32(IFLA_NUM_TX_QUEUES);
    }

    @Override
    public long rxQueues() {
        return u32(IFLA_NUM_RX_QUEUES);
    }

    @Override
    public long gsoMaxSize() {
        return u32(IFLA_GSO_MAX_SIZE);
    }

    @Override
    public long gsoMaxSegments() {
        return u32(IFLA_GSO_MAX_SEGS);
    }

    @Override
    public long tsoMaxSize() {
        return u32(IFLA_TSO_MAX_SIZE);
    }

    @Override
    public long tsoMaxSegments() {
        return u32(IFLA_TSO_MAX_SEGS);
    }

    @Override
    public long groMaxSize() {
        return u32(IFLA_GRO_MAX_SIZE);
    }

    @Override
    public long gsoIpv4MaxSize() {
        return u32(IFLA_GSO_IPV4_MAX_SIZE);
    }

    @Override
    public long groIpv4MaxSize() {
        return u32(IFLA_GRO_IPV4_MAX_SIZE);
    }

    @Override
    public int netnsImmutable() {
        return u8(IFLA_NETNS_IMMUTABLE);
    }

    @Override
    public Octets physicalPortName() {
        return string(text, IFLA_PHYS_PORT_NAME);
    }

    @Override
    public Octets physicalPortId() {
        return octets(text, IFLA_PHYS_PORT_ID);
    }

    @Override
    public Octets physicalSwitchId() {
        return octets(text, IFLA_PHYS_SWITCH_ID);
    }

    @Override
    public Octets parentBus() {
        return string(text, IFLA_PARENT_DEV_BUS_NAME);
    }

    @Override
    public Octets parentDevice() {
        return string(text, IFLA_PARENT_DEV_NAME);
    }

    @Override
    public void rewindAltNames() {
        altAt = attrs.has(IFLA_PROP_LIST) ? attrs.start(IFLA_PROP_LIST) : -1;
    }

    @Override
    public Octets nextAltName() {
        if (altAt < 0) return null;
        int end = attrs.start(IFLA_PROP_LIST) + attrs.length(IFLA_PROP_LIST);
        while (end - altAt >= NlAttrs.HEADER) {
            int at = altAt;
            int length = Wire.u16(buffer, at);
            if (length < NlAttrs.HEADER || length > end - at) throw new MalformedMessageException("nlattr", length, end - at);
            altAt = at + Wire.align4(length);
            if ((Wire.u16(buffer, at + 2) & 0x3fff) == IFLA_ALT_IFNAME) {
                return string(buffer, at + NlAttrs.HEADER, length - NlAttrs.HEADER, text);
            }
        }
        return null;
    }

    /** A driver's nested attributes; no driver numbers more than a hundred of them. */
    private static final class SettingsView implements Settings {
        private static final int MAX = 100;

        private final Octets window = new Octets();
        private NlAttrs attrs;

        Settings of(NlAttrs outer, int type) {
            if (!outer.has(type)) return null;
            if (attrs == null) attrs = new NlAttrs(MAX);
            attrs.indexNested(outer, type);
            return this;
        }

        @Override
        public boolean has(int attribute) {
            return attrs.has(attribute);
        }

        @Override
        public int u8(int attribute) {
            return attrs.has(attribute) ? attrs.u8(attribute) : -1;
        }

        @Override
        public int u16(int attribute) {
            return attrs.has(attribute) ? attrs.u16(attribute) : -1;
        }

        @Override
        public int be16(int attribute) {
            if (!attrs.has(attribute)) return -1;
            attrs.u16(attribute); // checks the length
            return Wire.be16(attrs.buffer(), attrs.start(attribute));
        }

        @Override
        public long u32(int attribute) {
            return attrs.has(attribute) ? attrs.u32(attribute) : -1;
        }

        @Override
        public long u64(int attribute) {
            return attrs.has(attribute) ? attrs.u64(attribute) : -1;
        }

        @Override
        public Octets octets(int attribute) {
            return RtnlView.octets(attrs, window, attribute);
        }
    }
}
