package jss.cli;

import java.util.ArrayList;
import java.util.List;
import jss.sys.Bpf;
import jss.sys.Errno;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.SysException;

/** {@code --bpf-map-id}: the maps named so, each once, in their order. */
final class BpfMaps {
    /** As many as ss takes. */
    private static final int LIMIT = 32;
    private static final long NO_ID = 0xffff_ffffL;

    private final List<Integer> ids = new ArrayList<>();

    void add(String text) {
        int id = id(text);
        if (ids.contains(id)) return; // the kernel refuses a map that is named twice
        if (ids.size() == LIMIT) throw new FailedException("--bpf-map-id names more than " + LIMIT + " maps");
        ids.add(id);
    }

    /** Decimal, hexadecimal behind 0x, octal behind 0: as strtoul(3) has it. */
    private static int id(String text) {
        long id = 0;
        try {
            if (!text.startsWith("#")) id = Long.decode(text);
        } catch (NumberFormatException e) {
            // stays 0, which is none
        }
        if (id <= 0 || id >= NO_ID) throw new FailedException("invalid BPF map ID '" + text + "'");
        return (int) id;
    }

    /** Descriptors of the maps, open until the process ends: every request for their contents names them. */
    int[] open() {
        int[] maps = new int[ids.size()];
        try (Libc libc = new Libc()) {
            for (int i = 0; i < maps.length; i++) maps[i] = open(libc, ids.get(i)).number();
        }
        return maps;
    }

    private static Fd open(Libc libc, int id) {
        String named = "BPF map ID " + Integer.toUnsignedString(id);
        Fd map;
        int type;
        try {
            map = Bpf.mapById(libc, id);
            type = Bpf.mapType(libc, map);
        } catch (SysException e) {
            throw new FailedException("cannot get a descriptor of " + named + ": " + why(e));
        }
        if (type == Bpf.BPF_MAP_TYPE_SK_STORAGE) return map;
        throw new FailedException(named + " is of type " + type + ", not of type " + Bpf.BPF_MAP_TYPE_SK_STORAGE
                + " (sk_storage), which holds what programs keep with sockets");
    }

    private static String why(SysException e) {
        if (e.is(Errno.ENOENT)) return "there is no such map";
        if (e.is(Errno.EPERM)) return "that takes CAP_SYS_ADMIN";
        if (e.is(Errno.ENOSYS) || e.is(Errno.EINVAL)) return "this kernel cannot (" + Errno.text(e.errno()) + ")";
        return Errno.text(e.errno());
    }
}
