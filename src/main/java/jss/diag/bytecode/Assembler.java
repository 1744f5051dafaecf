package jss.diag.bytecode;

import static jss.diag.bytecode.Bytecode.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a program together. Labels are bound after they are jumped to, for jumps go forwards. {@code yes} never jumps: it
 * has 8 bits only, and the kernel finds the beginnings of ops by following it.
 */
public final class Assembler implements Conditions {
    private record Jump(int op, Label target) {}

    /** Where a row is rejected. */
    public final Label reject = new Label();

    private final List<Jump> jumps = new ArrayList<>();
    private ByteBuffer out = ByteBuffer.allocate(1024).order(ByteOrder.nativeOrder());

    /** Bytes so far; meaningful beyond {@link Bytecode#LONGEST} too. */
    public int size() {
        return out.position();
    }

    @Override
    public void bind(Label label) {
        label.bind(out.position());
    }

    @Override
    public void jump(Label to) {
        op(INET_DIAG_BC_JMP, OP, to);
    }

    @Override
    public void portIs(boolean local, int port, Label no) {
        port(local ? INET_DIAG_BC_S_EQ : INET_DIAG_BC_D_EQ, port, no);
    }

    @Override
    public void portAtLeast(boolean local, int port, Label no) {
        port(local ? INET_DIAG_BC_S_GE : INET_DIAG_BC_D_GE, port, no);
    }

    @Override
    public void portAtMost(boolean local, int port, Label no) {
        port(local ? INET_DIAG_BC_S_LE : INET_DIAG_BC_D_LE, port, no);
    }

    private void port(int code, int port, Label no) {
        int at = op(code, OP + 4, no);
        out.putShort(at + PORT, (short) port);
    }

    @Override
    public void prefix4(boolean local, int word, int bits, Label no) {
        int at = cond(local, AF_INET, bits, 4, no);
        be32(at + COND_ADDRESS, word);
    }

    @Override
    public void prefix6(boolean local, int w0, int w1, int w2, int w3, int bits, Label no) {
        int at = cond(local, AF_INET6, bits, 16, no);
        be32(at + COND_ADDRESS, w0);
        be32(at + COND_ADDRESS + 4, w1);
        be32(at + COND_ADDRESS + 8, w2);
        be32(at + COND_ADDRESS + 12, w3);
    }

    private int cond(boolean local, int family, int bits, int octets, Label no) {
        int at = op(local ? INET_DIAG_BC_S_COND : INET_DIAG_BC_D_COND, COND_ADDRESS + octets, no);
        out.put(at + COND_FAMILY, (byte) family);
        out.put(at + COND_PREFIX, (byte) bits);
        out.putInt(at + COND_PORT, ANY_PORT);
        return at;
    }

    @Override
    public void device(int ifindex, Label no) {
        int at = op(INET_DIAG_BC_DEV_COND, OP + 4, no);
        out.putInt(at + OP, ifindex);
    }

    @Override
    public void mark(int value, int mask, Label no) {
        int at = op(INET_DIAG_BC_MARK_COND, OP + 8, no);
        out.putInt(at + OP, value).putInt(at + OP + 4, mask);
    }

    @Override
    public void cgroup(long id, Label no) {
        int at = op(INET_DIAG_BC_CGROUP_COND, OP + 8, no);
        out.putLong(at + OP, id);
    }

    @Override
    public void autoBound(Label no) {
        op(INET_DIAG_BC_AUTO, OP, no);
    }

    private int op(int code, int length, Label no) {
        int at = out.position();
        if (out.remaining() < length) {
            ByteBuffer bigger = ByteBuffer.allocate(2 * out.capacity()).order(ByteOrder.nativeOrder());
            out.flip();
            bigger.put(out);
            out = bigger;
        }
        out.put(at, (byte) code).put(at + 1, (byte) length);
        out.position(at + length);
        jumps.add(new Jump(at, no));
        return at;
    }

    private void be32(int at, int word) {
        out.putInt(at, out.order() == ByteOrder.BIG_ENDIAN ? word : Integer.reverseBytes(word));
    }

    /** The program, null if it is longer than a request can carry. */
    public byte[] program() {
        int end = out.position();
        if (end > LONGEST) return null;
        reject.bind(end + REJECT);
        for (Jump j : jumps) {
            int distance = j.target.at() - j.op;
            if (distance <= 0) throw new IllegalStateException("a jump backwards, or to a label that was not bound");
            out.putShort(j.op + 2, (short) distance);
        }
        byte[] program = new byte[end];
        out.get(0, program);
        return program;
    }
}
