package jss.bpf;

import java.io.File;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import jss.sys.Capabilities;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.OffHeap;
import jss.sys.SysException;
import jss.wire.MalformedMessageException;

/** What the running kernel says of its own structs: read once, for all programs of a run. */
public final class Kernel {
    private static final String BTF = "/sys/kernel/btf/vmlinux";
    private static final int LARGEST = 64 << 20;
    private static final int PIECE = 64 << 10;
    private static final int O_RDONLY = 0; // fcntl.h
    private static final int O_CLOEXEC = 02000000;

    /** The function that gives a program a pointer to anything. */
    static final String RDONLY_CAST = "bpf_rdonly_cast";

    private final boolean tellsMarks;
    private final boolean casts;
    private final Layout layout;
    private final FileLayout files;

    private Kernel(Btf btf, boolean tellsMarks) {
        this.tellsMarks = tellsMarks;
        casts = btf.id(RDONLY_CAST) != 0;
        layout = Layout.of(btf);
        files = FileLayout.of(btf);
    }

    /**
     * Null if it does not say, as one without BTF; if this process has no right to load programs;
     * and on machines that ours are not made for.
     */
    public static Kernel described() {
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) return null;
        try (Libc libc = new Libc()) {
            long capabilities = Capabilities.permitted(libc);
            if (!mayLoad(capabilities)) return null; // before reading 5 MB for nothing
            return new Kernel(btf(words(libc)), (capabilities & Capabilities.CAP_NET_ADMIN) != 0);
        } catch (SysException | MalformedMessageException e) {
            return null;
        }
    }

    /** Programs that read the kernel's memory. */
    private static boolean mayLoad(long capabilities) {
        long both = Capabilities.CAP_BPF | Capabilities.CAP_PERFMON;
        return (capabilities & both) == both || (capabilities & Capabilities.CAP_SYS_ADMIN) != 0;
    }

    /** Finds what programs want to know of in a description. */
    static Btf btf(int[] words) {
        Set<String> names = new HashSet<>();
        names.add(RDONLY_CAST);
        Collections.addAll(names, Layout.STRUCTS);
        Collections.addAll(names, FileLayout.STRUCTS);
        return new Btf(words, names.toArray(new String[0]));
    }

    /** Whether it tells this process of sockets' marks, by itself too. */
    public boolean tellsMarks() {
        return tellsMarks;
    }

    /** Null if not all of it is said. */
    Layout layout() {
        return layout;
    }

    /** Null if not all of it is said. */
    FileLayout files() {
        return files;
    }

    /** What a program is made into, by casting pointers if that makes anything, else without: see {@link Socket}. */
    <T> T open(Function<Boolean, T> how) {
        T made = casts ? how.apply(true) : null;
        return made == null ? how.apply(false) : made;
    }

    private static int[] words(Libc libc) {
        int length = (int) Math.min(new File(BTF).length(), LARGEST);
        int[] words = new int[(length + 3) / 4];
        Fd file = libc.open(BTF, O_RDONLY | O_CLOEXEC);
        try {
            OffHeap mapped = libc.map(file, length, false); // since Linux 6.16
            mapped.bytes().asIntBuffer().get(words, 0, length / 4);
            libc.unmap(mapped);
        } catch (SysException e) {
            read(libc, file, words);
        } finally {
            libc.close(file);
        }
        return words;
    }

    /** The kernel gives a page at a time. */
    private static void read(Libc libc, Fd file, int[] words) {
        OffHeap piece = libc.allocate(PIECE);
        for (int at = 0; at < words.length; ) {
            int count = libc.read(file, piece);
            if (count <= 0) return;
            int whole = Math.min((count + 3) / 4, words.length - at);
            piece.bytes().asIntBuffer().get(words, at, whole);
            at += whole;
        }
    }
}
