package jss.bpf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jss.wire.MalformedMessageException;

/**
 * The kernel's description of its own types (/sys/kernel/btf/vmlinux, linux/btf.h): where members of structs are, and
 * the numbers of functions. Of the 150,000 types of a kernel a few are looked for, in one pass.
 *
 * <p>All of it but names is words of 32 bits, and it is read once, before anything is compiled: an array of them is what an
 * interpreter gets through in 5 ms, where a buffer took it 60.
 */
final class Btf {
    private static final int MAGIC = 0xeb9f;
    // struct btf_header, in words: u16 magic, u8 version, u8 flags; u32 hdr_len, type_off, type_len, str_off, str_len
    private static final int HDR_LEN = 1;
    private static final int TYPE_OFF = 2;
    private static final int TYPE_LEN = 3;
    private static final int STR_OFF = 4;
    private static final int STR_LEN = 5;
    private static final int HEADER = 6;

    // struct btf_type, in words: u32 name_off, u32 info, u32 size or type
    private static final int INFO = 1;
    private static final int REFERRED = 2;
    private static final int TYPE = 3;
    // struct btf_member, in words: u32 name_off, u32 type, u32 offset in bits
    private static final int MEMBER = 3;

    private static final int KIND_INT = 1;
    private static final int KIND_ARRAY = 3;
    private static final int KIND_STRUCT = 4;
    private static final int KIND_UNION = 5;
    private static final int KIND_ENUM = 6;
    private static final int KIND_TYPEDEF = 8;
    private static final int KIND_VOLATILE = 9;
    private static final int KIND_CONST = 10;
    private static final int KIND_FUNC = 12;
    private static final int KIND_FUNC_PROTO = 13;
    private static final int KIND_VAR = 14;
    private static final int KIND_DATASEC = 15;
    private static final int KIND_DECL_TAG = 17;
    private static final int KIND_TYPE_TAG = 18;
    private static final int KIND_ENUM64 = 19;

    /** Every so many types where one begins is remembered; the others are found from there. */
    private static final int STEP = 64;
    private static final int DEEPEST = 16;

    /** Words behind a type, by its kind: so many, and so many for each of its members. */
    private static final int[] EXTRA = new int[32];
    private static final int[] EACH = new int[32];

    static {
        for (int kind : new int[] {KIND_INT, KIND_VAR, KIND_DECL_TAG}) EXTRA[kind] = 1;
        EXTRA[KIND_ARRAY] = 3;
        for (int kind : new int[] {KIND_STRUCT, KIND_UNION, KIND_DATASEC, KIND_ENUM64}) EACH[kind] = 3;
        for (int kind : new int[] {KIND_ENUM, KIND_FUNC_PROTO}) EACH[kind] = 2;
    }

    private final int[] words;
    private final int typesEnd;
    /** In bytes. */
    private final int strings;
    private final int stringsEnd;
    private final String[] names;
    private final int[] ids;
    private int[] starts = new int[4096];

    /**
     * Looks for structs and functions.
     *
     * @param words all of it, with zeroes behind where that does not fill the last one
     * @param names what is to be found
     * @throws MalformedMessageException if that is no BTF
     */
    Btf(int[] words, String... names) {
        this.words = words;
        this.names = names;
        ids = new int[names.length];
        if (words.length < HEADER || (words[0] & 0xffff) != MAGIC) throw new MalformedMessageException("btf_header", HEADER, words.length);
        int types = section(TYPE_OFF) / 4;
        typesEnd = types + words[TYPE_LEN] / 4;
        strings = section(STR_OFF);
        stringsEnd = strings + words[STR_LEN];
        find(types);
    }

    /** Where a section begins whose offset from the end of the header, and length behind it, are there. */
    private int section(int field) {
        long from = (words[HDR_LEN] & 0xffff_ffffL) + (words[field] & 0xffff_ffffL);
        long end = from + (words[field + 1] & 0xffff_ffffL);
        if (end > 4L * words.length || end > Integer.MAX_VALUE) throw new MalformedMessageException("btf_header", end, 4L * words.length);
        return (int) from;
    }

    private void find(int types) {
        byte[][] wanted = new byte[names.length][];
        boolean[] initials = new boolean[256]; // hardly any other name has to be looked at twice
        for (int i = 0; i < names.length; i++) {
            wanted[i] = names[i].getBytes(StandardCharsets.US_ASCII);
            initials[wanted[i][0]] = true;
        }
        int id = 1; // 0 is void, which is not written down
        for (int at = types; typesEnd - at >= TYPE; id++) {
            if ((id & STEP - 1) == 1) {
                if (id / STEP == starts.length) starts = Arrays.copyOf(starts, 2 * starts.length);
                starts[id / STEP] = at;
            }
            int info = words[at + INFO];
            int kind = info >>> 24 & 0x1f;
            if (kind == KIND_STRUCT || kind == KIND_FUNC) {
                int name = strings + words[at];
                if (name >= strings && name < stringsEnd && initials[words[name >> 2] >>> 8 * (name & 3) & 0xff]) note(id, name, wanted);
            }
            at += TYPE + EXTRA[kind] + EACH[kind] * (info & 0xffff);
        }
    }

    private void note(int id, int name, byte[][] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (ids[i] == 0 && isAt(name, wanted[i])) ids[i] = id;
        }
    }

    private boolean isAt(int at, byte[] name) {
        if (at < strings || stringsEnd - at <= name.length) return false;
        for (int i = 0; i < name.length; i++) {
            if (octet(at + i) != name[i]) return false;
        }
        return octet(at + name.length) == 0;
    }

    private int octet(int at) {
        return words[at >> 2] >>> 8 * (at & 3) & 0xff;
    }

    private static int kind(int info) {
        return info >>> 24 & 0x1f;
    }

    private static int length(int info) {
        return TYPE + EXTRA[kind(info)] + EACH[kind(info)] * (info & 0xffff);
    }

    /** The number of the struct or function that was looked for under this name; 0 if there is none. */
    int id(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) return ids[i];
        }
        return 0;
    }

    /** Bytes of a struct, -1 if there is none of that name. */
    int size(String struct) {
        int at = struct(id(struct));
        return at < 0 ? -1 : words[at + REFERRED];
    }

    /**
     * Bytes from the beginning of a struct to a member, or a member of a member: {@code skc_net.net}. What stands in
     * unions and structs without names is the struct's own. -1 if it has no such member, or one of bits.
     */
    int offset(String struct, String path) {
        int type = id(struct);
        long bits = 0;
        int from = 0;
        while (type != 0) {
            int dot = path.indexOf('.', from);
            byte[] name = path.substring(from, dot < 0 ? path.length() : dot).getBytes(StandardCharsets.US_ASCII);
            long found = member(type, name, DEEPEST);
            if (found < 0) return -1;
            bits += found & 0xffff_ffffL;
            if (dot < 0) return bits % 8 == 0 ? (int) (bits / 8) : -1;
            type = (int) (found >>> 32);
            from = dot + 1;
        }
        return -1;
    }

    /** The member's type in the high word and its offset in bits in the low one; -1 if there is none. */
    private long member(int id, byte[] name, int depth) {
        int at = struct(id);
        if (at < 0 || depth == 0) return -1;
        int info = words[at + INFO];
        boolean bitfields = info < 0; // kind_flag: the top byte of an offset is the member's width, 0 if it is of bytes
        for (int m = at + TYPE, end = m + MEMBER * (info & 0xffff); m < end && end <= typesEnd; m += MEMBER) {
            int offset = words[m + 2];
            int bits = bitfields ? offset & 0xff_ffff : offset;
            int type = words[m + 1];
            if (words[m] == 0) {
                long inner = member(type, name, depth - 1);
                if (inner >= 0 && bits >= 0) return inner + bits;
            } else if (isAt(strings + words[m], name)) {
                return bitfields && offset >>> 24 != 0 || bits < 0 ? -1 : (long) type << 32 | bits;
            }
        }
        return -1;
    }

    /** Where the struct or union of that number begins, whatever it is wrapped in; -1 if it is none. */
    private int struct(int id) {
        for (int i = 0; i < DEEPEST; i++) {
            int at = start(id);
            if (at < 0) return -1;
            switch (kind(words[at + INFO])) {
                case KIND_STRUCT, KIND_UNION -> {
                    return at;
                }
                case KIND_TYPEDEF, KIND_VOLATILE, KIND_CONST, KIND_TYPE_TAG -> id = words[at + REFERRED];
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    private int start(int id) {
        int step = (id - 1) / STEP;
        if (id < 1 || step >= starts.length || starts[step] == 0) return -1;
        int at = starts[step];
        for (int i = (id - 1) % STEP; i > 0; i--) {
            if (typesEnd - at < TYPE) return -1;
            at += length(words[at + INFO]);
        }
        return typesEnd - at < TYPE ? -1 : at;
    }
}
