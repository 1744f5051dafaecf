package jss.diag.bytecode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jss.testing.FakeInet;

/** The kernel's loop over a program (inet_diag_bc_run, net/ipv4/inet_diag.c), for comparison. */
public final class KernelModel {
    private KernelModel() {}

    public static boolean accepts(byte[] program, FakeInet row) {
        ByteBuffer b = ByteBuffer.wrap(program).order(ByteOrder.nativeOrder());
        int at = 0;
        while (at < program.length) {
            at += holds(b, at, row) ? b.get(at + 1) & 0xff : b.getShort(at + 2) & 0xffff;
        }
        return at == program.length;
    }

    private static boolean holds(ByteBuffer b, int at, FakeInet row) {
        int port = b.remaining() >= at + 8 ? b.getShort(at + 6) & 0xffff : 0;
        return switch (b.get(at)) {
            case 0 -> true;
            case 2 -> row.sport() >= port;
            case 3 -> row.sport() <= port;
            case 4 -> row.dport() >= port;
            case 5 -> row.dport() <= port;
            case 6 -> row.portChosenByKernel();
            case 7 -> host(b, at, row.family(), row.sport(), row.srcWords());
            case 8 -> host(b, at, row.family(), row.dport(), row.dstWords());
            case 9 -> row.ifindex() == b.getInt(at + 4);
            case 10 -> (row.mark() & b.getInt(at + 8) & 0xffff_ffffL) == (b.getInt(at + 4) & 0xffff_ffffL);
            case 11 -> row.sport() == port;
            case 12 -> row.dport() == port;
            case 13 -> row.cgroup() == b.getLong(at + 4);
            default -> false; // JMP
        };
    }

    private static boolean host(ByteBuffer b, int at, int family, int port, int[] words) {
        int wanted = b.getInt(at + 8);
        if (wanted != -1 && wanted != port) return false;
        int of = b.get(at + 4);
        int from = 0;
        if (of != 0 && of != family) {
            if (family != 10 || of != 2 || words[0] != 0 || words[1] != 0 || words[2] != 0xffff) return false;
            from = 3;
        }
        int bits = b.get(at + 5) & 0xff;
        for (int i = 0; i < bits; i++) {
            int wordOfCond = b.get(at + 12 + i / 8) >> 7 - i % 8 & 1;
            if ((words[from + i / 32] >>> 31 - i % 32 & 1) != wordOfCond) return false;
        }
        return true;
    }
}
