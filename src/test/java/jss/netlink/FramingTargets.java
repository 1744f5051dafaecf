package jss.netlink;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jss.fuzz.Target;
import jss.testing.FakeSource;
import jss.wire.MalformedMessageException;

/** What the kernel, a capture or whoever made one up says about lengths. */
public final class FramingTargets {
    private FramingTargets() {}

    public static void addTo(Map<String, Target> targets) {
        targets.put("capture", FramingTargets::capture);
        targets.put("dump", FramingTargets::dump);
        targets.put("attributes", FramingTargets::attributes);
    }

    private static boolean visit(int type, ByteBuffer buffer, int from, int end) {
        if (from < 0 || end < from || end > buffer.capacity()) throw new AssertionError(from + " to " + end);
        return true;
    }

    private static void capture(byte[] input) {
        try {
            Dump.replay("capture", new CaptureSource(new ByteArrayInputStream(input))).run(FramingTargets::visit);
        } catch (MalformedMessageException | NetlinkException e) {
            // as it should be
        }
    }

    /** The first byte says how the rest is cut into datagrams. */
    private static void dump(byte[] input) {
        if (input.length == 0) return;
        int size = 4 + 4 * (input[0] & 0xff);
        List<byte[]> datagrams = new ArrayList<>();
        for (int at = 1; at < input.length; at += size) {
            datagrams.add(Arrays.copyOfRange(input, at, Math.min(input.length, at + size)));
        }
        for (int capacity : new int[] {size, 40}) {
            try {
                Dump.replay("dump", new FakeSource(-1, capacity, datagrams.toArray(new byte[0][]))).run(FramingTargets::visit);
            } catch (MalformedMessageException | NetlinkException e) {
                // as it should be
            }
        }
    }

    private static void attributes(byte[] input) {
        ByteBuffer buffer = ByteBuffer.wrap(input).order(ByteOrder.nativeOrder());
        NlAttrs attrs = new NlAttrs(32);
        try {
            attrs.index(buffer, 0, input.length);
            for (int i = 0; i <= 32; i++) {
                if (!attrs.has(i)) continue;
                visit(i, buffer, attrs.start(i), attrs.start(i) + attrs.length(i));
                if (attrs.has(i, 4)) attrs.u32(i);
                new NlAttrs(8).index(buffer, attrs.start(i), attrs.start(i) + attrs.length(i));
            }
        } catch (MalformedMessageException e) {
            // as it should be
        }
    }
}
