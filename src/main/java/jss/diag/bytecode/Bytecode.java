package jss.diag.bytecode;

/**
 * {@code struct inet_diag_bc_op} (linux/inet_diag.h): u8 code @0, u8 yes @1, u16 no @2, then the
 * argument. Where its condition holds a program goes on {@code yes} bytes further, else {@code no}.
 * Whoever comes to the very end is accepted; a jump to 4 beyond the end rejects.
 */
public final class Bytecode {
    private Bytecode() {}

    public static final int INET_DIAG_BC_NOP = 0;
    public static final int INET_DIAG_BC_JMP = 1;
    public static final int INET_DIAG_BC_S_GE = 2;
    public static final int INET_DIAG_BC_S_LE = 3;
    public static final int INET_DIAG_BC_D_GE = 4;
    public static final int INET_DIAG_BC_D_LE = 5;
    public static final int INET_DIAG_BC_AUTO = 6;
    public static final int INET_DIAG_BC_S_COND = 7;
    public static final int INET_DIAG_BC_D_COND = 8;
    public static final int INET_DIAG_BC_DEV_COND = 9; // u32 ifindex
    public static final int INET_DIAG_BC_MARK_COND = 10; // u32 mark, u32 mask
    public static final int INET_DIAG_BC_S_EQ = 11;
    public static final int INET_DIAG_BC_D_EQ = 12;
    public static final int INET_DIAG_BC_CGROUP_COND = 13; // u64 id

    /** Bytes of an op without its argument. */
    public static final int OP = 4;
    /** What the program's end plus this means: no match. */
    public static final int REJECT = 4;
    /** A program is an attribute, whose length has 16 bits and counts a head of 4. */
    public static final int LONGEST = 0xffff - 4 & ~3;

    // struct inet_diag_hostcond, from the op's beginning: u8 family @4, u8 prefix_len @5, s32 port @8, address @12
    static final int COND_FAMILY = 4;
    static final int COND_PREFIX = 5;
    static final int COND_PORT = 8;
    static final int COND_ADDRESS = 12;
    static final int ANY_PORT = -1;

    static final int AF_INET = 2;
    static final int AF_INET6 = 10;

    /** A port is the {@code no} of a second op that follows. */
    static final int PORT = 6;
}
