package jss.filter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import jss.record.CgroupIds;
import jss.record.Field;
import jss.record.InetRecord;
import jss.record.Names;
import jss.record.ProcessSockets;
import jss.record.SocketRecord;
import jss.record.Whose;

/** The tests of terms beyond ss's. */
final class FieldTests {
    private FieldTests() {}

    /** As many digits of a container's id as its runtime shows. */
    private static final int SHORT_ID = 12;

    record Measure(Field field, long lo, long hi) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            if (!field.has(row)) return false;
            long value = field.get(row);
            return lo <= value && value <= hi;
        }
    }

    /** Tests a text. */
    static final class TextTest {
        private final Expr.How how;
        private final byte[] wanted;
        private final Matcher matcher;
        private final boolean beginning;

        TextTest(Expr.Text e) {
            how = e.how();
            beginning = e.field() == Field.CONTAINER && e.text().length() >= SHORT_ID;
            wanted = e.text().getBytes(StandardCharsets.UTF_8);
            boolean regex = how == Expr.How.MATCHES || how == Expr.How.MATCHES_ANY_CASE;
            matcher = regex ? FieldTerms.pattern(e.text(), how).matcher("") : null;
        }

        boolean test(OctetText text) {
            return switch (how) {
                case EQUALS -> beginning ? text.begins(wanted) : text.is(wanted);
                case CONTAINS -> text.contains(wanted);
                case MATCHES, MATCHES_ANY_CASE -> matcher.reset(text).find();
            };
        }
    }

    record Text(Field field, TextTest wanted, OctetText text) implements RowTest {
        @Override
        public boolean test(SocketRecord row) {
            if (!field.has(row)) return false;
            field.text(row, Names.NONE, text.clear());
            return wanted.test(text);
        }
    }

    /** Open in one of some processes, which are looked for when the first row comes. */
    abstract static class Opened implements RowTest, ProcessSockets.Choice {
        private final ProcessSockets sockets;
        private long[] inodes;

        Opened(ProcessSockets sockets) {
            this.sockets = sockets;
        }

        @Override
        public final boolean test(SocketRecord row) {
            if (inodes == null) inodes = sockets.sockets(this);
            return row.inode() != 0 && Arrays.binarySearch(inodes, row.inode()) >= 0;
        }
    }

    static final class OpenedByPid extends Opened {
        private final long lo;
        private final long hi;

        OpenedByPid(ProcessSockets sockets, long lo, long hi) {
            super(sockets);
            this.lo = lo;
            this.hi = hi;
        }

        @Override
        public boolean process(int pid, byte[] name) {
            return lo <= pid && pid <= hi;
        }
    }

    static final class OpenedByName extends Opened {
        private final TextTest wanted;
        private final OctetText text;

        OpenedByName(ProcessSockets sockets, TextTest wanted, OctetText text) {
            super(sockets);
            this.wanted = wanted;
            this.text = text;
        }

        @Override
        public boolean process(int pid, byte[] name) {
            text.clear().put(name, 0, name.length);
            return wanted.test(text);
        }
    }

    static final class InCgroup implements RowTest, CgroupIds.Choice {
        private final Field field;
        private final CgroupIds cgroups;
        private final TextTest wanted;
        private final OctetText text;
        private long[] ids;

        /** {@code field}: the cgroup's path, or what it says. */
        InCgroup(Field field, CgroupIds cgroups, TextTest wanted, OctetText text) {
            this.field = field;
            this.cgroups = cgroups;
            this.wanted = wanted;
            this.text = text;
        }

        @Override
        public boolean cgroup(byte[] path) {
            return Whose.put(field, path, text.clear()) && wanted.test(text);
        }

        @Override
        public boolean test(SocketRecord row) {
            if (!(row instanceof InetRecord r) || !r.hasCgroupId()) return false;
            if (ids == null) ids = cgroups.cgroups(this);
            return Arrays.binarySearch(ids, r.cgroupId()) >= 0;
        }
    }
}
