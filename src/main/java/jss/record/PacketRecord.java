package jss.record;

/** A packet socket: struct packet_diag_msg and its attributes (linux/packet_diag.h). Its state is always CLOSE. */
public interface PacketRecord extends SocketRecord {
    int FLAG_RUNNING = 1;
    int FLAG_AUXDATA = 2;
    int FLAG_ORIGDEV = 4;
    int FLAG_VNETHDR = 8;
    int FLAG_LOSS = 16;

    /** SOCK_* of the kernel: 2 datagram, 3 raw. */
    int type();

    /** ETH_P_*, host order. */
    int protocol();

    /** True if PACKET_DIAG_INFO is there: what follows up to {@link #flags}. */
    boolean hasInfo();

    /** Device that the socket is bound to, 0 if none. */
    int ifindex();

    /** TPACKET version: 0 for V1. u32. */
    long version();

    /** PACKET_RESERVE, bytes. u32. */
    long reserve();

    /** PACKET_COPY_THRESH, bytes. u32. */
    long copyThresh();

    /** PACKET_TIMESTAMP. u32. */
    long tstamp();

    /** FLAG_* bits. u32. */
    long flags();

    /** The ring for receiving; null if there is none. */
    PacketRing rxRing();

    /** The ring for sending; null if there is none. */
    PacketRing txRing();

    boolean hasFanout();

    /** Group in the low 16 bits, type and flags above. u32. */
    long fanout();

    /** Instructions of the socket's classic BPF filter, -1 if the kernel told none. */
    int filterCount();

    int filterCode(int i);

    int filterJt(int i);

    int filterJf(int i);

    /** u32. */
    long filterK(int i);
}
