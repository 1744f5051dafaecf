package jss.rtnl;

import static jss.rtnl.Rtnl.*;

import java.nio.ByteBuffer;
import jss.record.Octets;
import jss.record.RuleRecord;
import jss.wire.Wire;

/** RTM_NEWRULE: {@code struct fib_rule_hdr} and FRA_* attributes (linux/fib_rules.h). */
public final class RuleView extends RtnlView implements RuleRecord {
    static final int BYTES = 12;
    static final int DST_LEN = 1; // __u8 dst_len
    static final int SRC_LEN = 2; // __u8 src_len
    static final int TOS = 3; // __u8 tos
    static final int TABLE = 4; // __u8 table
    static final int ACTION = 7; // __u8 action
    static final int FLAGS = 8; // __u32 flags

    private final Octets source = new Octets();
    private final Octets destination = new Octets();
    private final Octets iif = new Octets();
    private final Octets oif = new Octets();

    public RuleView() {
        super("fib_rule_hdr", BYTES, FRA_DSCP_MASK);
    }

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    public RuleView wrap(ByteBuffer buffer, int from, int end) {
        move(buffer, from, end);
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
    public int action() {
        return headU8(ACTION);
    }

    @Override
    public int flags() {
        return headS32(FLAGS);
    }

    @Override
    public long table() {
        return u32(FRA_TABLE, headU8(TABLE));
    }

    @Override
    public long priority() {
        return u32(FRA_PRIORITY, 0);
    }

    @Override
    public Octets source() {
        return octets(source, FRA_SRC);
    }

    @Override
    public Octets destination() {
        return octets(destination, FRA_DST);
    }

    @Override
    public long mark() {
        return u32(FRA_FWMARK);
    }

    @Override
    public long markMask() {
        return u32(FRA_FWMASK);
    }

    @Override
    public Octets iifName() {
        return string(iif, FRA_IIFNAME);
    }

    @Override
    public Octets oifName() {
        return string(oif, FRA_OIFNAME);
    }

    @Override
    public int l3mdev() {
        return u8(FRA_L3MDEV);
    }

    // struct fib_rule_uid_range: __u32 start, end
    @Override
    public boolean hasUidRange() {
        return attrs.has(FRA_UID_RANGE, 8);
    }

    @Override
    public long uidFirst() {
        return word(FRA_UID_RANGE, 0);
    }

    @Override
    public long uidLast() {
        return word(FRA_UID_RANGE, 1);
    }

    @Override
    public int ipProtocol() {
        return u8(FRA_IP_PROTO);
    }

    // struct fib_rule_port_range: __u16 start, end, host order
    @Override
    public boolean hasSourcePorts() {
        return attrs.has(FRA_SPORT_RANGE, 4);
    }

    @Override
    public int sourcePortFirst() {
        return Wire.u16(buffer, attrs.start(FRA_SPORT_RANGE));
    }

    @Override
    public int sourcePortLast() {
        return Wire.u16(buffer, attrs.start(FRA_SPORT_RANGE) + 2);
    }

    @Override
    public boolean hasDestinationPorts() {
        return attrs.has(FRA_DPORT_RANGE, 4);
    }

    @Override
    public int destinationPortFirst() {
        return Wire.u16(buffer, attrs.start(FRA_DPORT_RANGE));
    }

    @Override
    public int destinationPortLast() {
        return Wire.u16(buffer, attrs.start(FRA_DPORT_RANGE) + 2);
    }

    @Override
    public int sourcePortMask() {
        return u16(FRA_SPORT_MASK, -1);
    }

    @Override
    public int destinationPortMask() {
        return u16(FRA_DPORT_MASK, -1);
    }

    @Override
    public boolean hasTunnelId() {
        return attrs.has(FRA_TUN_ID, 8);
    }

    @Override
    public long tunnelId() { // __be64
        int at = attrs.start(FRA_TUN_ID);
        return (long) Wire.be32(buffer, at) << 32 | Wire.be32(buffer, at + 4) & 0xffff_ffffL;
    }

    @Override
    public long suppressPrefixLength() {
        return s32(FRA_SUPPRESS_PREFIXLEN, -1);
    }

    @Override
    public long suppressIfgroup() {
        return s32(FRA_SUPPRESS_IFGROUP, -1);
    }

    @Override
    public long flow() {
        return u32(FRA_FLOW);
    }

    @Override
    public long gotoTarget() {
        return u32(FRA_GOTO);
    }

    @Override
    public int protocol() {
        return u8(FRA_PROTOCOL);
    }

    @Override
    public int dscp() {
        return u8(FRA_DSCP);
    }

    @Override
    public int dscpMask() {
        return u8(FRA_DSCP_MASK);
    }

    @Override
    public long flowLabel() { // __be32
        return be32(FRA_FLOWLABEL);
    }

    @Override
    public long flowLabelMask() { // __be32
        return be32(FRA_FLOWLABEL_MASK);
    }

    private long be32(int type) {
        if (!attrs.has(type)) return -1;
        attrs.u32(type); // checks the length
        return Wire.be32(buffer, attrs.start(type)) & 0xffff_ffffL;
    }
}
