package jss.sys;

/** Capabilities of the calling thread (linux/capability.h): rights of root one by one. Threads have their starter's. */
public final class Capabilities {
    private Capabilities() {}

    /** Bits of the sets. */
    public static final long CAP_DAC_OVERRIDE = 1L << 1;
    public static final long CAP_DAC_READ_SEARCH = 1L << 2;
    public static final long CAP_NET_ADMIN = 1L << 12;
    public static final long CAP_SYS_PTRACE = 1L << 19;
    public static final long CAP_SYS_ADMIN = 1L << 21;
    public static final long CAP_SYSLOG = 1L << 34;
    public static final long CAP_PERFMON = 1L << 38; // Linux 5.8, like the next one
    public static final long CAP_BPF = 1L << 39; // Linux 5.8; before, CAP_SYS_ADMIN stands for it

    private static final int VERSION_3 = 0x20080522; // _LINUX_CAPABILITY_VERSION_3: sets of 64 bits

    // struct __user_cap_header_struct: u32 version @0, s32 pid @4, 0 for the caller
    private static final int HEADER_BYTES = 8;
    // struct __user_cap_data_struct: u32 effective @0, u32 permitted @4, u32 inheritable @8; [2]: low words, high words
    private static final int WORDS = 12;
    private static final int PERMITTED = 4;

    /**
     * Gives up, for good, all of this thread's capabilities that are not in {@code wanted}; none is ever gained. Whoever
     * has none asks the kernel once and changes nothing.
     *
     * @return false if the kernel, or a sandbox, does not let it be known or changed
     */
    public static boolean keep(Libc libc, long wanted) {
        OffHeap header = libc.allocate(HEADER_BYTES);
        OffHeap sets = libc.allocate(2 * WORDS);
        header.bytes().putInt(0, VERSION_3);
        if (libc.capget(header, sets) != 0) return false;
        boolean all = true;
        for (int word = 0; word < 2; word++) {
            int mask = (int) (wanted >>> 32 * word);
            for (int set = 0; set < WORDS; set += 4) {
                int at = WORDS * word + set;
                int had = sets.bytes().getInt(at);
                all &= (had & ~mask) == 0;
                sets.bytes().putInt(at, had & mask);
            }
        }
        return all || libc.capset(header, sets) == 0;
    }

    /** What this thread may make effective; 0 if the kernel does not say. */
    public static long permitted(Libc libc) {
        OffHeap header = libc.allocate(HEADER_BYTES);
        OffHeap sets = libc.allocate(2 * WORDS);
        header.bytes().putInt(0, VERSION_3);
        if (libc.capget(header, sets) != 0) return 0;
        return sets.bytes().getInt(PERMITTED) & 0xffff_ffffL | (long) sets.bytes().getInt(WORDS + PERMITTED) << 32;
    }
}
