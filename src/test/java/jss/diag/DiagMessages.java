package jss.diag;

import static jss.testing.Messages.attribute;
import static jss.testing.Messages.concat;
import static jss.testing.Messages.u32;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Payloads of replies that carry everything their family can, every field another value. */
public final class DiagMessages {
    private DiagMessages() {}

    private static final int NESTED = 0x8000;

    static ByteBuffer bytes(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    }

    static byte[] text(String s) {
        return s.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] u16(int v) {
        return bytes(2).putShort((short) v).array();
    }

    static byte[] u64(long v) {
        return bytes(8).putLong(v).array();
    }

    static byte[] u8(int v) {
        return new byte[] {(byte) v};
    }

    /** struct inet_diag_msg of an IPv4 connection 10.0.0.1:22 to 10.0.0.2:5555, timer on, interface 1. */
    static byte[] inetHead() {
        return bytes(InetDiagMsg.BYTES).put(0, (byte) 2).put(1, (byte) 1).put(2, (byte) 1).put(3, (byte) 3)
                .put(4, new byte[] {0, 22, 0x15, (byte) 0xb3})
                .put(8, new byte[] {10, 0, 0, 1}).put(24, new byte[] {10, 0, 0, 2})
                .putInt(40, 1).putInt(44, 0xdeadbeef).putInt(48, 1)
                .putInt(52, 204).putInt(56, 17).putInt(60, 18).putInt(64, 1000).putInt(68, 4242).array();
    }

    /** struct tcp_info of 280 bytes; the numbers are those that ss's description shows. */
    static byte[] tcpInfo() {
        ByteBuffer b = bytes(280);
        b.put(0, (byte) 1).put(1, (byte) 2).put(2, (byte) 3).put(3, (byte) 9).put(4, (byte) 4).put(5, (byte) 0x7f);
        b.put(6, (byte) 0x75).put(7, (byte) 5);
        int[] words = {204000, 40000, 1448, 536, 5, 6, 7, 8, 9, 101, 102, 103, 104, 1500, 65483, 12345, 6789, 20, 10,
            1448, 4, 11111, 14480, 12};
        for (int i = 0; i < words.length; i++) b.putInt(8 + 4 * i, words[i]);
        b.putLong(104, 1_235_000).putLong(112, 7_650_000).putLong(120, 1001).putLong(128, 1002);
        b.putInt(136, 1003).putInt(140, 1004).putInt(144, 1005).putInt(148, 1006).putInt(152, 1007).putInt(156, 1008);
        b.putLong(160, 123_500_000).putLong(168, 1_500_000).putLong(176, 300_000).putLong(184, 450_000);
        b.putInt(192, 1009).putInt(196, 1010).putLong(200, 1011).putLong(208, 1012);
        for (int i = 0; i < 6; i++) b.putInt(216 + 4 * i, 1013 + i);
        b.putShort(240, (short) 1019).putShort(242, (short) 1020).putInt(244, 1021);
        for (int i = 0; i < 7; i++) b.putInt(248 + 4 * i, 1022 + i);
        return b.putInt(276, 0xabcdef96).array();
    }

    static byte[] mptcpInfo() {
        ByteBuffer b = bytes(96);
        for (int i = 0; i < 6; i++) b.put(i, (byte) (i + 1));
        b.putInt(8, 3).putInt(12, 0xbcb34bb).putLong(16, -2).putLong(24, 22).putLong(32, 23);
        b.put(40, (byte) 24).put(41, (byte) 25).put(42, (byte) 1).putInt(44, 26);
        b.putLong(48, 27).putLong(56, 28).putLong(64, 29).putLong(72, 30);
        return b.put(80, (byte) 31).put(81, (byte) 32).put(82, (byte) 33).putInt(84, 34).putInt(88, 35).putInt(92, 36)
                .array();
    }

    static byte[] sctpInfo() {
        ByteBuffer b = bytes(368);
        b.putInt(0, 0xabcdef).putInt(4, 3).putInt(8, 106496).putShort(12, (short) 1).putShort(14, (short) 2)
                .putShort(16, (short) 3).putShort(18, (short) 4);
        int[] words = {5, 6, 7, 8, 9, 10, 0x11};
        for (int i = 0; i < words.length; i++) b.putInt(24 + 4 * i, words[i]);
        b.put(52, (byte) 12).put(53, (byte) 13).putInt(344, 14).putInt(348, 15).putInt(352, 16);
        for (int i = 0; i < 4; i++) b.put(356 + i, (byte) (17 + i));
        return b.array();
    }

    static byte[] md5(int family, int prefix, byte[] address, String key) {
        return bytes(100).put((byte) family).put((byte) prefix).putShort((short) key.length())
                .put(4, address).put(20, text(key)).array();
    }

    static byte[] sockaddr(int family, byte[] address) {
        return bytes(128).putShort((short) family).put(2, new byte[] {0x1f, (byte) 0x90})
                .put(family == 2 ? 4 : 8, address).array();
    }

    static final byte[] V4 = {10, 0, 0, 2};
    static final byte[] V6 = {0x20, 1, 0x0d, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2};

    private static byte[] skMem() {
        return u32(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    static byte[] tls() {
        return concat(attribute(1, text("tls\0")), attribute(2 | NESTED, concat(attribute(1, u16(0x0304)),
                attribute(2, u16(52)), attribute(3, u16(2)), attribute(4, u16(3)), attribute(5, u8(0)),
                attribute(6, u8(0)))));
    }

    static byte[] mptcpSubflow() {
        return concat(attribute(1, text("mptcp\0")), attribute(3 | NESTED, concat(attribute(1, u32(0)),
                attribute(2, u32(0xea06914)), attribute(3, u32(0)), attribute(4, u64(Long.MIN_VALUE + 5)),
                attribute(5, u32(1)), attribute(6, u32(-307539260)), attribute(7, u16(99)), attribute(8, u32(0x103)),
                attribute(9, u8(1)), attribute(10, u8(2)))));
    }

    private static byte[] inet(byte[] info, byte[] ulp) {
        return concat(inetHead(), attribute(1, u32(11, 12, 13, 14)), attribute(2, info),
                attribute(3, u32(1, 5, 4000, 3000)), attribute(4, text("cubic\0")), attribute(5, u8(16)),
                attribute(6, u8(72)), attribute(7, skMem()), attribute(8, u8(1)),
                attribute(9, concat(u16(1), u16(0), u32(1024, 3, 4))),
                attribute(15, u32(0xbeef)), attribute(16, u32(5, 1, 4321, 739, 512)), attribute(17, u32(0x10020)),
                attribute(18, concat(md5(2, 32, V4, "se cr\fet,"), md5(10, 64, V6, "k2"))),
                attribute(19 | NESTED, ulp),
                attribute(20 | NESTED, concat(attribute(1 | NESTED,
                        concat(attribute(2, u32(25)), attribute(3, u32(7, 8)))),
                        attribute(1 | NESTED, concat(attribute(2, u32(26)), attribute(3, u32(9)))))),
                attribute(21, u64(0xabc)), attribute(22, new byte[] {0x13, 4}));
    }

    public static byte[] tcp() {
        return inet(tcpInfo(), tls());
    }

    public static byte[] subflow() {
        return inet(tcpInfo(), mptcpSubflow());
    }

    public static byte[] mptcp() {
        return concat(inetHead(), attribute(2, mptcpInfo()), attribute(7, skMem()), attribute(8, u8(0)));
    }

    public static byte[] sctp() {
        return concat(inetHead(), attribute(2, sctpInfo()), attribute(7, skMem()),
                attribute(12, concat(sockaddr(2, new byte[] {10, 0, 0, 1}), sockaddr(2, V4))),
                attribute(13, sockaddr(10, V6)));
    }

    public static byte[] raw() {
        return concat(inetHead(), attribute(10, u8(58)), attribute(11, u8(1)), attribute(8, u8(3)));
    }

    public static byte[] unix() {
        return concat(bytes(16).put(0, (byte) 1).put(1, (byte) 1).put(2, (byte) 10).putInt(4, 77).putInt(8, 5).putInt(12, 6)
                        .array(),
                attribute(0, text("/run/demo\0")), attribute(1, u32(2155432, 0x0fe00000)), attribute(2, u32(78)),
                attribute(3, u32(79, 80)), attribute(4, u32(1, 6)), attribute(5, skMem()), attribute(6, u8(2)),
                attribute(7, u32(1000)));
    }

    public static byte[] netlink() {
        return concat(bytes(28).put(0, (byte) 16).put(1, (byte) 3).put(2, (byte) 15).put(3, (byte) 1)
                        .putInt(4, -5).putInt(8, 6).putInt(12, 7).putInt(16, 8).putInt(20, 9).putInt(24, 1).array(),
                attribute(0, skMem()), attribute(1, u64(0x11)), attribute(4, u32(3)));
    }

    public static byte[] packet() {
        return concat(bytes(16).put(0, (byte) 17).put(1, (byte) 3).putShort(2, (short) 0x88cc).putInt(4, 10).putInt(8, 11)
                        .array(),
                attribute(0, u32(1, 2, 3, 4, 5, 0x1f)), attribute(1, u32(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)),
                attribute(2, u32(1, 2, 3, 4, 5, 6, 7)),
                attribute(3, u32(8, 9, 10, 11, 12, 13, 14)), attribute(4, u32(0x10007)), attribute(5, u32(1000)),
                attribute(6, skMem()),
                attribute(7, concat(u16(0x28), u8(0), u8(0), u32(12), u16(6), u8(1), u8(2), u32(-1))));
    }

    public static byte[] vsock() {
        return bytes(32).put(0, (byte) 40).put(1, (byte) 1).put(2, (byte) 1).put(3, (byte) 2).putInt(4, 2)
                .putInt(8, 1234).putInt(12, -1).putInt(16, -1).putInt(20, 12).putInt(24, 13).array();
    }

    public static byte[] xdp() {
        return concat(bytes(16).put(0, (byte) 44).put(1, (byte) 3).putInt(4, 14).putInt(8, 15).array(),
                attribute(1, u32(1, 3)), attribute(2, u32(1000)), attribute(3, u32(2048)), attribute(4, u32(1024)),
                attribute(5, concat(u64(1L << 33), u32(1, 2, 4096, 256, 1, 3, 1, 2))), attribute(6, u32(512)),
                attribute(7, u32(256)), attribute(8, skMem()),
                attribute(9, concat(u64(1), u64(2), u64(3), u64(4), u64(5), u64(-1))));
    }

    /** The kernel marks none of these as nested. */
    public static byte[] tipc() {
        return attribute(2, concat(attribute(1, u32(0x1001001)), attribute(2, u32(42)),
                attribute(3, concat(attribute(1, new byte[0]), attribute(2, u32(0x1001002)),
                        attribute(3, u32(43)), attribute(4, u32(18888)), attribute(5, u32(17)))),
                attribute(4, new byte[0]),
                attribute(5, concat(attribute(0, u32(1)), attribute(1, u32(2)), attribute(2, new byte[0]),
                        attribute(3, new byte[0]), attribute(4, u32(3)))),
                attribute(6, u32(1)), attribute(7, u32(99)), attribute(8, u32(1000)), attribute(9, u32(1)),
                attribute(10, u64(0x1234))));
    }

    /** All of them by name. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> m = new LinkedHashMap<>();
        m.put("tcp", tcp());
        m.put("subflow", subflow());
        m.put("mptcp", mptcp());
        m.put("sctp", sctp());
        m.put("raw", raw());
        m.put("unix", unix());
        m.put("netlink", netlink());
        m.put("packet", packet());
        m.put("vsock", vsock());
        m.put("xdp", xdp());
        m.put("tipc", tipc());
        return m;
    }

    /** A row over {@code payload} of the kind {@code name} of {@link #all}. */
    public static jss.record.SocketRecord row(String name, ByteBuffer b, int from, int end) {
        return switch (name) {
            case "tcp", "subflow" -> new InetSocketView(jss.record.SocketTable.TCP).wrap(b, from, end);
            case "mptcp" -> new InetSocketView(jss.record.SocketTable.MPTCP).wrap(b, from, end);
            case "sctp" -> new InetSocketView(jss.record.SocketTable.SCTP).wrap(b, from, end);
            case "raw" -> new InetSocketView(jss.record.SocketTable.RAW).wrap(b, from, end);
            case "unix" -> new UnixSocketView().wrap(b, from, end);
            case "netlink" -> new NetlinkSocketView().wrap(b, from, end);
            case "packet" -> new PacketSocketView().wrap(b, from, end);
            case "vsock" -> new VsockSocketView().wrap(b, from, end);
            case "xdp" -> new XdpSocketView().wrap(b, from, end);
            case "tipc" -> new TipcSocketView().wrap(b, from, end);
            default -> throw new AssertionError(name);
        };
    }
}
