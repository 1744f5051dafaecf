package jss.proc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import jss.record.UnixReferences;

/**
 * The reference counts of /proc/net/unix. Nothing else is taken from there: a path may hold line ends, and so make
 * up lines of its own.
 */
public final class ProcUnixReferences implements UnixReferences {
    private final Map<Long, Long> byInode = new HashMap<>();
    private final Map<String, Queue<Long>> pending = new HashMap<>();

    /** {@code path}: /proc/net/unix. */
    public static ProcUnixReferences read(String path) {
        ProcUnixReferences r = new ProcUnixReferences();
        try (ProcLines line = new ProcLines(path)) {
            while (line.next()) r.line(line);
        } catch (IOException e) {
            // nothing is known of any
        }
        return r;
    }

    /** {@code NUM: REFERENCES PROTOCOL FLAGS TYPE STATE INODE [PATH]}, hexadecimal but for the inode. */
    private void line(ProcLines line) {
        line.word();
        long count = line.hex();
        for (int i = 0; i < 4; i++) line.word();
        long inode = line.dec();
        if (count == 0) return; // the header, or no line of the kernel's
        if (inode != 0) {
            byInode.putIfAbsent(inode, count);
        } else {
            pending.computeIfAbsent(text(line), name -> new ArrayDeque<>(2)).add(count);
        }
    }

    /** The path, up to its first blank. */
    private static String text(ProcLines line) {
        line.blanks();
        int from = line.position();
        line.word();
        byte[] name = new byte[line.position() - from];
        line.view().get(from, name);
        return text(name);
    }

    private static String text(byte[] name) {
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    @Override
    public long of(long inode) {
        return byInode.getOrDefault(inode, 0L);
    }

    @Override
    public long ofPending(byte[] name) {
        Queue<Long> counts = pending.get(text(name));
        Long count = counts == null ? null : counts.poll();
        return count == null ? 0 : count;
    }
}
