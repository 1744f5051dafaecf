package jss.filter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
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

    /** Open in one of some processes, or as one of some descriptors, which are looked for when the first row comes. */
    abstract static class Opened implements RowTest, ProcessSockets.Choice {
        private final Expr term;
        private final Sources sources;
        private long[] inodes;

        Opened(Expr term, Sources sources) {
            this.term = term;
            this.sources = sources;
        }

        @Override
        public final boolean test(SocketRecord row) {
            if (row.inode() == 0) return false;
            if (inodes == null) inodes = sources.sockets(term, this);
            return Arrays.binarySearch(inodes, row.inode()) >= 0;
        }
    }

    static final class OpenedByPid extends Opened {
        private final Expr.Measure pid;

        OpenedByPid(Expr.Measure pid, Sources sources) {
            super(pid, sources);
            this.pid = pid;
        }

        @Override
        public boolean byName() {
            return false;
        }

        @Override
        public boolean process(int id, byte[] name) {
            return pid.lo() <= id && id <= pid.hi();
        }
    }

    static final class OpenedAs extends Opened {
        private final Expr.Measure fd;

        OpenedAs(Expr.Measure fd, Sources sources) {
            super(fd, sources);
            this.fd = fd;
        }

        @Override
        public boolean byName() {
            return false;
        }

        @Override
        public boolean process(int pid, byte[] name) {
            return true;
        }

        @Override
        public boolean descriptor(int number) {
            return fd.lo() <= number && number <= fd.hi();
        }
    }

    static final class OpenedByName extends Opened {
        private final TextTest wanted;
        private final OctetText text;

        OpenedByName(Expr.Text term, Sources sources, TextTest wanted, OctetText text) {
            super(term, sources);
            this.wanted = wanted;
            this.text = text;
        }

        @Override
        public boolean byName() {
            return true;
        }

        @Override
        public boolean process(int pid, byte[] name) {
            text.clear().put(name, 0, name.length);
            return wanted.test(text);
        }
    }

    /** In a cgroup of which the path, or what it says, is as wanted. Many sockets of one cgroup often come together. */
    static final class InCgroup implements RowTest {
        private final Field field;
        private final Sources sources;
        private final TextTest wanted;
        private final OctetText text;
        private long last;
        private boolean lastAnswer;

        InCgroup(Field field, Sources sources, TextTest wanted, OctetText text) {
            this.field = field;
            this.sources = sources;
            this.wanted = wanted;
            this.text = text;
        }

        @Override
        public boolean test(SocketRecord row) {
            if (!(row instanceof InetRecord r) || !r.hasCgroupId() || r.cgroupId() == 0) return false;
            if (r.cgroupId() != last) {
                last = r.cgroupId();
                byte[] path = sources.cgroup(last);
                lastAnswer = path != null && Whose.put(field, path, text.clear()) && wanted.test(text);
            }
            return lastAnswer;
        }
    }
}
