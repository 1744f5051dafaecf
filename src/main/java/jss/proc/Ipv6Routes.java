package jss.proc;

import java.util.function.Consumer;
import jss.record.Ipv6RouteLine;

/** /proc/net/ipv6_route: every table's routes, one nexthop a line. */
public final class Ipv6Routes {
    private Ipv6Routes() {}

    /** False if there is no such file. */
    public static boolean read(String path, Consumer<Ipv6RouteLine> sink) {
        Ipv6RouteLine route = new Ipv6RouteLine();
        return TextLines.of(path, line -> {
            words(line, route.destination);
            route.prefixLength = (int) line.hex();
            line.skip(2); // source and its length
            words(line, route.nexthop);
            route.metric = (int) line.hex();
            route.references = line.hex();
            route.uses = line.hex();
            route.flags = (int) line.hex();
            byte[] device = line.word();
            if (device.length == 0) return true; // no route
            route.device = device;
            sink.accept(route);
            return true;
        });
    }

    private static void words(TextLines line, int[] words) {
        for (int i = 0; i < 4; i++) words[i] = line.hexWord();
    }
}
