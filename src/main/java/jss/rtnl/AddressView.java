package jss.rtnl;

import static jss.rtnl.Rtnl.*;

import java.nio.ByteBuffer;
import jss.record.AddressRecord;
import jss.record.Octets;

/** RTM_NEWADDR: {@code struct ifaddrmsg} (linux/if_addr.h) and IFA_* attributes. */
public final class AddressView extends RtnlView implements AddressRecord {
    static final int BYTES = 8;
    static final int PREFIXLEN = 1; // __u8 ifa_prefixlen
    static final int FLAGS = 2; // __u8 ifa_flags
    static final int SCOPE = 3; // __u8 ifa_scope
    static final int INDEX = 4; // __u32 ifa_index

    // struct ifa_cacheinfo: __u32 ifa_prefered, ifa_valid, cstamp, tstamp
    private static final int CACHE_BYTES = 16;

    private final Octets local = new Octets();
    private final Octets address = new Octets();
    private final Octets broadcast = new Octets();
    private final Octets anycast = new Octets();
    private final Octets label = new Octets();

    public AddressView() {
        super("ifaddrmsg", BYTES, IFA_PROTO);
    }

    /** Moves the window to the message payload {@code [from, end)} of {@code buffer}. */
    public AddressView wrap(ByteBuffer buffer, int from, int end) {
        move(buffer, from, end);
        return this;
    }

    @Override
    public int prefixLength() {
        return headU8(PREFIXLEN);
    }

    @Override
    public int flags() {
        return s32(IFA_FLAGS, headU8(FLAGS));
    }

    @Override
    public int scope() {
        return headU8(SCOPE);
    }

    @Override
    public int index() {
        return headS32(INDEX);
    }

    @Override
    public Octets local() {
        return octets(local, attrs.has(IFA_LOCAL) ? IFA_LOCAL : IFA_ADDRESS);
    }

    @Override
    public Octets address() {
        return octets(address, attrs.has(IFA_ADDRESS) ? IFA_ADDRESS : IFA_LOCAL);
    }

    @Override
    public Octets broadcast() {
        return octets(broadcast, IFA_BROADCAST);
    }

    @Override
    public Octets anycast() {
        return octets(anycast, IFA_ANYCAST);
    }

    @Override
    public Octets label() {
        return string(label, IFA_LABEL);
    }

    @Override
    public boolean hasLifetime() {
        return attrs.has(IFA_CACHEINFO, CACHE_BYTES);
    }

    @Override
    public long preferredLifetime() {
        return word(IFA_CACHEINFO, 0);
    }

    @Override
    public long validLifetime() {
        return word(IFA_CACHEINFO, 1);
    }

    @Override
    public long routePriority() {
        return u32(IFA_RT_PRIORITY);
    }

    @Override
    public int protocol() {
        return u8(IFA_PROTO, 0);
    }
}
