package jss.netlink;

/** Framing of linux/netlink.h: {@code struct nlmsghdr}, message types and flags. */
public final class NlMsg {
    private NlMsg() {}

    /** Bytes of {@code struct nlmsghdr}. */
    public static final int HEADER = 16;

    public static final int LEN = 0; // __u32 nlmsg_len, header included
    public static final int TYPE = 4; // __u16 nlmsg_type
    static final int FLAGS = 6; // __u16 nlmsg_flags
    static final int SEQ = 8; // __u32 nlmsg_seq
    static final int PID = 12; // __u32 nlmsg_pid, the port id of whom it is for

    public static final int NLMSG_NOOP = 1;
    public static final int NLMSG_ERROR = 2;
    public static final int NLMSG_DONE = 3;
    public static final int NLMSG_OVERRUN = 4;

    static final int MIN_TYPE = 0x10; // NLMSG_MIN_TYPE: those below are about the answer itself

    public static final int NLM_F_REQUEST = 0x1;
    public static final int NLM_F_MULTI = 0x2;
    public static final int NLM_F_ACK = 0x4;
    public static final int NLM_F_DUMP_INTR = 0x10;
    public static final int NLM_F_DUMP_FILTERED = 0x20;
    public static final int NLM_F_ROOT = 0x100;
    public static final int NLM_F_MATCH = 0x200;
    public static final int NLM_F_DUMP = NLM_F_ROOT | NLM_F_MATCH;

    static final int NLM_F_CAPPED = 0x100; // in an error: the request's payload was left out
    static final int NLM_F_ACK_TLVS = 0x200; // in an error: attributes follow
}
