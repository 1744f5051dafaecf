package jss.bpf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jss.diag.bytecode.Label;

/**
 * Puts instructions of the BPF machine together (struct bpf_insn, linux/bpf.h), for little-endian machines: u8 code @0,
 * u4 dst_reg, u4 src_reg @1, s16 off @2, s32 imm @4. Labels may be bound before or after they are jumped to.
 */
final class Machine {
    // Sizes of loads and stores.
    static final int B = 0x10;
    static final int H = 0x08;
    static final int W = 0x00;
    static final int DW = 0x18;

    // Jumps that compare 64 bits; with JMP32 their low halves.
    static final int JA = 0x05;
    static final int JEQ = 0x15;
    static final int JNE = 0x55;
    static final int JGT = 0x25;
    static final int JGE = 0x35;
    static final int JLT = 0xa5;
    static final int JLE = 0xb5;
    static final int JSET = 0x45;
    private static final int JMP32 = 0x03; // the bits of a class in which the two differ

    // Arithmetic in 64 bits.
    static final int ADD = 0x07;
    static final int SUB = 0x17;
    static final int MUL = 0x27;
    static final int AND = 0x57;
    static final int LSH = 0x67;
    static final int RSH = 0x77;
    static final int MOD = 0x97;
    static final int MOV = 0xb7;
    private static final int BY_REGISTER = 0x08;
    private static final int ALU32 = 0x03; // instead of 0x07 in the lowest bits

    private static final int LDX = 0x61;
    private static final int STX = 0x63;
    private static final int ST = 0x62;
    private static final int TO_BE = 0xdc;
    private static final int LD_IMM64 = 0x18;
    private static final int CALL = 0x85;
    private static final int EXIT = 0x95;

    // What src_reg of LD_IMM64 and CALL says that the number is.
    private static final int PSEUDO_MAP_FD = 1;
    private static final int PSEUDO_FUNC = 4;
    private static final int PSEUDO_KFUNC_CALL = 2;

    private record Jump(int from, Label to, boolean whole) {}

    private final List<Jump> jumps = new ArrayList<>();
    private long[] code = new long[256];
    private int size;

    int size() {
        return size;
    }

    private void put(int op, int dst, int src, int off, int imm) {
        if (size == code.length) code = Arrays.copyOf(code, 2 * size);
        code[size++] = op | dst << 8 | src << 12 | (off & 0xffffL) << 16 | (long) imm << 32;
    }

    void bind(Label label) {
        label.bind(size);
    }

    void load(int width, int dst, int base, int off) {
        put(LDX | width, dst, base, off, 0);
    }

    void store(int width, int base, int off, int src) {
        put(STX | width, base, src, off, 0);
    }

    void storeNumber(int width, int base, int off, int value) {
        put(ST | width, base, 0, off, value);
    }

    void number(int op, int dst, int value) {
        put(op, dst, 0, 0, value);
    }

    void register(int op, int dst, int src) {
        put(op | BY_REGISTER, dst, src, 0, 0);
    }

    /** On the low halves, the high one of the result 0. */
    void number32(int op, int dst, int value) {
        put(op & ~ALU32, dst, 0, 0, value);
    }

    void register32(int op, int dst, int src) {
        put(op & ~ALU32 | BY_REGISTER, dst, src, 0, 0);
    }

    /** Swaps the low 16 bits into network order, and clears the rest. */
    void toBe16(int dst) {
        put(TO_BE, dst, 0, 0, 16);
    }

    void jump(Label to) {
        jumps.add(new Jump(size, to, false));
        put(JA, 0, 0, 0, 0);
    }

    void jumpIf(int op, int dst, int value, Label to) {
        jumps.add(new Jump(size, to, false));
        put(op, dst, 0, 0, value);
    }

    void jumpIfRegisters(int op, int dst, int src, Label to) {
        jumps.add(new Jump(size, to, false));
        put(op | BY_REGISTER, dst, src, 0, 0);
    }

    /** Compares the low halves. */
    void jumpIf32(int op, int dst, int value, Label to) {
        jumps.add(new Jump(size, to, false));
        put(op ^ JMP32, dst, 0, 0, value);
    }

    void map(int dst, int fd) {
        put(LD_IMM64, dst, PSEUDO_MAP_FD, 0, fd);
        put(0, 0, 0, 0, 0);
    }

    /** The address of a function of this program, to be called back. */
    void function(int dst, Label function) {
        jumps.add(new Jump(size, function, true));
        put(LD_IMM64, dst, PSEUDO_FUNC, 0, 0);
        put(0, 0, 0, 0, 0);
    }

    /** Calls a helper: {@code enum bpf_func_id}. */
    void call(int helper) {
        put(CALL, 0, 0, 0, helper);
    }

    /** Calls a function of the kernel by its number in BTF. */
    void callKernel(int id) {
        put(CALL, 0, PSEUDO_KFUNC_CALL, 0, id);
    }

    void exit() {
        put(EXIT, 0, 0, 0, 0);
    }

    /** The instructions; null if a jump is too long for its 16 bits. */
    long[] code() {
        for (Jump j : jumps) {
            int distance = j.to.at() - j.from - 1;
            if (j.whole) code[j.from] |= (long) distance << 32;
            else if (distance != (short) distance) return null;
            else code[j.from] |= (distance & 0xffffL) << 16;
        }
        jumps.clear();
        return Arrays.copyOf(code, size);
    }
}
