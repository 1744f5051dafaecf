package jss.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import jss.record.Owners;
import org.junit.jupiter.api.Test;

class UserCellsTest {
    /** The owners of inode 5 are as many as there are names: pid 100 and on, fd 10 and on. */
    private record Fake(String[] names, String label) implements Owners {
        @Override
        public int first(long inode) {
            return inode == 5 ? 0 : NONE;
        }

        @Override
        public int next(int owner) {
            return owner + 1 < names.length ? owner + 1 : NONE;
        }

        @Override
        public int pid(int owner) {
            return 100 + owner;
        }

        @Override
        public int tid(int owner) {
            return 200 + owner;
        }

        @Override
        public int fd(int owner) {
            return 10 + owner;
        }

        @Override
        public byte[] name(int owner) {
            return names[owner].getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public byte[] context(int owner) {
            return label == null ? null : label.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public byte[] socketContext(int owner) {
            return null;
        }
    }

    private static SsFormat format(Show... shown) {
        return new SsFormat(Set.of(), 0, true, false, true, true, Set.of(shown), 0);
    }

    private static String cell(SsFormat format, String label, String... names) {
        ByteOut out = new ByteOut(16);
        new UserCells(format, () -> new Fake(names, label)).put(out, 5);
        return out.toString();
    }

    private static final SsFormat PLAIN = format(Show.PROCESSES);

    @Test
    void ownersAreJoinedByCommas() {
        assertThat(cell(PLAIN, null, "sh", "python3"))
                .isEqualTo(" users:((\"sh\",pid=100,fd=10),(\"python3\",pid=101,fd=11))");
    }

    @Test
    void threadsAndLabelsStandWhereSsHasThem() {
        assertThat(cell(format(Show.THREADS), null, "sh")).isEqualTo(" users:((\"sh\",pid=100,tid=200,fd=10))");
        assertThat(cell(format(Show.THREADS, Show.CONTEXT, Show.SOCKET_CONTEXT), "u:r:t:s0", "sh"))
                .isEqualTo(" users:((\"sh\",pid=100,tid=200,proc_ctx=u:r:t:s0,fd=10,sock_ctx=unavailable))");
    }

    @Test
    void aNameCannotLeaveItsQuotesNorItsCell() {
        assertThat(cell(PLAIN, null, "x\",pid=1,fd=0")).isEqualTo(" users:((\"x',pid=1,fd=0\",pid=100,fd=10))");
        assertThat(cell(PLAIN, null, "a\nb\033[2Jc\u007f\u00e9")).isEqualTo(" users:((\"a.b.[2Jc.?\",pid=100,fd=10))");
    }

    @Test
    void aSocketWithoutOwnersHasAnEmptyCellAndIsCountedIfItHasAFile() {
        UserCells cells = new UserCells(PLAIN, () -> new Fake(new String[] {"sh"}, null));
        ByteOut out = new ByteOut(16);
        cells.put(out, 0);
        assertThat(cells.unowned()).isZero();
        cells.put(out, 6);
        assertThat(out.length()).isZero();
        assertThat(cells.unowned()).isOne();
        cells.fork().put(out, 7);
        assertThat(cells.unowned()).isEqualTo(2);
    }
}
