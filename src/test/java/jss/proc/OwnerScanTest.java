package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import jss.record.Owners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Owners found in a /proc made of plain directories and links. */
class OwnerScanTest {
    @TempDir
    Path proc;

    private Path process(int pid, String stat) throws IOException {
        Path fds = proc.resolve(pid + "/fd");
        Files.createDirectories(fds);
        Files.write(proc.resolve(pid + "/stat"), stat.getBytes(StandardCharsets.ISO_8859_1));
        return fds;
    }

    private static void link(Path fds, int fd, String target) throws IOException {
        Files.createSymbolicLink(fds.resolve(Integer.toString(fd)), Path.of(target));
    }

    private Owners scan(int cores) {
        return new OwnerScan(proc.toString(), EnumSet.noneOf(OwnerScan.Wish.class), cores).await();
    }

    private static List<String> owners(Owners owners, long inode) {
        List<String> all = new ArrayList<>();
        for (int o = owners.first(inode); o != Owners.NONE; o = owners.next(o)) {
            all.add(owners.pid(o) + "/" + owners.tid(o) + "/" + owners.fd(o));
        }
        return all;
    }

    @Test
    void onlyLinksToSocketsCount() throws IOException {
        Path fds = process(7, "7 (a) S");
        link(fds, 3, "socket:[4001]");
        link(fds, 4, "pipe:[4002]");
        link(fds, 5, "socket:[4003");
        link(fds, 6, "socket:4004]");
        link(fds, 7, "/tmp/socket:[4005]");
        link(fds, 8, "anon_inode:[eventpoll]");
        link(fds, 9, "socket:[]");
        link(fds, 10, "socket:[4006] and a name so long that it is none of the kernel's");
        Owners found = scan(1);
        assertThat(owners(found, 4001)).containsExactly("7/7/3");
        for (long inode = 4002; inode < 4007; inode++) assertThat(owners(found, inode)).isEmpty();
    }

    @Test
    void anInodeOfZeroHasNoOwner() throws IOException {
        link(process(7, "7 (a) S"), 3, "socket:[0]");
        assertThat(owners(scan(1), 0)).isEmpty();
    }

    @Test
    void inodesOfThirtyTwoBitsAreKept() throws IOException {
        link(process(7, "7 (a) S"), 3, "socket:[4294967295]");
        assertThat(owners(scan(1), 0xffff_ffffL)).containsExactly("7/7/3");
    }

    @Test
    void everyOwnerIsKeptTheLastInTheListingFirst() throws IOException {
        for (int pid = 10; pid < 40; pid++) {
            Path fds = process(pid, pid + " (a) S");
            link(fds, 3, "socket:[77]");
            link(fds, 4, "socket:[77]");
        }
        List<String> listed = new ArrayList<>();
        for (String pid : listing(proc)) {
            for (String fd : listing(proc.resolve(pid + "/fd"))) listed.add(0, pid + "/" + pid + "/" + fd);
        }
        for (int cores = 1; cores < 5; cores++) assertThat(owners(scan(cores), 77)).isEqualTo(listed);
    }

    private static List<String> listing(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(p -> p.getFileName().toString()).toList();
        }
    }

    @Test
    void aLongDirectoryIsSharedOutAndNothingOfItLost() throws IOException {
        int count = 6000; // several pieces
        Path fds = process(7, "7 (a) S");
        for (int fd = 0; fd < count; fd++) link(fds, fd, "socket:[" + (100_000 + fd) + "]");
        Owners found = scan(3);
        for (int fd = 0; fd < count; fd++) assertThat(owners(found, 100_000 + fd)).containsExactly("7/7/" + fd);
    }

    @Test
    void aNameMayHoldParenthesesAndLineEnds() throws IOException {
        link(process(7, "7 (a) b\n(c) S 1 2"), 3, "socket:[5]");
        Owners found = scan(1);
        assertThat(new String(found.name(found.first(5)), StandardCharsets.ISO_8859_1)).isEqualTo("a) b\n(c");
    }

    @Test
    void aProcessThatEndedHasAnEmptyName() throws IOException {
        link(process(7, "7 (a) S"), 3, "socket:[5]");
        Files.delete(proc.resolve("7/stat"));
        Owners found = scan(1);
        assertThat(found.name(found.first(5))).isEmpty();
    }

    @Test
    void threadsStandInFrontOfTheirProcess() throws IOException {
        link(process(7, "7 (first) S"), 3, "socket:[5]");
        link(process(8, "8 (second) S"), 3, "socket:[5]");
        Files.createDirectories(proc.resolve("7/task/7"));
        Files.createDirectories(proc.resolve("7/task/9"));
        Path hidden = proc.resolve("9/fd"); // a thread's directory is there, though /proc does not list it
        Files.createDirectories(hidden.getParent());
        link(Files.createDirectories(hidden), 3, "socket:[5]");
        List<String> all = owners(new OwnerScan(proc.toString(), EnumSet.of(OwnerScan.Wish.THREADS), 2).await(), 5);
        assertThat(all).contains("7/9/3", "7/7/3", "8/8/3");
        assertThat(all.indexOf("7/9/3")).isLessThan(all.indexOf("7/7/3"));
    }

    @Test
    void aLabelIsTakenWithoutItsEnd() throws IOException {
        link(process(7, "7 (a) S"), 3, "socket:[5]");
        Files.createDirectories(proc.resolve("7/attr"));
        Files.writeString(proc.resolve("7/attr/current"), "system_u:system_r:sshd_t:s0\n");
        Owners found = new OwnerScan(proc.toString(), EnumSet.of(OwnerScan.Wish.LABELS), 1).await();
        int owner = found.first(5);
        assertThat(new String(found.context(owner), StandardCharsets.US_ASCII)).isEqualTo("system_u:system_r:sshd_t:s0");
        assertThat(found.socketContext(owner)).isNull();
    }

    @Test
    void aProcessWithoutDescriptorsIsPassedOver() throws IOException {
        Files.createDirectories(proc.resolve("6")); // ended between the listing and the look
        link(process(7, "7 (a) S"), 3, "socket:[5]");
        OwnerScan scan = new OwnerScan(proc.toString(), EnumSet.noneOf(OwnerScan.Wish.class), 2);
        assertThat(owners(scan.await(), 5)).containsExactly("7/7/3");
        assertThat(scan.denied()).isZero();
    }
}
