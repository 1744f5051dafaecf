package jss.proc;

import java.io.IOException;

/** /proc/net/if_inet6: the IPv6 addresses of all interfaces, in the order in which netstat shows them. */
public final class Ipv6Addresses {
    private Ipv6Addresses() {}

    /** Takes one address: four words, the first octet on top. */
    @FunctionalInterface
    public interface Sink {
        void address(int ifindex, int[] words, int prefixLength);
    }

    /** Nothing if there is no such file. {@code ADDRESS INDEX LENGTH SCOPE FLAGS NAME}, in hexadecimal. */
    public static void read(String path, Sink sink) {
        int[] words = new int[4];
        try (ProcLines line = new ProcLines(path)) {
            while (line.next()) {
                for (int i = 0; i < 4; i++) words[i] = line.hex8();
                int index = (int) line.hex();
                sink.address(index, words, (int) line.hex());
            }
        } catch (IOException e) {
            // no IPv6
        }
    }
}
