package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jss.record.Owners;
import jss.record.ProcessSockets;
import jss.sys.Errno;
import jss.sys.FaultyLibc;
import jss.sys.Libc;
import jss.sys.SysException;
import jss.sys.WatchedLibc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process ends while it is looked into and another one gets its number, before each of the calls in turn: what is shown
 * is all of the one or all of the other, never the name of one with the sockets of the other.
 */
class PidReuseTest {
    private static final Set<OwnerScan.Wish> NAMES = EnumSet.noneOf(OwnerScan.Wish.class);
    private static final int OLD = 4001;
    private static final int NEW = 5001;

    @TempDir
    Path proc;

    @BeforeEach
    void makeProcesses() throws IOException {
        process("7", "old", OLD);
        process("next", "new", NEW); // becomes 7
    }

    private void process(String directory, String name, int inode) throws IOException {
        Path of = Files.createDirectories(proc.resolve(directory));
        Files.createDirectory(of.resolve("fd"));
        Files.createSymbolicLink(of.resolve("fd/3"), Path.of("socket:[" + inode + "]"));
        Files.writeString(of.resolve("comm"), name + "\n");
        Files.writeString(of.resolve("cmdline"), "/usr/bin/" + name + "\0-x\0");
        Files.createDirectory(of.resolve("attr"));
        Files.writeString(of.resolve("attr/current"), "label-of-" + name + "\n");
    }

    private void reuse() {
        try {
            Files.move(proc.resolve("7"), proc.resolve("ended"));
            Files.move(proc.resolve("next"), proc.resolve("7"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** libc whose {@code nth} call finds the number reused. */
    private Supplier<Libc> reusingBefore(int nth, AtomicInteger calls) {
        return () -> new WatchedLibc(name -> {
            if (calls.incrementAndGet() == nth) reuse();
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static void assertOneOrTheOther(Owners found, String old, String fresh) {
        for (int inode : new int[] {OLD, NEW}) {
            int owner = found.first(inode);
            if (owner == Owners.NONE) continue;
            assertThat(found.pid(owner)).isEqualTo(7);
            assertThat(text(found.name(owner))).isIn(inode == OLD ? old : fresh, "");
            if (found.context(owner) != null) assertThat(text(found.context(owner))).endsWith(inode == OLD ? "old" : "new");
        }
    }

    private void everyCall(Set<OwnerScan.Wish> wishes, String old, String fresh) throws IOException {
        int before = 0;
        int after = 0;
        for (int nth = 1; ; nth++) {
            AtomicInteger calls = new AtomicInteger();
            Owners found = new OwnerScan(proc.toString(), wishes, 1, null, reusingBefore(nth, calls)).await();
            boolean done = calls.get() < nth;
            if (done) reuse(); // between the look and the showing
            assertOneOrTheOther(found, old, fresh);
            if (found.first(OLD) != Owners.NONE) before++;
            if (found.first(NEW) != Owners.NONE) after++;
            Files.move(proc.resolve("7"), proc.resolve("next"));
            Files.move(proc.resolve("ended"), proc.resolve("7"));
            if (done) break;
        }
        assertThat(before).isGreaterThan(3);
        assertThat(after).isGreaterThan(1);
    }

    @Test
    void noNameIsAnothers() throws IOException {
        everyCall(NAMES, "old", "new");
    }

    @Test
    void noProgramAndNoLabelIsAnothers() throws IOException {
        everyCall(EnumSet.of(OwnerScan.Wish.PROGRAMS, OwnerScan.Wish.LABELS), "old", "new");
    }

    @Test
    void socketsOfAChosenNameAreNotThoseOfItsSuccessor() {
        ProcessSockets.Choice old = new ProcessSockets.Choice() {
            private int asked;

            @Override
            public boolean process(int pid, byte[] name) {
                boolean wanted = text(name).equals("old");
                if (asked++ == 0) reuse(); // chosen, and gone
                return wanted;
            }

            @Override
            public boolean byName() {
                return true;
            }
        };
        assertThat(new ProcessSocketScan(proc.toString()).sockets(old)).isEmpty();
    }

    /** Too few descriptors, say: none of it is an owner's name, and none of it stays open. */
    @Test
    void callsThatFailLeaveOutWhatTheyWereFor() throws IOException {
        int open = descriptors();
        for (Errno e : new Errno[] {Errno.EMFILE, Errno.ENOMEM, Errno.ESRCH, Errno.EACCES}) {
            for (int nth = 1; nth < 4; nth++) {
                int n = nth;
                Owners found = new OwnerScan(proc.toString(), NAMES, 1, null, () -> new FaultyLibc().failing("openat", n, e)).await();
                if (found.first(OLD) != Owners.NONE) assertThat(text(found.name(found.first(OLD)))).isIn("old", "");
                assertThat(found.first(OLD) == Owners.NONE).isEqualTo(nth == 1);
            }
            Owners found = new OwnerScan(proc.toString(), NAMES, 1, null, () -> new FaultyLibc().failing("read", e)).await();
            assertThat(found.name(found.first(OLD))).isEmpty();
            assertThatThrownBy(() -> new OwnerScan(proc.toString(), NAMES, 1, null, () -> new FaultyLibc().failing("open", e)))
                    .isInstanceOf(SysException.class).hasMessage("open: " + e + " (" + e.code() + ")");
        }
        assertThat(descriptors()).isEqualTo(open);
    }

    @Test
    void aListingThatBreaksOffIsSaidSo() {
        int open = descriptors();
        for (Errno e : new Errno[] {Errno.ENOMEM, Errno.EIO}) {
            assertThatThrownBy(() -> new OwnerScan(proc.toString(), NAMES, 1, null, () -> new FaultyLibc().failing("getdents64", e)))
                    .isInstanceOf(SysException.class).hasMessage("getdents64: " + e + " (" + e.code() + ")");
            AtomicInteger made = new AtomicInteger();
            OwnerScan scan = new OwnerScan(proc.toString(), NAMES, 1, null, () ->
                    made.getAndIncrement() == 0 ? new Libc() : new FaultyLibc().failing("getdents64", e));
            assertThat(scan.await().first(OLD)).isEqualTo(Owners.NONE);
            assertThat(scan.denied()).isOne();
        }
        assertThat(descriptors()).isEqualTo(open);
    }

    private static int descriptors() {
        return new java.io.File("/proc/self/fd").list().length;
    }
}
