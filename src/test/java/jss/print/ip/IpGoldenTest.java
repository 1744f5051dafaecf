package jss.print.ip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import jss.netlink.CaptureSource;
import jss.netlink.Dump;
import jss.proc.NameTable;
import jss.record.AddressRecord;
import jss.record.IpNames;
import jss.record.LinkRecord;
import jss.record.NexthopRecord;
import jss.record.Octets;
import jss.rtnl.AddressView;
import jss.rtnl.LinkView;
import jss.rtnl.MessageStore;
import jss.rtnl.NeighbourView;
import jss.rtnl.NexthopView;
import jss.rtnl.RouteView;
import jss.rtnl.RuleView;
import jss.wire.MalformedMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Recorded answers of the kernel printed as ip 7.1 printed them in that moment. A file's name is the
 * capture and ip's options; {@code link-d} is without the bridge, its port and the vxlan, whose
 * drivers' settings are not shown.
 */
class IpGoldenTest {
    private static final Path NOWHERE = Path.of("/nonexistent");
    /** Clocks that went on between recording and printing. */
    private static final Pattern CLOCKS = Pattern.compile("\\d+(?=sec)|(?<=used )\\d+/\\d+/\\d+"
            + "|(?<=\"(valid_life_time|preferred_life_time|expires|used|confirmed|updated)\": ?)\\d{1,6}\\b");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<Integer, byte[]> names = new HashMap<>();
    private final Map<Integer, Integer> flags = new HashMap<>();
    private String options = "";
    private Items items;

    private static byte[] file(String name) throws IOException {
        try (InputStream in = IpGoldenTest.class.getResourceAsStream("/golden/ip/" + name)) {
            return in.readAllBytes();
        }
    }

    private static void replay(String capture, Dump.Visitor visitor) throws IOException {
        Dump.replay(capture, new CaptureSource(new ByteArrayInputStream(file(capture + ".nl")))).run(visitor);
    }

    private boolean has(String option) {
        return options.contains("-" + option + "-");
    }

    /** {@code print} writes what the file of that name has. */
    private void check(String name, Body print) throws IOException {
        options = name.substring(Math.max(name.indexOf('-'), 0)) + "-";
        items = new Items(bytes::write, has("j"), has("p"), has("o"));
        LinkView link = new LinkView();
        replay("link", (type, buffer, from, end) -> {
            link.wrap(buffer, from, end);
            names.put(link.index(), link.name().copy());
            flags.put(link.index(), link.flags());
            return true;
        });
        items.begin();
        print.run();
        items.end();
        assertThat(masked(bytes.toString(StandardCharsets.UTF_8)))
                .isEqualTo(masked(new String(file(name + ".txt"), StandardCharsets.UTF_8)));
    }

    private static String masked(String text) {
        return CLOCKS.matcher(text).replaceAll("N");
    }

    private interface Body {
        void run() throws IOException;
    }

    private LinkPrinter.Show show() {
        LinkPrinter.Show show = new LinkPrinter.Show();
        show.details = has("d");
        show.statistics = options.contains("-s-s-") ? 2 : has("s") ? 1 : 0;
        return show;
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "link-d", "link-s-s", "link-j-d", "link-br", "link-o", "link-j-p-s"})
    void links(String name) throws IOException {
        check(name, () -> {
            LinkPrinter printer = new LinkPrinter(items, new Known(), show());
            LinkView link = new LinkView();
            replay("link", (type, buffer, from, end) -> {
                link.wrap(buffer, from, end);
                String own = new String(link.name().copy(), StandardCharsets.UTF_8);
                if (has("d") && (own.equals("br0") || own.equals("va10") || own.equals("vx0"))) return true;
                if (has("br")) printer.brief(link);
                else printer.print(link);
                return true;
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"addr", "addr-j", "addr-o", "addr-br"})
    void addresses(String name) throws IOException {
        check(name, () -> {
            LinkPrinter.Show show = show();
            show.addresses = true;
            AddressPrinter printer = new AddressPrinter(items, new Known(), show, has("br"));
            MessageStore store = new MessageStore();
            AddressView address = new AddressView();
            replay("addr", (type, buffer, from, end) -> {
                store.add(address.wrap(buffer, from, end).index(), buffer, from, end);
                return true;
            });
            LinkView link = new LinkView();
            replay("link", (type, buffer, from, end) -> {
                LinkRecord l = link.wrap(buffer, from, end);
                printer.begin(l, true);
                store.visit(l.index(), (t, b, f, e) -> {
                    AddressRecord a = address.wrap(b, f, e);
                    printer.print(a);
                    return true;
                });
                printer.end(l);
                return true;
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"route", "route-d", "route-j", "route-j-p-d", "route-o", "route-s", "route-N"})
    void routes(String name) throws IOException {
        check(name, () -> {
            RoutePrinter.Show show = new RoutePrinter.Show();
            show.details = has("d");
            show.statistics = has("s");
            show.table = true;
            RoutePrinter printer = new RoutePrinter(items, new Known(), show, IpGoldenTest::nexthop);
            RouteView route = new RouteView();
            replay("route", (type, buffer, from, end) -> {
                printer.print(route.wrap(buffer, from, end));
                return true;
            });
        });
    }

    private static NexthopRecord nexthop(int id) {
        NexthopView[] found = new NexthopView[1];
        try {
            replay("nexthop", (type, buffer, from, end) -> {
                NexthopView n = new NexthopView().wrap(buffer, from, end);
                if (n.id() == id) found[0] = n;
                return found[0] == null;
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule", "rule-6", "rule-j", "rule-d"})
    void rules(String name) throws IOException {
        int family = name.endsWith("-6") ? 10 : 2;
        check(name, () -> {
            RulePrinter printer = new RulePrinter(items, new Known(), has("d"));
            RuleView rule = new RuleView();
            replay("rule", (type, buffer, from, end) -> {
                if (rule.wrap(buffer, from, end).family() == family) printer.print(rule);
                return true;
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"neigh", "neigh-s", "neigh-j-s", "neigh-br"})
    void neighbours(String name) throws IOException {
        check(name, () -> {
            NeighbourPrinter printer = new NeighbourPrinter(items, new Known(), has("br"), has("s"), false);
            NeighbourView neighbour = new NeighbourView();
            replay("neigh", (type, buffer, from, end) -> {
                neighbour.wrap(buffer, from, end);
                if (neighbour.state() != 0 && neighbour.state() != 0x40) printer.print(neighbour); // NUD_NOARP
                return true;
            });
        });
    }

    /** What a printer makes of one message; views check lengths, and a printer must not ask beyond. */
    private void print(String capture, ByteBuffer b, int end) {
        LinkPrinter.Show show = show();
        show.details = true;
        show.statistics = 2;
        RoutePrinter.Show routes = new RoutePrinter.Show();
        routes.details = true;
        routes.statistics = true;
        routes.table = true;
        IpNames known = new Known();
        switch (capture) {
            case "link" -> new LinkPrinter(items, known, show).print(new LinkView().wrap(b, 0, end));
            case "addr" -> new AddressPrinter(items, known, show, false).print(new AddressView().wrap(b, 0, end));
            case "route" -> new RoutePrinter(items, known, routes, id -> null).print(new RouteView().wrap(b, 0, end));
            case "rule" -> new RulePrinter(items, known, true).print(new RuleView().wrap(b, 0, end));
            case "neigh" -> new NeighbourPrinter(items, known, false, true, false).print(new NeighbourView().wrap(b, 0, end));
            default -> throw new AssertionError(capture);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "addr", "route", "rule", "neigh"})
    void aDamagedMessageIsPrintedOrMalformed(String capture) throws IOException {
        Random random = new Random(7357);
        for (boolean json : new boolean[] {false, true}) {
            items = new Items((bytes, from, length) -> { }, json, false, false);
            items.begin();
            replay(capture, (type, buffer, from, end) -> {
                for (int n = 0; n < 2 * (end - from); n++) {
                    ByteBuffer b = ByteBuffer.allocate(end - from).order(ByteOrder.nativeOrder()).put(0, buffer, from, end - from);
                    int at = n / 2;
                    b.put(at, (byte) (n % 2 == 0 ? b.get(at) ^ 1 << random.nextInt(8) : random.nextInt(256)));
                    try {
                        print(capture, b, end - from);
                    } catch (MalformedMessageException e) {
                        items.flush(); // as good as printed
                    }
                }
                return true;
            });
        }
    }

    @Test
    void everyRecordedMessageIsPrinted() throws IOException {
        int[] count = new int[1];
        replay("route", (type, buffer, from, end) -> ++count[0] > 0);
        assertThat(count[0]).isGreaterThan(60);
    }

    /** The recorded links, and what iproute2 has built in. */
    private final class Known implements IpNames {
        private final Path[] none = {NOWHERE};
        private final NameTable tables = NameTable.load(none, "rt_tables", "253 default 254 main 255 local");
        private final NameTable protocols = NameTable.load(none, "rt_protos", "0 unspec 2 kernel 3 boot 4 static 9 ra 12 bird");
        private final NameTable scopes = NameTable.load(none, "rt_scopes", "0 global 200 site 253 link 254 host 255 nowhere");
        private final NameTable dscp = NameTable.load(none, "rt_dsfield", "40 AF11");
        private final NameTable addresses = NameTable.load(none, "rt_addrprotos", "1 kernel_lo 2 kernel_ra 3 kernel_ll");

        @Override
        public byte[] link(int ifindex) {
            byte[] name = names.get(ifindex);
            return name != null ? name : Items.bytes("if" + ifindex);
        }

        @Override
        public int linkFlags(int ifindex) {
            return flags.getOrDefault(ifindex, 0);
        }

        @Override
        public long linkQueueLength(int ifindex) {
            return -1;
        }

        @Override
        public byte[] table(long number) {
            return numeric() ? null : tables.name(number);
        }

        @Override
        public byte[] protocol(int number) {
            return numeric() ? null : protocols.name(number);
        }

        @Override
        public byte[] scope(int number) {
            return numeric() ? null : scopes.name(number);
        }

        @Override
        public byte[] realm(int number) {
            return null;
        }

        @Override
        public byte[] tos(int number) {
            return dscp.name(number);
        }

        @Override
        public byte[] group(long number) {
            return number == 0 ? Items.bytes("default") : null;
        }

        @Override
        public byte[] addressProtocol(int number) {
            return addresses.name(number);
        }

        @Override
        public byte[] protoDownReason(int bit) {
            return null;
        }

        @Override
        public byte[] ipProtocol(int number) {
            return number == 6 ? Items.bytes("tcp") : null;
        }

        @Override
        public byte[] namespace(int nsid) {
            return null;
        }

        @Override
        public byte[] host(Octets address) {
            return null;
        }

        @Override
        public boolean numeric() {
            return has("N");
        }
    }
}
