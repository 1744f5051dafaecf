package jss.sys;

import java.nio.ByteBuffer;

/** What bpf(2) tells of maps: {@code union bpf_attr}, {@code struct bpf_map_info} (linux/bpf.h). */
public final class Bpf {
    private Bpf() {}

    /** Of {@code enum bpf_map_type}: what programs keep with sockets. */
    public static final int BPF_MAP_TYPE_SK_STORAGE = 24;

    private static final int BPF_MAP_GET_FD_BY_ID = 14; // enum bpf_cmd
    private static final int BPF_OBJ_GET_INFO_BY_FD = 15;

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
}
