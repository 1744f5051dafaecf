package jss.sys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What bpf(2) tells of maps and does with programs: {@code union bpf_attr}, {@code struct bpf_map_info} (linux/bpf.h). */
public final class Bpf {
    private Bpf() {}

    /** Of {@code enum bpf_map_type}: what programs keep with sockets. */
    public static final int BPF_MAP_TYPE_SK_STORAGE = 24;

    private static final int BPF_MAP_CREATE = 0; // enum bpf_cmd
    private static final int BPF_PROG_LOAD = 5;
    /** The one command that a program is run by once it is loaded. */
    static final int BPF_PROG_TEST_RUN = 10;
    private static final int BPF_MAP_GET_FD_BY_ID = 14;
    private static final int BPF_OBJ_GET_INFO_BY_FD = 15;
    private static final int BPF_BTF_LOAD = 18;

    private static final int BPF_MAP_TYPE_ARRAY = 2; // enum bpf_map_type
    private static final int BPF_F_MMAPABLE = 1 << 10; // flag of BPF_MAP_CREATE
    private static final int BPF_PROG_TYPE_RAW_TRACEPOINT = 17; // enum bpf_prog_type
    private static final int NAME = 16; // BPF_OBJ_NAME_LEN, with a NUL

    // union bpf_attr of BPF_MAP_CREATE: u32 map_type @0, key_size @4, value_size @8, max_entries @12
    private static final int MAP_FLAGS = 16; // u32
    private static final int MAP_NAME = 28; // char[16]
    // of BPF_BTF_LOAD: u64 btf @0
    private static final int BTF_SIZE = 16; // u32
    // of BPF_PROG_LOAD: u32 prog_type @0, insn_cnt @4, u64 insns @8
    private static final int LICENSE = 16; // u64, a pointer
    private static final int PROG_NAME = 48; // char[16]
    private static final int PROG_BTF_FD = 72; // u32
    private static final int FUNC_INFO_REC_SIZE = 76; // u32
    private static final int FUNC_INFO = 80; // u64, a pointer
    private static final int FUNC_INFO_CNT = 88; // u32
    private static final int FUNC_INFO_BYTES = 8; // struct bpf_func_info: u32 insn_off @0, u32 type_id @4
    // of BPF_PROG_TEST_RUN: u32 prog_fd @0
    private static final int RETVAL = 4; // u32
    private static final int CTX_SIZE_IN = 40; // u32
    private static final int CTX_IN = 48; // u64, a pointer

    // union bpf_attr: u32 map_id @0, u32 next_id @4, u32 open_flags @8; or u32 bpf_fd @0, u32 info_len @4, u64 info @8
    private static final int ATTR_BYTES = 16;
    // struct bpf_map_info: u32 type @0, u32 id @4; the kernel fills as much as there is room for
    private static final int INFO_BYTES = 8;

    /**
     * A descriptor of the map that the kernel numbers so.
     *
     * @throws SysException ENOENT if there is no such map, EPERM without CAP_SYS_ADMIN, ENOSYS of a kernel without bpf(2)
     */
    public static Fd mapById(Libc libc, int id) {
        OffHeap attr = libc.allocate(ATTR_BYTES);
        attr.bytes().putInt(0, id);
        return new Fd(libc.bpf(BPF_MAP_GET_FD_BY_ID, attr));
    }

    /** The map's BPF_MAP_TYPE_*. */
    public static int mapType(Libc libc, Fd map) {
        OffHeap info = libc.allocate(INFO_BYTES);
        OffHeap attr = libc.allocate(ATTR_BYTES);
        ByteBuffer bytes = attr.bytes();
        bytes.putInt(0, map.number());
        bytes.putInt(4, INFO_BYTES);
        bytes.putLong(8, info.address());
        libc.bpf(BPF_OBJ_GET_INFO_BY_FD, attr);
        return info.bytes().getInt(0);
    }

    /**
     * An array of {@code count} values of {@code bytes} each, keys 0 and up; one that is {@code mappable} can be looked into
     * by {@link Libc#map}.
     *
     * @throws SysException EPERM without CAP_BPF, ENOSYS or EINVAL of an older kernel
     */
    public static Fd array(Libc libc, String name, int bytes, int count, boolean mappable) {
        OffHeap attr = libc.allocate(MAP_NAME + NAME + 4);
        attr.bytes().putInt(0, BPF_MAP_TYPE_ARRAY).putInt(4, 4).putInt(8, bytes).putInt(12, count)
                .putInt(MAP_FLAGS, mappable ? BPF_F_MMAPABLE : 0);
        put(attr.bytes(), MAP_NAME, name);
        return new Fd(libc.bpf(BPF_MAP_CREATE, attr));
    }

    private static void put(ByteBuffer to, int at, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        to.put(at, bytes, 0, Math.min(bytes.length, NAME - 1));
    }

    /**
     * Types that a program describes itself with.
     *
     * @throws SysException EPERM without CAP_BPF, EINVAL if the kernel does not understand them
     */
    public static Fd types(Libc libc, byte[] btf) {
        OffHeap types = libc.allocate(btf.length);
        types.bytes().put(0, btf);
        OffHeap attr = libc.allocate(32);
        attr.bytes().putLong(0, types.address()).putInt(BTF_SIZE, btf.length);
        return new Fd(libc.bpf(BPF_BTF_LOAD, attr));
    }

    /**
     * A program to be {@link #run}, in the eyes of the kernel one for a raw trace point.
     *
     * @param functions of each function the instruction that it begins with, and its number in {@code types}, in turn
     * @throws SysException EPERM without CAP_BPF and CAP_PERFMON; EACCES, EINVAL if the kernel finds fault with it
     */
    public static Fd program(Libc libc, String name, long[] instructions, String license, Fd types, int[] functions) {
        OffHeap code = libc.allocate(instructions.length * Long.BYTES);
        code.bytes().asLongBuffer().put(instructions);
        OffHeap terms = libc.allocate(license.length() + 1);
        terms.bytes().put(0, license.getBytes(StandardCharsets.US_ASCII));
        OffHeap info = libc.allocate(functions.length * Integer.BYTES);
        info.bytes().asIntBuffer().put(functions);
        OffHeap attr = libc.allocate(112);
        attr.bytes().putInt(0, BPF_PROG_TYPE_RAW_TRACEPOINT).putInt(4, instructions.length).putLong(8, code.address())
                .putLong(LICENSE, terms.address())
                .putInt(PROG_BTF_FD, types.number()).putInt(FUNC_INFO_REC_SIZE, FUNC_INFO_BYTES)
                .putLong(FUNC_INFO, info.address()).putInt(FUNC_INFO_CNT, functions.length / 2);
        put(attr.bytes(), PROG_NAME, name);
        return new Fd(libc.bpf(BPF_PROG_LOAD, attr));
    }

    /** What {@link #run} takes: made once, used for every run of one thread. */
    public static OffHeap call(Libc libc, Fd program, OffHeap arguments) {
        OffHeap attr = libc.allocate(80);
        attr.bytes().putInt(0, program.number()).putInt(CTX_SIZE_IN, arguments.size()).putLong(CTX_IN, arguments.address());
        return attr;
    }

    /**
     * Runs a program in the kernel, in this thread.
     *
     * @return what it returns
     */
    public static int run(Libc libc, OffHeap call) {
        libc.bpf(BPF_PROG_TEST_RUN, call);
        return call.bytes().getInt(RETVAL);
    }
}
