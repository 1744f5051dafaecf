package jss.bpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jss.wire.MalformedMessageException;
import org.junit.jupiter.api.Test;

/** Descriptions of types, written as linux/btf.h has them. */
class BtfTest {
    private static final int INT = 1;
    private static final int POINTER = 2;
    private static final int STRUCT = 4;
    private static final int UNION = 5;
    private static final int TYPEDEF = 8;
    private static final int CONST = 10;
    private static final int FUNC = 12;

    private final List<Integer> types = new ArrayList<>();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private int count;

    BtfTest() {
        strings.write(0);
    }

    private int name(String name) {
        if (name.isEmpty()) return 0;
        int at = strings.size();
        strings.writeBytes((name + "\0").getBytes(StandardCharsets.US_ASCII));
        return at;
    }

    /** Returns the type's number. */
    private int type(String name, int info, int referred, int... more) {
        types.addAll(List.of(name(name), info, referred));
        for (int m : more) types.add(m);
        return ++count;
    }

    private int[] member(String name, int type, int bits) {
        return new int[] {name(name), type, bits};
    }

    private int composite(int kind, String name, boolean bitfields, int[]... members) {
        int info = kind << 24 | members.length | (bitfields ? 1 << 31 : 0);
        return type(name, info, 64, Arrays.stream(members).flatMapToInt(Arrays::stream).toArray());
    }

    private int[] words() {
        byte[] text = strings.toByteArray();
        ByteBuffer b = ByteBuffer.allocate((24 + 4 * types.size() + text.length + 3) / 4 * 4).order(ByteOrder.nativeOrder());
        b.putInt(0x1_eb9f).putInt(24).putInt(0).putInt(4 * types.size()).putInt(4 * types.size()).putInt(text.length);
        for (int t : types) b.putInt(t);
        b.put(text);
        int[] words = new int[b.capacity() / 4];
        b.rewind().asIntBuffer().get(words);
        return words;
    }

    @Test
    void membersAreFoundInWhatHasNoNameAndBehindTypedefs() {
        int number = type("int", INT << 24, 4, 32);
        int addresses = composite(STRUCT, "", false, member("daddr", number, 0), member("saddr", number, 32));
        int pair = composite(UNION, "", false, member("both", number, 0), member("", addresses, 0));
        int alias = type("sock_t", TYPEDEF << 24, 6);
        type("", CONST << 24, alias + 2);
        int common = composite(STRUCT, "sock_common", false, member("first", number, 0), member("", pair, 64));
        assertThat(common).isEqualTo(6);
        int outer = composite(STRUCT, "sock", false, member("pointer", type("", POINTER << 24, 6), 0), member("common", alias, 128));
        Btf btf = new Btf(words(), "sock", "sock_common");
        assertThat(btf.id("sock")).isEqualTo(outer);
        assertThat(btf.id("sock_common")).isEqualTo(common);
        assertThat(btf.offset("sock_common", "daddr")).isEqualTo(8);
        assertThat(btf.offset("sock_common", "saddr")).isEqualTo(12);
        assertThat(btf.offset("sock_common", "both")).isEqualTo(8);
        assertThat(btf.offset("sock", "common.saddr")).isEqualTo(28);
        assertThat(btf.offset("sock", "common")).isEqualTo(16);
        assertThat(btf.offset("sock", "pointer.saddr")).as("behind a pointer").isEqualTo(-1);
        assertThat(btf.offset("sock", "common.nobody")).isEqualTo(-1);
        assertThat(btf.offset("sock", "comm")).as("the beginning of a name").isEqualTo(-1);
        assertThat(btf.offset("nobody", "x")).isEqualTo(-1);
    }

    @Test
    void bitsAreNoMembersToBeRead() {
        int number = type("int", INT << 24, 4, 32);
        composite(STRUCT, "flags", true, member("whole", number, 0), member("bit", number, 1 << 24 | 32), member("next", number, 64));
        Btf btf = new Btf(words(), "flags");
        assertThat(btf.offset("flags", "whole")).isZero();
        assertThat(btf.offset("flags", "bit")).isEqualTo(-1);
        assertThat(btf.offset("flags", "next")).isEqualTo(8);
    }

    @Test
    void ofTypesByTheThousandEachIsFoundFromTheNearest() {
        int number = type("int", INT << 24, 4, 32);
        int[] ids = new int[10_000];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = composite(STRUCT, "s" + i, false, member("before", number, 0), member("a" + i, i == 0 ? number : ids[i / 2], 32));
        }
        int last = composite(STRUCT, "last", false, member("m", ids[9_999], 64));
        int function = type("run", FUNC << 24, number);
        Btf btf = new Btf(words(), "last", "s4999", "run");
        assertThat(btf.id("last")).isEqualTo(last);
        assertThat(btf.id("run")).isEqualTo(function);
        assertThat(btf.offset("last", "m.a9999.a4999.a2499")).isEqualTo(8 + 4 + 4 + 4);
        assertThat(btf.offset("s4999", "a4999.before")).isEqualTo(4);
    }

    @Test
    void whatLeadsInCirclesEnds() {
        composite(STRUCT, "round", false, member("", 1, 0));
        type("again", TYPEDEF << 24, 2);
        composite(STRUCT, "uses", false, member("x", 2, 0));
        Btf btf = new Btf(words(), "round", "uses");
        assertThat(btf.offset("round", "x")).isEqualTo(-1);
        assertThat(btf.offset("uses", "x.y")).isEqualTo(-1);
    }

    @Test
    void everyShorterPrefixIsMalformedOrHasLess() {
        int number = type("int", INT << 24, 4, 32);
        composite(STRUCT, "sock", false, member("a", number, 0), member("b", number, 32));
        int[] words = words();
        for (int n = 0; n < words.length; n++) {
            int[] cut = Arrays.copyOf(words, n);
            assertThatThrownBy(() -> new Btf(cut, "sock")).isInstanceOf(MalformedMessageException.class);
        }
        for (int i = 0; i < words.length; i++) {
            for (int bit = 0; bit < 32; bit++) {
                int[] flipped = words.clone();
                flipped[i] ^= 1 << bit;
                try {
                    assertThat(new Btf(flipped, "sock").offset("sock", "b")).isGreaterThanOrEqualTo(-1);
                } catch (MalformedMessageException e) {
                    // as it should be
                }
            }
        }
    }

    @Test
    void thisKernelDescribesWhatAWalkReads() {
        Kernel kernel = Kernel.described();
        assumeTrue(kernel != null, "this kernel does not describe its types");
        Layout layout = kernel.layout();
        // struct sock_common begins so since Linux 3.7: addresses, hash, ports, family, state
        assertThat(layout.daddr).isZero();
        assertThat(layout.rcvSaddr).isEqualTo(4);
        assertThat(layout.dport).isEqualTo(12);
        assertThat(layout.num).isEqualTo(14);
        assertThat(layout.family).isEqualTo(16);
        assertThat(layout.state).isEqualTo(18);
        assertThat(layout.boundDevIf).isEqualTo(20);
        assertThat(layout.pprev).isEqualTo(layout.next + 8);
        assertThat(layout.common).isBetween(layout.pprev + 8, 256);
    }
}
