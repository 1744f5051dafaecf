package jss.print.netstat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class InterfaceOrderTest {
    private final InterfaceOrder order = new InterfaceOrder();

    @Test
    void numbersCountAsNumbersAndLabelsFollowTheirInterface() {
        List<String> expected = List.of("bq", "bq0", "bq0:7", "bq0:10", "bq1", "bq10", "bq11", "bq0:x", "bqbr", "lo", "va0");
        List<String> names = new ArrayList<>(expected);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(names, new Random(seed));
            names.sort((a, b) -> order.compare(a.getBytes(ISO_8859_1), b.getBytes(ISO_8859_1)));
            // the colon that is left in bq0:x stands behind the digits, so it is a longer stem that begins like bq0
            assertThat(names).as("seed " + seed).containsExactlyElementsOf(sorted(expected));
        }
    }

    private List<String> sorted(List<String> names) {
        List<String> copy = new ArrayList<>(names);
        copy.sort((a, b) -> order.compare(a.getBytes(ISO_8859_1), b.getBytes(ISO_8859_1)));
        return copy;
    }

    @Test
    void theOrderIsTheOneThatWasSeen() {
        assertThat(sorted(List.of("bqbr", "bq0:x", "bq11", "bq10", "bq1", "bq0:7", "bq0")))
                .containsExactly("bq0", "bq0:7", "bq1", "bq10", "bq11", "bq0:x", "bqbr");
        assertThat(sorted(List.of("va3", "va0:x", "va0:1", "va2", "va0"))).containsExactly("va0", "va0:1", "va2", "va3", "va0:x");
    }

    @Property
    void theOrderIsTotal(@ForAll @StringLength(max = 6) @CharRange(from = '0', to = ';') String a,
            @ForAll @StringLength(max = 6) @CharRange(from = '0', to = ';') String b) {
        int there = order.compare(a.getBytes(ISO_8859_1), b.getBytes(ISO_8859_1));
        int back = order.compare(b.getBytes(ISO_8859_1), a.getBytes(ISO_8859_1));
        assertThat(Integer.signum(there)).isEqualTo(-Integer.signum(back));
    }
}
