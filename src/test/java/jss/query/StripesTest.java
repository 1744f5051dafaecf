package jss.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import jss.filter.Expr;
import jss.filter.Predicates;
import jss.filter.Sources;
import jss.record.InetRecord;
import jss.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripesTest {
    private static final int[] LOCAL = {32768, 60999};
    private final Random random = new Random(3);

    private int ephemeral() {
        return LOCAL[0] + random.nextInt(LOCAL[1] - LOCAL[0] + 1);
    }

    private InetRecord server() {
        return Rows.tcp(443, ephemeral(), 1, random.nextInt());
    }

    private InetRecord client(int service) {
        return Rows.tcp(ephemeral(), service, 1, 2);
    }

    private static Sample sample(Function<Integer, InetRecord> rows) {
        Sample s = new Sample();
        int i = 0;
        while (s.add(rows.apply(i))) i++;
        return s;
    }

    /** How many of {@code rows} each stripe has; each of them is in one. */
    private static int[] sizes(List<Expr> stripes, List<InetRecord> rows) {
        int[] sizes = new int[stripes.size()];
        for (InetRecord r : rows) {
            int holders = 0;
            for (int i = 0; i < sizes.length; i++) {
                if (!Predicates.all(stripes.get(i), Sources.NONE).test(r)) continue;
                sizes[i]++;
                holders++;
            }
            assertThat(holders).isOne();
        }
        return sizes;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void stripesAreOfOneSizeThoughTheSampleHoldsAStretchOfOneService(int count) {
        // the beginning of a table of 6.18: clients of one of eight services, side by side, and servers' rows at random
        List<Expr> stripes = Stripes.of(sample(i -> i % 5 < 4 ? Rows.tcp(40_000 + i, 20_003, 1, 2) : server()), count, () -> LOCAL);
        List<InetRecord> all = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) all.add(i % 2 == 0 ? server() : client(20_000 + i / 2 % 8));
        for (int n : sizes(stripes, all)) assertThat(n * count).isBetween(6_000, 10_000);
    }

    @Test
    void serversConnectionsBesideThoseToOneServiceAreHalved() {
        List<Expr> stripes = Stripes.of(sample(i -> i % 4 == 0 ? server() : client(5432)), 2, () -> LOCAL);
        List<InetRecord> all = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) all.add(i % 2 == 0 ? server() : client(5432));
        assertThat(sizes(stripes, all)[0]).isBetween(1_900, 2_100);
    }

    @Test
    void portsThatDoNotTellSocketsApartAreLeftToOthers() {
        assertThat(Stripes.of(sample(i -> Rows.tcp(179, 179, 1, i)), 2, () -> LOCAL)).isNull();
        assertThat(Stripes.of(sample(i -> i % 5 == 0 ? server() : Rows.tcp(179, 179, 1, i)), 2, () -> LOCAL)).isNull();
        assertThat(Stripes.of(sample(i -> client(443)), 9, () -> LOCAL)).isNull();
    }

    @Test
    void aServersConnectionsAreCutForLess() {
        assertThat(Stripes.of(sample(i -> server()), 2, () -> LOCAL)).isNull();
        assertThat(Stripes.of(sample(i -> i % 2 == 0 ? server() : client(443)), 2, () -> LOCAL)).isNull();
    }

    @Test
    void clientsWithPortsOfTheirOwnChoiceAreCutByThese() {
        List<Expr> stripes = Stripes.of(sample(i -> Rows.tcp(2_000 + random.nextInt(1_000), 443, 1, i)), 2, () -> LOCAL);
        List<InetRecord> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) all.add(Rows.tcp(2_000 + random.nextInt(1_000), 443, 1, i));
        assertThat(sizes(stripes, all)[0]).isBetween(900, 1_100);
    }
}
