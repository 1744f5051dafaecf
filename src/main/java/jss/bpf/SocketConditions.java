package jss.bpf;

import static jss.bpf.Machine.*;

import jss.diag.bytecode.Conditions;
import jss.diag.bytecode.Label;

/** Conditions on the socket that a program is at, decided as inet_diag decides them. */
final class SocketConditions implements Conditions {
    private static final int AF_INET6 = 10;
    private static final int MAPPED = Integer.reverseBytes(0xffff); // ::ffff:0:0/96

    private final Machine machine;
    private final Socket socket;
    private final Layout layout;

    SocketConditions(Machine machine, Socket socket, Layout layout) {
        this.machine = machine;
        this.socket = socket;
        this.layout = layout;
    }

    @Override
    public void bind(Label label) {
        machine.bind(label);
    }

    @Override
    public void jump(Label to) {
        machine.jump(to);
    }

    private void loadPort(boolean local) {
        socket.common(H, 1, local ? layout.num : layout.dport);
        if (!local) machine.toBe16(1);
    }

    @Override
    public void portIs(boolean local, int port, Label no) {
        loadPort(local);
        machine.jumpIf(JNE, 1, port, no);
    }

    @Override
    public void portAtLeast(boolean local, int port, Label no) {
        loadPort(local);
        machine.jumpIf(JLT, 1, port, no);
    }

    @Override
    public void portAtMost(boolean local, int port, Label no) {
        loadPort(local);
        machine.jumpIf(JGT, 1, port, no);
    }

    @Override
    public void prefix4(boolean local, int word, int bits, Label no) {
        Label v6 = new Label();
        Label holds = new Label();
        int address = local ? layout.v6RcvSaddr : layout.v6Daddr;
        socket.common(H, 2, layout.family);
        machine.jumpIf(JEQ, 2, AF_INET6, v6);
        word(local ? layout.rcvSaddr : layout.daddr, word, bits, no);
        machine.jump(holds);
        machine.bind(v6);
        word(address, 0, 32, no);
        word(address + 4, 0, 32, no);
        socket.common(W, 1, address + 8);
        machine.jumpIf32(JNE, 1, MAPPED, no);
        word(address + 12, word, bits, no);
        machine.bind(holds);
    }

    @Override
    public void prefix6(boolean local, int w0, int w1, int w2, int w3, int bits, Label no) {
        int address = local ? layout.v6RcvSaddr : layout.v6Daddr;
        socket.common(H, 2, layout.family);
        machine.jumpIf(JNE, 2, AF_INET6, no);
        word(address, w0, Math.min(bits, 32), no);
        word(address + 4, w1, Math.min(bits - 32, 32), no);
        word(address + 8, w2, Math.min(bits - 64, 32), no);
        word(address + 12, w3, bits - 96, no);
    }

    /** The four octets at {@code offset} begin with {@code bits} bits of {@code word}, whose first octet is on top. */
    private void word(int offset, int word, int bits, Label no) {
        if (bits <= 0) return;
        int mask = bits == 32 ? -1 : ~(-1 >>> bits);
        socket.common(W, 1, offset);
        if (bits < 32) machine.number32(AND, 1, Integer.reverseBytes(mask));
        machine.jumpIf32(JNE, 1, Integer.reverseBytes(word & mask), no);
    }

    @Override
    public void device(int ifindex, Label no) {
        socket.common(W, 1, layout.boundDevIf);
        machine.jumpIf32(JNE, 1, ifindex, no);
    }

    @Override
    public void mark(int value, int mask, Label no) {
        throw new AssertionError("a walk reads no marks");
    }

    @Override
    public void cgroup(long id, Label no) {
        throw new AssertionError("a walk reads no cgroups");
    }

    @Override
    public void autoBound(Label no) {
        throw new AssertionError("a walk does not read how a port was chosen");
    }
}
