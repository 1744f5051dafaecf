package jss.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A namespace with interfaces of several kinds, addresses, routes of every type, nexthop objects,
 * rules, neighbours in every state and multicast groups; and one for the other ends. Kinds that a
 * kernel has not are missing from it: whoever compares, compares what is there.
 */
public final class IpScene implements AutoCloseable {
    public final Netns netns = new Netns();
    private final Netns peer = new Netns();

    public IpScene() throws IOException {
        // Addresses that are tentative, and reports of groups, would change what is seen while it is looked at.
        netns.run("sh", "-c", "for d in all default; do echo 0 > /proc/sys/net/ipv6/conf/$d/accept_dad; done");
        batch("-4", "/ip/scene-4.txt");
        for (String device : new String[] {"vb0", "vb1"}) peer.run("ip", "link", "set", device, "up");
        batch("-6", "/ip/scene-6.txt");
    }

    /** Runs the lines of a resource through ip, over those that this kernel refuses. */
    private void batch(String family, String resource) throws IOException {
        Path file = Files.createTempFile("jss-scene", ".txt");
        try (InputStream in = IpScene.class.getResourceAsStream(resource)) {
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(file, lines.replace("PEER", peer.name()));
            netns.run("ip", family, "-force", "-batch", file.toString());
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        netns.close();
        peer.close();
    }
}
