package jss.rtnl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jss.netlink.CaptureSource;
import jss.netlink.Dump;
import jss.record.LinkRecord;
import jss.record.LinkStat;
import jss.record.NexthopRecord;
import jss.record.Octets;
import jss.record.RouteRecord;
import jss.testing.Messages;
import jss.wire.MalformedMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codecs over recorded answers, and over what is left of them when bytes are missing or wrong. */
class ViewsTest {
    private static List<byte[]> recorded(String capture) throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (InputStream in = ViewsTest.class.getResourceAsStream("/golden/ip/" + capture + ".nl")) {
            Dump.replay(capture, new CaptureSource(new ByteArrayInputStream(in.readAllBytes()))).run((type, b, from, end) -> {
                byte[] payload = new byte[end - from];
                b.get(from, payload);
                return all.add(payload);
            });
        }
        return all;
    }

    /** In a buffer that ends where the message ends, so that reading on is an exception of another kind. */
    private static void readAll(String capture, byte[] payload) {
        ByteBuffer b = ByteBuffer.allocateDirect(payload.length).order(ByteOrder.nativeOrder()).put(0, payload);
        switch (capture) {
            case "link" -> Everything.of(new LinkView().wrap(b, 0, payload.length));
            case "addr" -> Everything.of(new AddressView().wrap(b, 0, payload.length));
            case "route" -> Everything.of(new RouteView().wrap(b, 0, payload.length));
            case "rule" -> Everything.of(new RuleView().wrap(b, 0, payload.length));
            case "neigh" -> Everything.of(new NeighbourView().wrap(b, 0, payload.length));
            case "nexthop" -> Everything.of(new NexthopView().wrap(b, 0, payload.length));
            case "maddr" -> Everything.of(new GroupView().wrap(b, 0, payload.length));
            default -> throw new AssertionError(capture);
        }
    }

    private static void readsOrSaysMalformed(String capture, byte[] payload, String what) {
        try {
            readAll(capture, payload);
        } catch (MalformedMessageException e) {
            assertThat(e.getMessage()).contains("need");
        } catch (RuntimeException e) {
            fail(capture + ", " + what + ": " + e, e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "addr", "route", "rule", "neigh", "nexthop", "maddr"})
    void everyRecordedMessageIsRead(String capture) throws IOException {
        List<byte[]> all = recorded(capture);
        assertThat(all).isNotEmpty();
        for (byte[] payload : all) readAll(capture, payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "addr", "route", "rule", "neigh", "nexthop", "maddr"})
    void everyShorterPrefixIsReadOrMalformedNeverReadBeyond(String capture) throws IOException {
        for (byte[] payload : recorded(capture)) {
            for (int n = 0; n < payload.length; n++) {
                readsOrSaysMalformed(capture, java.util.Arrays.copyOf(payload, n), "the first " + n + " bytes");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "addr", "route", "rule", "neigh", "nexthop", "maddr"})
    void everyFlippedByteIsReadOrMalformedNeverReadBeyond(String capture) throws IOException {
        Random random = new Random(7357);
        for (byte[] payload : recorded(capture)) {
            for (int n = 0; n < payload.length; n++) {
                byte[] changed = payload.clone();
                changed[n] ^= (byte) (1 << random.nextInt(8));
                readsOrSaysMalformed(capture, changed, "byte " + n + " flipped");
                changed[n] = (byte) random.nextInt(256);
                readsOrSaysMalformed(capture, changed, "byte " + n + " is " + changed[n]);
            }
        }
    }

    private static ByteBuffer buffer(byte[]... parts) {
        byte[] all = Messages.concat(parts);
        return ByteBuffer.allocateDirect(all.length).order(ByteOrder.nativeOrder()).put(0, all);
    }

    @Test
    void theOldCountersStandInWhereTheNewOnesAreMissing() {
        byte[] old = Messages.u32(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        ByteBuffer b = buffer(new byte[16], Messages.attribute(Rtnl.IFLA_STATS, old));
        LinkView link = new LinkView().wrap(b, 0, b.capacity());
        assertThat(link.hasStats()).isTrue();
        assertThat(link.hasStats64()).isFalse();
        assertThat(link.stat(LinkStat.RX_PACKETS)).isEqualTo(1);
        assertThat(link.stat(LinkStat.COLLISIONS)).isEqualTo(10);
        assertThat(link.stat(LinkStat.RX_OTHERHOST_DROPPED)).isZero();
    }

    @Test
    void aShorterStructOfCountersHasZeroForThoseThatItLacks() {
        byte[] packets = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder()).putLong(-1L).putLong(5).array();
        ByteBuffer b = buffer(new byte[16], Messages.attribute(Rtnl.IFLA_STATS64, packets));
        LinkView link = new LinkView().wrap(b, 0, b.capacity());
        assertThat(link.stat(LinkStat.RX_PACKETS)).isEqualTo(-1L); // all 64 bits of it
        assertThat(link.stat(LinkStat.TX_PACKETS)).isEqualTo(5);
        assertThat(link.stat(LinkStat.RX_BYTES)).isZero();
    }

    @Test
    void tablesAbove255StandInTheAttribute() {
        byte[] head = new byte[12];
        head[4] = (byte) 252; // RT_TABLE_COMPAT
        ByteBuffer b = buffer(head, Messages.attribute(Rtnl.RTA_TABLE, Messages.u32(4_000_000)));
        assertThat(new RouteView().wrap(b, 0, b.capacity()).table()).isEqualTo(4_000_000);
        b = buffer(head);
        assertThat(new RouteView().wrap(b, 0, b.capacity()).table()).isEqualTo(252);
    }

    @Test
    void legsAreHandedOutOneByOneAndOverAgain() throws IOException {
        List<byte[]> all = recorded("route");
        RouteView route = new RouteView();
        int several = 0;
        for (byte[] payload : all) {
            ByteBuffer b = buffer(payload);
            route.wrap(b, 0, payload.length);
            for (int again = 0; again < 2; again++) {
                int legs = 0;
                for (RouteRecord.Leg leg = route.firstLeg(); leg != null; leg = route.nextLeg()) {
                    assertThat(leg.ifindex()).isPositive();
                    assertThat(leg.weight()).isBetween(1, 256);
                    legs++;
                }
                assertThat(legs).isNotEqualTo(1).isLessThan(4);
                several = Math.max(several, legs);
            }
        }
        assertThat(several).isEqualTo(2);
    }

    @Test
    void alternativeNamesAreHandedOutOneByOne() throws IOException {
        List<String> names = new ArrayList<>();
        LinkView link = new LinkView();
        for (byte[] payload : recorded("link")) {
            link.wrap(buffer(payload), 0, payload.length);
            for (Octets n = link.nextAltName(); n != null; n = link.nextAltName()) names.add(new String(n.copy()));
            assertThat(link.nextAltName()).isNull();
        }
        assertThat(names).containsExactly("va1-alternative-name-long", "va1b");
    }

    /** Calls every accessor that takes nothing, and the ones of what they return. */
    private static final class Everything {
        static void of(Object view) {
            of(view, 0);
        }

        private static void of(Object view, int depth) {
            if (view instanceof RouteRecord route) {
                for (int i = 2; i <= 17; i++) route.metric(i);
            }
            if (view instanceof RouteRecord.Encapsulation e) {
                for (int i = 0; i <= 12; i++) {
                    if (e.has(i)) e.octets(i).copy();
                }
            }
            if (view instanceof LinkRecord link) {
                for (LinkStat s : LinkStat.values()) link.stat(s);
                for (LinkRecord.Settings s : new LinkRecord.Settings[] {link.kindSettings(), link.slaveSettings()}) {
                    for (int i = 0; s != null && i <= 100; i++) {
                        if (s.has(i)) s.octets(i).copy();
                    }
                }
            }
            if (view instanceof NexthopRecord n) {
                for (int i = 0; i < n.members(); i++) n.memberWeight(i);
            }
            for (var method : interfaces(view.getClass())) {
                if (method.getParameterCount() > 0 || java.lang.reflect.Modifier.isStatic(method.getModifiers())) continue;
                try {
                    if (guarded(view, method.getName())) continue;
                    Object result = method.invoke(view);
                    if (result instanceof Octets o) o.copy();
                    else if (result instanceof RouteRecord.Leg || result instanceof RouteRecord.Encapsulation) {
                        if (depth < 3) of(result, depth + 1);
                    }
                } catch (java.lang.reflect.InvocationTargetException e) {
                    if (e.getCause() instanceof RuntimeException r) throw r;
                    throw new AssertionError(e);
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }

        /** What must not be asked before another method says that it is there. */
        private static boolean guarded(Object view, String name) throws IllegalAccessException,
                java.lang.reflect.InvocationTargetException {
            String question = switch (name) {
                case "linkNetnsid" -> "hasLinkNetnsid";
                case "targetNetnsid" -> "hasTargetNetnsid";
                case "validLifetime", "preferredLifetime" -> "hasLifetime";
                case "clntref", "lastUse", "expires", "error", "used", "confirmed", "updated", "references" -> "hasCacheInfo";
                case "uidFirst", "uidLast" -> "hasUidRange";
                case "sourcePortFirst", "sourcePortLast" -> "hasSourcePorts";
                case "destinationPortFirst", "destinationPortLast" -> "hasDestinationPorts";
                case "tunnelId" -> "hasTunnelId";
                case "viaFamily" -> "via";
                default -> null;
            };
            if (name.equals("id") && view instanceof RouteRecord.Encapsulation e) return !e.has(1);
            if (question == null) return false;
            for (var m : interfaces(view.getClass())) {
                if (m.getName().equals(question)) {
                    Object answer = m.invoke(view);
                    return answer == null || answer.equals(false);
                }
            }
            throw new AssertionError(question);
        }

        private static List<java.lang.reflect.Method> interfaces(Class<?> type) {
            List<java.lang.reflect.Method> all = new ArrayList<>();
            for (Class<?> i : type.getInterfaces()) all.addAll(List.of(i.getMethods()));
            return all;
        }
    }
}
