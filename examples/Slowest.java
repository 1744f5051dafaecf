import java.util.*;
import jss.api.Sockets;
import jss.record.Field;

/** The ten slowest TCP connections of this host, by round trip time. */
record Slowest(long us, String ends) {
    public static void main(String[] args) {
        var top = new PriorityQueue<Slowest>(Comparator.comparing(Slowest::us));
        try (Sockets tcp = Sockets.tcp().filter("rtt > 0").open()) {
            tcp.forEach(row -> {
                top.add(new Slowest(row.get(Field.RTT), row.local() + " -> " + row.remote()));
                if (top.size() > 10) top.remove();
            });
        }
        top.stream().sorted(top.comparator().reversed()).forEach(System.out::println);
    }
}
