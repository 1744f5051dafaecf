package jss.proc;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import jss.proc.FdWork.Directory;
import jss.record.ProcessSockets.Choice;
import jss.sys.Fd;
import jss.sys.Libc;
import jss.sys.OffHeap;

/**
 * What /proc says of a process beside its descriptors, for one thread that looks. It is read beside the directory of
 * descriptors that is open, not by the process's number: once the process has ended that number may be another's, while
 * the open directory's neighbours are gone with it.
 */
final class OwnerFiles {
    private static final byte[] NOTHING = {};
    private static final byte[] COMM = path("../comm");
    private static final byte[] STAT = path("../stat");
    private static final byte[] CMDLINE = path("../cmdline");
    private static final byte[] LABEL = path("../attr/current");
    /** A first argument that is longer is cut; a label is never. */
    private static final int LONGEST = 4096;

    private final Set<OwnerScan.Wish> wishes;
    private final Choice choice;
    private final Supplier<Libc> calls;
    private Libc libc;
    private OffHeap path;
    private OffHeap text;

    /**
     * @param choice of processes, asked again once their descriptors are open; null for all
     * @param calls makes what the looking thread calls libc by
     */
    OwnerFiles(Set<OwnerScan.Wish> wishes, Choice choice, Supplier<Libc> calls) {
        this.wishes = wishes;
        this.choice = choice;
        this.calls = calls;
    }

    /** Names alone, of the processes of {@code choice}. */
    static OwnerFiles of(Choice choice) {
        return new OwnerFiles(EnumSet.noneOf(OwnerScan.Wish.class), choice, Libc::new);
    }

    Libc calls() {
        return calls.get();
    }

    /** From now on with {@code libc}, as long as that is open. */
    void begin(Libc libc) {
        this.libc = libc;
        path = libc.allocate(32);
        text = libc.allocate(LONGEST);
    }

    /** False if the process is none of those that were chosen, whatever its number was when they were. */
    boolean isOf(Directory d) {
        return choice == null || !choice.byName() || choice.process(d.tid, name(d.fd));
    }

    /** Notes what is wanted of the owner of {@code d}, if that has not been done. Two threads that do find the same. */
    void read(Directory d) {
        if (d.name != null || choice != null) return;
        if (wishes.contains(OwnerScan.Wish.LABELS)) d.label = label(read(d.fd, LABEL));
        d.name = wishes.contains(OwnerScan.Wish.PROGRAMS) ? ProgramNames.first(read(d.fd, CMDLINE)) : name(d.fd);
    }

    /** The command as the kernel keeps it; nothing if the process has ended. */
    private byte[] name(Fd fds) {
        byte[] line = read(fds, COMM);
        if (line.length > 0) return Arrays.copyOf(line, line.length - 1);
        return comm(read(fds, STAT)); // what stands for /proc may have that alone
    }

    private byte[] read(Fd fds, byte[] name) {
        path.bytes().put(0, name);
        Fd fd = libc.openat(fds, path, FdWorker.O_RDONLY | FdWorker.O_CLOEXEC);
        if (fd == null) return NOTHING;
        int length = libc.read(fd, text);
        libc.close(fd);
        if (length <= 0) return NOTHING;
        byte[] copy = new byte[length];
        text.bytes().get(0, copy);
        return copy;
    }

    /** What stands between the first ( and the last ) of /proc/PID/stat: the name may hold either. */
    private static byte[] comm(byte[] stat) {
        int from = 0;
        while (from < stat.length && stat[from] != '(') from++;
        int to = stat.length - 1;
        while (to > from && stat[to] != ')') to--;
        return to > from ? Arrays.copyOfRange(stat, from + 1, to) : NOTHING;
    }

    /** A label without the line end or NUL that may follow it. */
    static byte[] label(byte[] text) {
        int end = text.length;
        while (end > 0 && (text[end - 1] == 0 || text[end - 1] == '\n')) end--;
        return Arrays.copyOf(text, end);
    }

    private static byte[] path(String name) {
        return (name + '\0').getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
