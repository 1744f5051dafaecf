package jss.print.ip;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jss.fuzz.Json;
import jss.fuzz.Target;
import jss.record.IpNames;
import jss.rtnl.AddressView;
import jss.rtnl.LinkView;
import jss.rtnl.NeighbourView;
import jss.rtnl.NexthopView;
import jss.rtnl.RouteView;
import jss.rtnl.RuleView;
import jss.wire.MalformedMessageException;

/** One message of rtnetlink, from its bytes to text and to JSON. */
public final class IpTargets {
    private IpTargets() {}

    private interface Printing {
        void print(Items items, ByteBuffer message, int end);
    }

    public static void addTo(Map<String, Target> targets) {
        LinkPrinter.Show show = new LinkPrinter.Show();
        show.details = true;
        show.statistics = 2;
        RoutePrinter.Show routes = new RoutePrinter.Show();
        routes.details = true;
        routes.statistics = true;
        routes.table = true;
        targets.put("link", of((items, b, end) -> new LinkPrinter(items, NAMES, show).print(new LinkView().wrap(b, 0, end))));
        targets.put("addr", of((items, b, end) ->
                new AddressPrinter(items, NAMES, show, false).print(new AddressView().wrap(b, 0, end))));
        targets.put("route", of((items, b, end) ->
                new RoutePrinter(items, NAMES, routes, id -> null).print(new RouteView().wrap(b, 0, end))));
        targets.put("rule", of((items, b, end) -> new RulePrinter(items, NAMES, true).print(new RuleView().wrap(b, 0, end))));
        targets.put("neigh", of((items, b, end) ->
                new NeighbourPrinter(items, NAMES, false, true, false).print(new NeighbourView().wrap(b, 0, end))));
        targets.put("nexthop", of((items, b, end) -> {
            NexthopView n = new NexthopView().wrap(b, 0, end);
            for (int i = 0; i < n.members(); i++) {
                if (n.memberWeight(i) < 1 || n.memberId(i) < 0) throw new AssertionError("member " + i);
            }
            if (n.gateway() != null) n.gateway().copy();
            n.id();
            n.oif();
            n.groupType();
            n.encapsulation();
        }));
    }

    private static Target of(Printing printing) {
        Page text = new Page(false);
        Page json = new Page(true);
        return input -> {
            byte[] out = text.print(printing, input);
            for (byte b : out) {
                if (b >= 0 && b < ' ' && b != '\n' && b != '\t' || b == 0x7f) {
                    throw new AssertionError("byte " + b + " in: " + new String(out, StandardCharsets.UTF_8));
                }
            }
            out = json.print(printing, input);
            if (out.length > 0) Json.check(out);
        };
    }

    /** Used again for every input: a fresh one is 272 KiB, which would be most of the work. */
    private static final class Page {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Items items;

        Page(boolean json) {
            items = new Items(out::write, json, false, false);
        }

        /** Nothing for a message that is refused. */
        byte[] print(Printing printing, byte[] input) {
            out.reset();
            items.out.truncate(0); // what stands there from a message that was refused
            items.begin();
            try {
                printing.print(items, ByteBuffer.wrap(input).order(ByteOrder.nativeOrder()), input.length);
            } catch (MalformedMessageException e) {
                return new byte[0]; // as it should be
            }
            items.end();
            return out.toByteArray();
        }
    }

    /** Nothing has a name here but links. */
    private static final IpNames NAMES = (IpNames) Proxy.newProxyInstance(IpTargets.class.getClassLoader(),
            new Class<?>[] {IpNames.class}, (proxy, method, args) -> {
                if (method.getName().equals("link")) return Items.bytes("if" + args[0]);
                if (method.getReturnType() == boolean.class) return false;
                if (method.getReturnType() == int.class) return 0;
                return method.getReturnType() == long.class ? (Object) 0L : null;
            });
}
