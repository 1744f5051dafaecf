package jss.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which descriptors are sockets, as links of /proc say it. */
public final class SocketLinks {
    private SocketLinks() {}

    private static final String PREFIX = "socket:[";

    /** Descriptors to inodes, of a /proc/PID/fd. */
    public static Map<Integer, Long> of(Path directory) throws IOException {
        Map<Integer, Long> all = new TreeMap<>();
        try (Stream<Path> links = Files.list(directory)) {
            for (Path link : (Iterable<Path>) links::iterator) {
                try {
                    String target = Files.readSymbolicLink(link).toString();
                    if (!target.startsWith(PREFIX)) continue;
                    long inode = Long.parseLong(target.substring(PREFIX.length(), target.length() - 1));
                    all.put(Integer.parseInt(link.getFileName().toString()), inode);
                } catch (NoSuchFileException e) {
                    // the descriptor of the listing itself
                }
            }
        }
        return all;
    }
}
