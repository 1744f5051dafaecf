package jss.bpf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import jss.fuzz.Target;
import jss.wire.MalformedMessageException;

/** The kernel's description of its types, were it anything else. */
public final class BtfTarget {
    private BtfTarget() {}

    public static void addTo(Map<String, Target> targets) {
        targets.put("btf", input -> {
            ByteBuffer padded = ByteBuffer.wrap(Arrays.copyOf(input, input.length + 3 & ~3)).order(ByteOrder.nativeOrder());
            int[] words = new int[padded.capacity() / 4];
            padded.asIntBuffer().get(words);
            try {
                Btf btf = new Btf(words, "sock", "run");
                if (btf.id("run") < 0 || btf.size("sock") < -1 && btf.id("sock") == 0) throw new AssertionError("a number below 0");
                if (btf.offset("sock", "a") < -1 || btf.offset("sock", "b.c") < -1) throw new AssertionError("an offset below 0");
                Btf ours = Kernel.btf(words);
                Layout.of(ours);
                FileLayout.of(ours);
            } catch (MalformedMessageException e) {
                // as it should be
            }
        });
    }

    /** A struct with a member of a struct, and a function. */
    public static byte[] seed() {
        int[] words = {
            0x1_eb9f, 24, 0, 116, 116, 23,
            1, 1 << 24, 4, 32, // int
            5, 4 << 24 | 1, 4, 14, 1, 0, // struct pair { int c; }
            9, 4 << 24 | 2, 8, 12, 1, 0, 10, 2, 32, // struct ...
            0, 5 << 24 | 1, 8, 12, 2, 0, // union
            18, 12 << 24, 1, 0,
        };
        byte[] names = "\0int\0pai\0sock\0a\0c\0b\0run\0\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        ByteBuffer b = ByteBuffer.allocate(4 * words.length + names.length).order(ByteOrder.nativeOrder());
        for (int w : words) b.putInt(w);
        return b.put(names).array();
    }
}
