package jss.proc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jss.record.Family;
import jss.record.RecordSink;
import jss.record.SocketRecord;
import jss.record.SocketTable;

/**
 * Sockets as the files of /proc/net list them: for tables that the kernel has no dump of, or where
 * netlink is forbidden. They tell less than a dump does.
 */
public final class ProcNet {
    private static final Set<SocketTable> NO_FILE = EnumSet.of(SocketTable.MPTCP, SocketTable.DCCP, SocketTable.SCTP);

    private final String root;
    private final boolean asked;
    private final Map<String, String> files;

    /**
     * @param root what stands for /proc
     * @param asked true to read the files even where there is a dump
     * @param files by name as in PROC_NET_NAME ("TCP", "TCP6" ...), the files that stand for those of {@code root}
     */
    public ProcNet(String root, boolean asked, Map<String, String> files) {
        this.root = root;
        this.asked = asked;
        this.files = files;
    }

    /** True if {@code t} is to come from its file and not from a dump; where it has none, it is to show nothing. */
    public boolean replaces(SocketTable t) {
        if (name(t) == null && !NO_FILE.contains(t)) return false;
        return asked || files.containsKey(variable(t));
    }

    /** True if there is a file that lists {@code t}. */
    public boolean has(SocketTable t) {
        return name(t) != null;
    }

    private static String variable(SocketTable t) {
        return switch (t) {
            case UNIX_STREAM, UNIX_DGRAM, UNIX_SEQPACKET -> "UNIX";
            case PACKET_RAW, PACKET_DGRAM -> "PACKET";
            default -> t.name();
        };
    }

    private static String name(SocketTable t) {
        return switch (t) {
            case TCP, UDP, UDPLITE, RAW -> t.netid();
            case UNIX_STREAM, UNIX_DGRAM, UNIX_SEQPACKET -> "unix";
            case PACKET_RAW, PACKET_DGRAM -> "packet";
            case NETLINK -> "netlink";
            default -> null;
        };
    }

    /**
     * Shows the rows of {@code t}, or of all tables that its file lists, to {@code sink}: of one family, in the
     * given states. Nothing where there is no such file: the kernel lacks the protocol.
     *
     * @return false if {@code sink} wants no more
     * @throws UncheckedIOException if the file cannot be read
     */
    public boolean rows(SocketTable t, Family family, int states, RecordSink sink) {
        if (!has(t)) return true;
        String path = path(t, t.isInet() && family == Family.INET6 ? "6" : "");
        try (ProcLines lines = new ProcLines(path)) {
            lines.next(); // the header
            return switch (t) {
                case NETLINK -> netlink(lines, sink);
                case PACKET_RAW, PACKET_DGRAM -> packet(lines, sink);
                case UNIX_STREAM, UNIX_DGRAM, UNIX_SEQPACKET -> unix(lines, states, sink);
                default -> inet(lines, new ProcInet(t, family), states, sink);
            };
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static UncheckedIOException unreadable(String path, IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return new UncheckedIOException(path + ": " + (reason == null ? "it may not be read" : reason), e);
    }

    /** Shows all unix sockets to {@code sink}, in the file's order and states, until it wants no more. */
    public void unixSockets(RecordSink sink) {
        try (ProcLines lines = new ProcLines(path(SocketTable.UNIX_STREAM, ""))) {
            while (lines.next()) {
                ProcUnix row = ProcUnix.parse(lines, false);
                if (row != null && !sink.accept(row)) return;
            }
        } catch (IOException e) {
            // no such sockets here
        }
    }

    private String path(SocketTable t, String suffix) {
        String file = files.get(variable(t) + suffix);
        if (file != null) return file;
        return directory(root) + name(t) + suffix;
    }

    /** The directory net of {@code root}, with a slash: of this thread, which need not be in its process's namespace. */
    public static String directory(String root) {
        return root.equals("/proc") ? "/proc/thread-self/net/" : root + "/net/";
    }

    private static boolean shows(int states, SocketRecord row) {
        return (states >> row.state() & 1) != 0;
    }

    private static boolean inet(ProcLines lines, ProcInet row, int states, RecordSink sink) {
        while (lines.next()) {
            if (row.parse(lines) && shows(states, row) && !sink.accept(row)) return false;
        }
        return true;
    }

    private static boolean unix(ProcLines lines, int states, RecordSink sink) {
        List<ProcUnix> rows = new ArrayList<>();
        while (lines.next()) {
            ProcUnix row = ProcUnix.parse(lines);
            if (row != null && shows(states, row)) rows.add(row);
        }
        Collections.sort(rows); // as ss does
        for (ProcUnix row : rows) {
            if (!sink.accept(row)) return false;
        }
        return true;
    }

    private static boolean packet(ProcLines lines, RecordSink sink) {
        ProcPacket row = new ProcPacket();
        while (lines.next()) {
            if (row.parse(lines) && !sink.accept(row)) return false;
        }
        return true;
    }

    private static boolean netlink(ProcLines lines, RecordSink sink) {
        ProcNetlink row = new ProcNetlink();
        while (lines.next()) {
            if (row.parse(lines) && !sink.accept(row)) return false;
        }
        return true;
    }
}
