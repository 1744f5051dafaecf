package jss.proc;

import java.io.IOException;
import java.util.function.Consumer;
import jss.record.Ipv6RouteLine;

/** /proc/net/ipv6_route: every table's routes, one nexthop a line. */
public final class Ipv6Routes {
    private Ipv6Routes() {}

    /** False if there is no such file. */
    public static boolean read(String path, Consumer<Ipv6RouteLine> sink) {
        Ipv6RouteLine route = new Ipv6RouteLine();
        try (ProcLines line = new ProcLines(path)) {
            while (line.next()) {
                words(line, route.destination);
                route.prefixLength = (int) line.hex();
                line.word(); // source
                line.word(); // its length
                words(line, route.nexthop);
                route.metric = (int) line.hex();
                route.references = line.hex();
                route.uses = line.hex();
                route.flags = (int) line.hex();
                if (line.blanks()) sink.accept(route.on(line.view(), line.position(), line.left()));
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void words(ProcLines line, int[] words) {
        line.blanks();
        for (int i = 0; i < 4; i++) words[i] = line.hex8();
    }
}
