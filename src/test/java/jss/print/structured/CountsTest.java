package jss.print.structured;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.testing.FakeInet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Counting, sorting and limits beside the plain way of doing them, however many threads share the rows. */
class CountsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static FakeInet row(int state, int dst, long recvQueue) {
        return new FakeInet(SocketTable.TCP, 2, state, new int[] {0x7f000001}, new int[] {dst}, 80, 1000, 0, 0, 1, false,
                recvQueue, 0, 0, 7);
    }

    @Provide
    Arbitrary<List<SocketRecord>> rows() {
        Arbitrary<SocketRecord> row = Combinators.combine(Arbitraries.integers().between(1, 10),
                Arbitraries.of(0x0a000001, 0x0a000002, 0x0a000101, 0xc0a80001),
                Arbitraries.longs().between(0, 0xffff_ffffL)).as(CountsTest::row);
        return row.list().ofMaxSize(60);
    }

    private static JsonNode json(UnaryOperator<SocketListing> wishes, int threads, List<SocketRecord> rows) throws Exception {
        return MAPPER.readTree(Printed.of(l -> wishes.apply(l.format(Listing.Format.JSON)), null, threads, rows));
    }

    @Property(tries = 200)
    void groupsAreThoseOfTheModel(@ForAll("rows") List<SocketRecord> rows, @ForAll @IntRange(min = 1, max = 4) int threads)
            throws Exception {
        Map<String, long[]> model = new TreeMap<>(); // count, sum, min, max, values
        for (SocketRecord r : rows) {
            FakeInet f = (FakeInet) r;
            String key = f.state() + "/" + (f.dst(0) >>> 8);
            long[] m = model.computeIfAbsent(key, k -> new long[] {0, 0, Long.MAX_VALUE, -1, 0});
            m[0]++;
            if (f.state() == 10) continue; // a listener has no queue of bytes
            m[1] += f.recvQueue();
            m[2] = Math.min(m[2], f.recvQueue());
            m[3] = Math.max(m[3], f.recvQueue());
            m[4]++;
        }
        JsonNode groups = json(l -> l.countBy("state,dst/24").statistic(Statistic.SUM, "recv-q")
                .statistic(Statistic.MIN, "recv-q").statistic(Statistic.MAX, "recv-q").statistic(Statistic.AVG, "recv-q")
                .statistic(Statistic.P50, "recv-q"), threads, rows);
        assertThat(groups).hasSize(model.size());
        List<Long> counts = new ArrayList<>();
        for (JsonNode g : groups) {
            String[] dst = g.get("dst").textValue().split("[./]");
            int prefix = Integer.parseInt(dst[0]) << 16 | Integer.parseInt(dst[1]) << 8 | Integer.parseInt(dst[2]);
            assertThat(dst[4]).isEqualTo("24");
            long[] m = model.get(state(g.get("state").textValue()) + "/" + prefix);
            assertThat(g.get("count").longValue()).isEqualTo(m[0]);
            assertThat(g.get("sum_recv_queue_bytes").longValue()).isEqualTo(m[1]);
            assertThat(g.has("min_recv_queue_bytes")).isEqualTo(m[4] > 0);
            if (m[4] > 0) {
                assertThat(g.get("min_recv_queue_bytes").longValue()).isEqualTo(m[2]);
                assertThat(g.get("max_recv_queue_bytes").longValue()).isEqualTo(m[3]);
                assertThat(g.get("avg_recv_queue_bytes").doubleValue()).isCloseTo((double) m[1] / m[4],
                        org.assertj.core.api.Assertions.within(0.001));
                assertThat(g.get("p50_recv_queue_bytes").longValue()).isBetween(m[2], m[3]);
            }
            counts.add(m[0]);
        }
        assertThat(counts).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    private static int state(String label) {
        for (jss.record.TcpState s : jss.record.TcpState.values()) {
            if (s.label().equals(label)) return s.ordinal();
        }
        throw new AssertionError(label);
    }

    @Property(tries = 200)
    void rowsAreSortedAndThoseWithoutTheFieldAreLast(@ForAll("rows") List<SocketRecord> rows,
            @ForAll @IntRange(min = 1, max = 3) int threads, @ForAll @IntRange(min = 0, max = 70) int limit) throws Exception {
        JsonNode sorted = json(l -> l.columns("recv-q,dst").sort("-recv-q,dst").limit(limit), threads, rows);
        List<String> model = rows.stream().map(r -> (FakeInet) r)
                .sorted((a, b) -> {
                    boolean absentA = a.state() == 10;
                    boolean absentB = b.state() == 10;
                    if (absentA != absentB) return absentA ? 1 : -1;
                    int order = absentA ? 0 : Long.compare(b.recvQueue(), a.recvQueue());
                    return order != 0 ? order : Integer.compareUnsigned(a.dst(0), b.dst(0));
                })
                .map(r -> (r.state() == 10 ? "-" : Long.toString(r.recvQueue())) + " " + (r.dst(0) & 0xff))
                .limit(limit).toList();
        List<String> found = new ArrayList<>();
        for (JsonNode n : sorted) {
            String dst = n.get("dst").textValue();
            found.add((n.has("recv_queue_bytes") ? n.get("recv_queue_bytes").asText() : "-") + " "
                    + dst.substring(dst.lastIndexOf('.') + 1));
        }
        assertThat(found).isEqualTo(model);
    }

    @Test
    void manyRowsWithALimitAreNotAllKept() throws Exception {
        List<SocketRecord> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) rows.add(row(1, 1, i * 7919L % 20_000));
        JsonNode top = json(l -> l.columns("recv-q").sort("-recv-q").limit(3), 2, rows);
        assertThat(top.toString()).isEqualTo(
                "[{\"recv_queue_bytes\":19999},{\"recv_queue_bytes\":19998},{\"recv_queue_bytes\":19997}]");
    }

    @Test
    void percentilesAreExactToThreeDigits() throws Exception {
        List<SocketRecord> rows = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) rows.add(row(1, 1, i));
        JsonNode of = json(l -> l.statistic(Statistic.P50, "recv-q").statistic(Statistic.P99, "recv-q"), 3, rows).get(0);
        assertThat(of.get("p50_recv_queue_bytes").longValue()).isBetween(4995L, 5005L);
        assertThat(of.get("p99_recv_queue_bytes").longValue()).isBetween(9890L, 9910L);
    }

    @Test
    void aCountOfNothingIsNone() throws Exception {
        assertThat(Printed.of(l -> l.count(), null)).isEqualTo("0\n");
        assertThat(Printed.of(l -> l.countBy("state"), null)).isEqualTo("count\tstate\n");
        assertThat(json(l -> l.countBy("state"), 1, List.of())).isEmpty();
        assertThat(Printed.of(l -> l.statistic(Statistic.SUM, "rtt").statistic(Statistic.AVG, "rtt"), null))
                .isEqualTo("count\tsum_rtt_us\tavg_rtt_us\n0\t0\t\n");
    }

    @Test
    void groupsAreSortedByWhatIsAskedFor() throws Exception {
        List<SocketRecord> rows = List.of(row(1, 1, 5), row(1, 2, 50), row(4, 1, 100), row(10, 1, 0));
        assertThat(Printed.of(l -> l.countBy("state").statistic(Statistic.MAX, "recv-q").sort("-max-recv-q"), null, 1, rows))
                .isEqualTo("count\tstate\tmax_recv_queue_bytes\n1\tFIN-WAIT-1\t100\n2\tESTAB\t50\n1\tLISTEN\t\n");
        assertThat(Printed.of(l -> l.countBy("state").sort("count,-state").limit(2), null, 1, rows))
                .isEqualTo("count\tstate\n1\tLISTEN\n1\tFIN-WAIT-1\n");
    }

    @Test
    void peersOfIpv6SocketsThatAreIpv4CountAsThat() {
        FakeInet mapped = new FakeInet(SocketTable.TCP, 10, 1, new int[4], new int[] {0, 0, 0xffff, 0x0a000102}, 1, 2, 0, 0,
                1, false, 0, 0, 0, 7);
        FakeInet six = new FakeInet(SocketTable.TCP, 10, 1, new int[4], new int[] {0x20010db8, 1, 2, 3}, 1, 2, 0, 0, 1, false,
                0, 0, 0, 7);
        List<SocketRecord> rows = List.of(mapped, row(1, 0x0a0001ff, 0), six);
        assertThat(Printed.of(l -> l.countBy("dst/24"), null, 1, rows))
                .isEqualTo("count\tdst\n2\t10.0.1.0/24\n1\t2001:db8:0:1::/64\n");
        assertThat(Printed.of(l -> l.columns("dst/24/32"), null, 1, rows))
                .isEqualTo("dst\n10.0.1.0/24\n10.0.1.0/24\n2001:db8::/32\n");
    }
}
