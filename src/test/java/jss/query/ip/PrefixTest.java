package jss.query.ip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import jss.record.Octets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrefixTest {
    private static byte[] bytes(int word) {
        return ByteBuffer.allocate(4).putInt(word).array();
    }

    private static Octets octets(int word) {
        return new Octets().set(ByteBuffer.wrap(bytes(word)), 0, 4);
    }

    @Property
    void anAddressIsWithinIfItsLeadingBitsAreTheSame(@ForAll int network, @ForAll int address,
            @ForAll @IntRange(max = 32) int length, @ForAll @IntRange(max = 32) int same) {
        int near = same == 0 ? address : network & -1 << 32 - same | (same == 32 ? 0 : address & -1 >>> same);
        int mask = length == 0 ? 0 : -1 << 32 - length;
        assertThat(new Prefix(2, bytes(network), length).contains(octets(near))).isEqualTo((network & mask) == (near & mask));
    }

    @Test
    void noAddressStandsForZeros() {
        assertThat(new Prefix(2, bytes(0), 8).contains(null)).isTrue();
        assertThat(new Prefix(2, bytes(0x0a000000), 8).contains(null)).isFalse();
        assertThat(new Prefix(0, new byte[0], 0).contains(null)).isTrue();
    }

    @Test
    void anAddressThatIsTooShortIsNotWithin() {
        Octets two = new Octets().set(ByteBuffer.wrap(new byte[] {10, 0}), 0, 2);
        assertThat(new Prefix(2, bytes(0x0a000000), 24).contains(two)).isFalse();
        assertThat(new Prefix(2, bytes(0x0a000000), 16).contains(two)).isTrue();
    }

    @Test
    void patternsAreTheShells() {
        assertThat(Globs.matches("eth*", "eth0:1")).isTrue();
        assertThat(Globs.matches("eth?", "eth0")).isTrue();
        assertThat(Globs.matches("eth?", "eth")).isFalse();
        assertThat(Globs.matches("*:lab", "va1:lab")).isTrue();
        assertThat(Globs.matches("va[0-2]", "va1")).isTrue();
        assertThat(Globs.matches("va[!0-2]", "va1")).isFalse();
        assertThat(Globs.matches("va\\*", "va*")).isTrue();
        assertThat(Globs.matches("", "")).isTrue();
        assertThat(Globs.matches("", "x")).isFalse();
    }
}
