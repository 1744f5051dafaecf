package jss.proc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/**
 * Paths of cgroups by their number, which is the inode of their directory in the cgroup2 file
 * system: one walk through all of them when the first is asked for. For any thread.
 */
public final class Cgroups {
    private final Path mounts;
    private Path root;
    private Map<Long, byte[]> paths;

    /** {@code mounts}: /proc/self/mounts, or one like it. */
    public Cgroups(Path mounts) {
        this.mounts = mounts;
    }

    /** True if a cgroup2 file system is mounted. */
    public synchronized boolean areMounted() {
        load();
        return root != null;
    }

    /** The path from the root of the mount, which is {@code /}; null if there is none of that number. */
    public synchronized byte[] path(long id) {
        load();
        return paths.get(id);
    }

    private void load() {
        if (paths != null) return;
        paths = new HashMap<>();
        String mounted = NameFiles.cgroup2(mounts);
        if (mounted == null) return;
        root = Path.of(mounted);
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                    String path = "/" + root.relativize(dir);
                    paths.put((Long) Files.getAttribute(dir, "unix:ino"), path.getBytes(StandardCharsets.UTF_8));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // gone, or not ours to see
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // what was found until then is known
        }
    }
}
