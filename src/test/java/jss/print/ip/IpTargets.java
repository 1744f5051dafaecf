package jss.print.ip;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
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

    private static final ObjectMapper JSON = new ObjectMapper();

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
            n.id();
        }));
    }

    private static Target of(Printing printing) {
        return input -> {
            print(printing, input, false);
            print(printing, input, true);
        };
    }

    private static void print(Printing printing, byte[] input, boolean json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Items items = new Items(out::write, json, false, false);
        items.begin();
        try {
            printing.print(items, ByteBuffer.wrap(input).order(ByteOrder.nativeOrder()), input.length);
        } catch (MalformedMessageException e) {
            return; // as it should be
        }
        items.end();
        if (json) {
            JSON.readTree(out.toByteArray());
            return;
        }
        for (byte b : out.toByteArray()) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\t' || b == 0x7f) throw new AssertionError("byte " + b + " in: " + out);
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
