package jss.diag;

import static jss.testing.Messages.attribute;
import static jss.testing.Messages.concat;
import static jss.testing.Messages.done;
import static jss.testing.Messages.message;
import static jss.testing.Messages.u32;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Replies that no kernel at hand sends: of families that it lacks, and with every figure small,
 * large, absent or absurd. The captures made-*.nl are theirs, one a family, the same every time.
 */
public final class MadeMessages {
    private MadeMessages() {}

    private static final int HEAD = 4;

    /** Writes the captures to the directory {@code args[0]}. */
    public static void main(String[] args) throws IOException {
        for (String family : List.of("tcp", "mptcp", "sctp", "raw", "unix", "netlink", "packet", "vsock", "xdp", "tipc")) {
            Files.write(Path.of(args[0], "made-" + family + ".nl"), capture(family, 40));
        }
    }

    /** {@code rows} messages about sockets of {@code family}, IPv4 before IPv6, and an NLMSG_DONE. */
    public static byte[] capture(String family, int rows) {
        Random random = new Random(family.hashCode());
        List<byte[]> first = new ArrayList<>();
        List<byte[]> second = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            byte[] payload = i == 0 && !family.equals("tcp") ? DiagMessages.all().get(family) : payload(family, random);
            (payload[0] == 10 && isInet(family) ? second : first).add(message(20, 2, 123456, 7357, payload));
        }
        first.addAll(second);
        first.add(done(123456, 7357, 0));
        return concat(first.toArray(new byte[0][]));
    }

    private static boolean isInet(String family) {
        return List.of("tcp", "mptcp", "sctp", "raw").contains(family);
    }

    private static byte[] payload(String family, Random random) {
        byte[] full = DiagMessages.all().get(family.equals("tcp") && random.nextBoolean() ? "subflow" : family);
        int head = switch (family) {
            case "unix", "packet", "xdp" -> 16;
            case "netlink" -> 28;
            case "vsock" -> 32;
            case "tipc" -> 0;
            default -> InetDiagMsg.BYTES;
        };
        ByteBuffer b = ByteBuffer.wrap(full).order(ByteOrder.nativeOrder());
        byte[] start = new byte[head];
        b.get(0, start);
        head(family, start, random);
        List<byte[]> parts = new ArrayList<>(List.of(start));
        for (int at = head; at < full.length; at += b.getShort(at) + 3 & ~3) {
            int type = b.getShort(at + 2) & 0xffff;
            if (isNever(family, type) || !isAlways(family, type) && random.nextInt(4) == 0) continue;
            byte[] value = new byte[b.getShort(at) - HEAD];
            b.get(at + HEAD, value);
            parts.add(attribute(type, mutated(family, type, value, random)));
        }
        return concat(parts.toArray(new byte[0][]));
    }

    /** Without its memory ss distrusts a packet socket and reads /proc instead. */
    private static boolean isAlways(String family, int type) {
        return family.equals("tipc") || family.equals("packet") && type == 6;
    }

    /** ss asks this host's kernel about maps of BPF programs. */
    private static boolean isNever(String family, int type) {
        return isInet(family) && (type & 0x3fff) == 20;
    }

    private static void head(String family, byte[] h, Random random) {
        ByteBuffer b = ByteBuffer.wrap(h).order(ByteOrder.nativeOrder());
        switch (family) {
            case "unix" -> b.put(1, pick(random, 1, 2, 5)).put(2, pick(random, 1, 7, 10, 2)).putInt(4, figure(random));
            case "netlink" -> b.put(2, (byte) random.nextInt(24)).put(3, pick(random, 0, 0, 1)).putInt(4, figure(random))
                    .putInt(8, figure(random)).putInt(12, figure(random));
            case "packet" -> b.put(1, pick(random, 2, 3)).putShort(2, (short) (random.nextInt(3) == 0 ? 3 : figure(random)))
                    .putInt(4, figure(random)).putInt(8, figure(random));
            case "vsock" -> {
                b.put(1, pick(random, 1, 2, 5)).put(2, pick(random, 1, 7, 10, 2));
                for (int i = 4; i < 20; i += 4) b.putInt(i, random.nextInt(4) == 0 ? -1 : figure(random));
            }
            case "xdp" -> b.putInt(4, figure(random)).putInt(8, figure(random)).putInt(12, figure(random));
            case "tipc" -> { }
            case "sctp" -> {
                inetHead(b, random);
                // an association follows its endpoint, which has the same inode
                if (random.nextBoolean()) b.putInt(68, 777).put(1, (byte) random.nextInt(8));
            }
            default -> inetHead(b, random);
        }
    }

    private static void inetHead(ByteBuffer b, Random random) {
        boolean v6 = random.nextInt(3) == 0;
        b.put(0, (byte) (v6 ? 10 : 2)).put(1, (byte) (1 + random.nextInt(11))).put(2, (byte) random.nextInt(7));
        b.put(3, (byte) random.nextInt(20)).putInt(40, random.nextInt(4) == 0 ? 1 : 0);
        for (int i = 44; i < 72; i += 4) b.putInt(i, figure(random));
        byte[][] words = {{0, 0, 0, 0}, {(byte) 0xfe, (byte) 0x80, 0, 0}, {0, 0, (byte) 0xff, (byte) 0xff}, {1, 2, 3, 4},
            {0, 0, 0, 1}, {(byte) 0xff, 0, 0, (byte) 0xff}};
        for (int i = 8; i < 40; i += 4) b.put(i, words[random.nextInt(words.length)]);
        if (random.nextInt(4) == 0) b.put(8, new byte[16]); // any
        if (random.nextInt(4) == 0) b.put(24, new byte[16]).putShort(6, (short) 0);
    }

    private static byte pick(Random random, int... values) {
        return (byte) values[random.nextInt(values.length)];
    }

    /** Any magnitude is as likely as any other. */
    private static int figure(Random random) {
        return random.nextInt(6) == 0 ? 0 : random.nextInt() >>> random.nextInt(32);
    }

    private static byte[] mutated(String family, int type, byte[] value, Random random) {
        boolean inet = isInet(family);
        if (family.equals("tipc")) return tipc(random);
        if (type >= 0x8000) return nested(value, random);
        if (inet && (type == 4 || type == 12 || type == 13 || type == 18)) return value;
        if (inet && type == 10) return new byte[] {pick(random, 1, 6, 17, 33, 58, 89)};
        if (inet && type == 11) return new byte[] {pick(random, 0, 1)};
        if (family.equals("unix") && type == 0) return name(random);
        ByteBuffer b = ByteBuffer.wrap(value).order(ByteOrder.nativeOrder());
        for (int i = 0; i + 4 <= value.length; i += 4) {
            if (random.nextInt(3) > 0) b.putInt(i, figure(random));
        }
        if (inet && type == 2 && family.equals("tcp")) tcpInfo(b, random);
        if (inet && type == 2 && family.equals("sctp")) b.putInt(4, random.nextInt(8));
        for (int i = value.length & ~3; i < value.length; i++) b.put(i, (byte) random.nextInt());
        if (inet && type == 22) return new byte[] {(byte) random.nextInt(), (byte) random.nextInt(8)};
        if (family.equals("packet") && type == 0) b.putInt(0, random.nextInt(2)).putInt(20, random.nextInt(32));
        if (family.equals("packet") && type == 4) b.putInt(0, random.nextInt(9) << 16 | random.nextInt(0x10000));
        if (family.equals("xdp") && type == 1) b.putInt(0, random.nextInt(2));
        return value;
    }

    /** u64 fields get as many digits as they may have. */
    private static void tcpInfo(ByteBuffer b, Random random) {
        for (int at : new int[] {104, 112, 120, 128, 160, 168, 176, 184, 200, 208}) {
            b.putLong(at, random.nextInt(6) == 0 ? random.nextInt(2) - 1 : random.nextLong() >>> random.nextInt(64));
        }
        if (random.nextBoolean()) {
            long busy = b.getLong(168) >>> 1;
            b.putLong(168, busy).putLong(176, busy / (1 + random.nextInt(4000))).putLong(184, busy / 8);
        }
    }

    private static byte[] name(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> DiagMessages.text("\0abstract\0name");
            case 1 -> DiagMessages.text("/run/with blank");
            case 2 -> DiagMessages.text("\0");
            case 3 -> "/run/\u00e9t\u00e9".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            default -> DiagMessages.text("/run/s" + random.nextInt(1000) + "\0");
        };
    }

    private static byte[] nested(byte[] value, Random random) {
        if (random.nextInt(3) > 0) return value;
        return concat(attribute(1, DiagMessages.text("tls\0")), attribute(2 | 0x8000, concat(
                attribute(1, DiagMessages.u16(pick(random, 3, 4) + 0x300 + random.nextInt(2))),
                attribute(2, DiagMessages.u16(51 + random.nextInt(4))), attribute(3, DiagMessages.u16(random.nextInt(6))),
                attribute(4, DiagMessages.u16(random.nextInt(6))))));
    }

    private static byte[] tipc(Random random) {
        List<byte[]> parts = new ArrayList<>(List.of(attribute(1, u32(figure(random))), attribute(2, u32(figure(random)))));
        if (random.nextBoolean()) {
            byte[] named = random.nextBoolean() ? new byte[0] : attribute(1, new byte[0]);
            parts.add(attribute(3, concat(named, attribute(2, u32(figure(random))),
                    attribute(3, u32(figure(random))), attribute(4, u32(figure(random))), attribute(5, u32(figure(random))))));
        }
        if (random.nextBoolean()) parts.add(attribute(4, new byte[0]));
        parts.add(attribute(5, concat(attribute(0, u32(figure(random))), attribute(1, u32(figure(random))),
                random.nextBoolean() ? attribute(2, new byte[0]) : new byte[0],
                random.nextBoolean() ? attribute(3, new byte[0]) : new byte[0], attribute(4, u32(figure(random))))));
        parts.add(attribute(6, u32(pick(random, 1, 2, 4, 5))));
        parts.add(attribute(7, u32(figure(random))));
        parts.add(attribute(8, u32(figure(random))));
        parts.add(attribute(9, u32(pick(random, 1, 7, 10))));
        parts.add(attribute(10, DiagMessages.u64(random.nextLong())));
        return concat(parts.toArray(new byte[0][]));
    }
}
