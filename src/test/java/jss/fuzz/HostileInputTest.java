package jss.fuzz;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every target over its seeds, over what once was a finding, and over some thousand damaged copies, always the same ones. */
class HostileInputTest {
    private static final int COPIES = 1500;
    private static final int[] AWKWARD = {0, 1, 3, 4, 0x7f, 0x80, 0xff, '\n', ' ', '(', ':', '-', 0x1b};

    static Set<String> targets() {
        return Targets.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("targets")
    @Timeout(60)
    void neitherCrashesNorHangs(String name) {
        Target target = Targets.all().get(name);
        List<byte[]> seeds = Seeds.of(name);
        for (byte[] seed : seeds) run(name, target, seed);
        run(name, target, new byte[0]);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < COPIES; i++) run(name, target, damaged(seeds.get(random.nextInt(seeds.size())), random));
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] copy = seed.clone();
        for (int n = 1 + random.nextInt(4); n > 0 && copy.length > 0; n--) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(5)) {
                case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> copy[at] = (byte) AWKWARD[random.nextInt(AWKWARD.length)];
                case 2 -> copy = Arrays.copyOf(copy, at);
                case 3 -> copy = twice(copy, at, random.nextInt(copy.length - at + 1));
                default -> copy[at] = (byte) random.nextInt(256);
            }
        }
        return copy;
    }

    /** With {@code length} bytes from {@code at} on repeated. */
    private static byte[] twice(byte[] bytes, int at, int length) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
    }

    private static void run(String name, Target target, byte[] input) {
        try {
            target.run(input);
        } catch (Exception | Error e) {
            throw new AssertionError(name + " over " + HexFormat.of().formatHex(input), e);
        }
    }
}
