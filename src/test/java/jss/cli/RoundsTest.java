package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import jss.netlink.Channel;
import jss.netlink.DatagramSource;
import jss.netlink.Dump;
import jss.netlink.NlRequest;
import jss.print.ByteSink;
import jss.print.SsPrinter;
import jss.query.EventStream;
import jss.record.CounterSample;
import jss.record.Family;
import jss.sys.Errno;
import jss.sys.SysException;
import jss.testing.Memory;
import jss.testing.Messages;
import jss.testing.Rows;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What goes on until somebody ends it, for a million rounds or events: time does not pass but is moved on, and the kernel's
 * part is played from memory. Nothing is held on to: no descriptor, no heap, no memory beside it.
 */
class RoundsTest {
    private static final int ROUNDS = Integer.getInteger("jss.rounds.compressed", 1_000_000);
    /** By when caches are filled and code is compiled. */
    private static final int WARM = ROUNDS / 10;
    /** 2 bytes a round. What a round makes, it makes in tens. */
    private static final long SLACK = 2L << 20;
    private static final int ENOUGH = 77;

    /** Sleeps through a period at once, and sometimes far too long. */
    private static final class Compressed implements Repeat.Clock {
        private long now = Long.MAX_VALUE - 5_000_000_000L; // System.nanoTime() may begin anywhere, and wraps
        private long slept;

        @Override
        public long now() {
            return now += 1000;
        }

        @Override
        public void sleepUntil(long due) {
            if (due - now <= 0) throw new AssertionError("no time to sleep");
            now = ++slept % 1000 == 0 ? due + 3_500_000_000L : due;
        }
    }

    /** Counts what is written. */
    private static final class Counting implements ByteSink {
        private long bytes;
        private int lines;

        @Override
        public void write(byte[] from, int at, int length) {
            bytes += length;
            for (int i = at; i < at + length; i++) {
                if (from[i] == '\n') lines++;
            }
        }
    }

    /** Counts rounds, measures when it is warm, and ends after the last. */
    private static final class Measured implements IntSupplier {
        private final IntSupplier round;
        private int done;
        private Memory before;

        Measured(IntSupplier round) {
            this.round = round;
        }

        @Override
        public int getAsInt() {
            int status = round.getAsInt();
            done();
            return status != ExitStatus.OK ? status : done == ROUNDS ? ENOUGH : ExitStatus.OK;
        }

        void done() {
            if (++done == WARM) before = Memory.now();
        }

        void assertNothingGrew() {
            assertThat(done).isEqualTo(ROUNDS);
            Memory.now().assertNoMoreThan(before, SLACK);
        }
    }

    /** Datagrams for ever, each with a connection of other ports, addresses and users. */
    private static final class Connections implements DatagramSource, Channel {
        private static final int PORTS = 16 + 4;
        private final byte[] row = Messages.message(20, 0, 0, 0, Rows.tcpMessage(0, 80, 0x7f000001, 0x0a000001));
        private final byte[] end = Messages.done(0, 0, 0);
        private final int rows;
        private final int lossEvery;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(1024).order(ByteOrder.nativeOrder());
        private int sent;
        private int left;
        private int lost;

        /** {@code rows} to a request, or, if that is 0, without any; every so manyth datagram, if not 0, is lost. */
        Connections(int rows, int lossEvery) {
            this.rows = rows;
            this.lossEvery = lossEvery;
            buffer.put(0, row);
        }

        @Override
        public ByteBuffer buffer() {
            return buffer;
        }

        @Override
        public int receive() {
            if (rows > 0 && left-- == 0) {
                buffer.put(0, end);
                return end.length;
            }
            if (rows > 0) buffer.put(0, row);
            sent++;
            if (lossEvery > 0 && sent % lossEvery == 0) {
                lost++;
                throw new SysException("recvfrom", Errno.ENOBUFS.code());
            }
            // idiag_sport, idiag_src, idiag_uid, idiag_inode
            buffer.putShort(PORTS, (short) sent).putInt(PORTS + 4, sent * 31).putInt(16 + 64, sent).putInt(16 + 68, sent * 7);
            return row.length;
        }

        @Override
        public int portId() {
            return -1;
        }

        @Override
        public Dump request(String name, NlRequest request) {
            left = rows;
            return Dump.replay(name, this);
        }

        @Override
        public void close() {}
    }

    @Test
    void roundsAreOnTimeForEver() {
        Compressed clock = new Compressed();
        long start = clock.now;
        Measured rounds = new Measured(() -> ExitStatus.OK);
        assertThat(Repeat.forEver(clock, 0.25, rounds)).isEqualTo(ENOUGH);
        rounds.assertNothingGrew();
        // Each a quarter of a second after the one before, but after a long sleep the 13 that were missed are left out.
        long periods = (clock.now - start) / 250_000_000L;
        assertThat(periods).isEqualTo(ROUNDS - 1 + 14L * ((ROUNDS - 1) / 1000));
    }

    @Test
    void eventsLeaveNothingBehind() {
        Connections source = new Connections(0, 1000);
        Counting out = new Counting();
        SsPrinter printer = SsInProcess.printer(SsInProcess.parse(List.of("-Etuane")), SsGoldenTest.LO_ONLY, out);
        Measured events = new Measured(null);
        int[] lost = new int[1];
        Events.show(new EventStream(source, EnumSet.allOf(Family.class), () -> lost[0]++), null, row -> {
            events.done();
            return printer.accept(row) && events.done < ROUNDS;
        }, printer);
        events.assertNothingGrew();
        assertThat(out.lines).isEqualTo(ROUNDS + 1);
        assertThat(lost[0]).isEqualTo(source.lost).isGreaterThan(ROUNDS / 1100);
    }

    @Test
    void netstatsRoundsLeaveNothingBehind() {
        NetstatOptions options = new NetstatOptions();
        CommandSpec spec = CommandSpec.create();
        NetstatOption[] all = NetstatOption.values();
        for (NetstatOption o : all) {
            CommandLines.add(spec, (i, value) -> options.take(all[i], value), o.ordinal(), o.names, o.value, o.help);
        }
        CommandLines.parse(spec, new String[] {"-c", "-4tne"});
        options.resolve();
        Counting out = new Counting();
        Page page = new Page(out);
        try (NetstatHost host = new NetstatHost();
                NetstatView view = new NetstatSockets(options, host, page, null, protocol -> new Connections(1, 0))) {
            Measured rounds = new Measured(NetstatCommand.round(host, view, page));
            assertThat(Repeat.forEver(new Compressed(), 1, rounds)).isEqualTo(ENOUGH);
            rounds.assertNothingGrew();
        }
        assertThat(out.lines).isEqualTo(3 * ROUNDS);
    }

    @Test
    void changesOfCountersLeaveNothingBehind() {
        Counting out = new Counting();
        Measured rounds = new Measured(null);
        Supplier<CounterSample> source = () -> {
            rounds.done();
            CounterSample sample = new CounterSample(rounds.done * 1_000_000_000L);
            sample.put("IpInReceives", rounds.done * 7L);
            sample.put("TcpRetransSegs", rounds.done / 2);
            return sample;
        };
        assertThat(StatsCommand.repeat(new Compressed(), ROUNDS - 1, source, out)).isZero();
        rounds.assertNothingGrew();
        assertThat(out.lines).isGreaterThan(ROUNDS);
    }
}
