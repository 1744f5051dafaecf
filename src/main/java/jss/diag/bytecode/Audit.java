package jss.diag.bytecode;

import static jss.diag.bytecode.Bytecode.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;

/** What the kernel checks before it runs a program (inet_diag_bc_audit, net/ipv4/inet_diag.c). */
public final class Audit {
    private Audit() {}

    /** Why the kernel would answer EINVAL; null if it takes the program. */
    public static String fault(byte[] program) {
        ByteBuffer b = ByteBuffer.wrap(program).order(ByteOrder.nativeOrder());
        int end = program.length;
        if (end < OP) return "a program has at least one op";
        BitSet begins = new BitSet(end + 1);
        for (int at = 0; at < end; at += b.get(at + 1) & 0xff) {
            if (end - at < OP) return at + ": half an op";
            begins.set(at);
            int length = length(b, at, end);
            if (length < 0) return at + ": unknown op, or its argument is cut off or wrong";
            int yes = b.get(at + 1) & 0xff;
            if (yes < length || yes > end - at + REJECT || yes % 4 != 0) return at + ": yes is " + yes;
            if (at + yes > end) return at + ": yes leaves the program";
        }
        begins.set(end);
        for (int at = 0; at < end; at += b.get(at + 1) & 0xff) {
            if (b.get(at) == INET_DIAG_BC_NOP) continue;
            int no = b.getShort(at + 2) & 0xffff;
            if (no < length(b, at, end) || no > end - at + REJECT || no % 4 != 0) return at + ": no is " + no;
            if (at + no < end && !begins.get(at + no)) return at + ": no goes into the middle of an op";
        }
        return null;
    }

    /** True if only CAP_NET_ADMIN may send it: others get EPERM. */
    public static boolean isPrivileged(byte[] program) {
        for (int at = 0; at + OP <= program.length; at += program[at + 1] & 0xff) {
            if (program[at] == INET_DIAG_BC_MARK_COND) return true;
            if (program[at + 1] == 0) break;
        }
        return false;
    }

    /** Bytes of the op with its argument, -1 if it is not a whole one. */
    static int length(ByteBuffer b, int at, int end) {
        int length;
        switch (b.get(at)) {
            case INET_DIAG_BC_NOP, INET_DIAG_BC_JMP, INET_DIAG_BC_AUTO -> length = OP;
            case INET_DIAG_BC_S_GE, INET_DIAG_BC_S_LE, INET_DIAG_BC_D_GE, INET_DIAG_BC_D_LE,
                    INET_DIAG_BC_S_EQ, INET_DIAG_BC_D_EQ, INET_DIAG_BC_DEV_COND -> length = OP + 4;
            case INET_DIAG_BC_MARK_COND, INET_DIAG_BC_CGROUP_COND -> length = OP + 8;
            case INET_DIAG_BC_S_COND, INET_DIAG_BC_D_COND -> {
                if (end - at < COND_ADDRESS) return -1;
                int family = b.get(at + COND_FAMILY) & 0xff;
                int octets = family == AF_INET ? 4 : family == AF_INET6 ? 16 : family == 0 ? 0 : -1;
                if (octets < 0 || (b.get(at + COND_PREFIX) & 0xff) > 8 * octets) return -1;
                length = COND_ADDRESS + octets;
            }
            default -> {
                return -1;
            }
        }
        return end - at < length ? -1 : length;
    }
}
