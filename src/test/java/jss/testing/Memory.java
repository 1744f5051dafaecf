package jss.testing;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this process holds on to: descriptors, bytes of heap, and bytes that were allocated beside it, by arenas and direct
 * buffers. The latter are the JVM's own account, which has no more in it: the process's size moves by what garbage there is.
 */
public record Memory(int descriptors, long heap, long beside) {
    /** What tests may leave behind in caches of their own. */
    private static final long SLACK = 64 * 1024;

    public static Memory now() {
        for (int i = 0; i < 3; i++) System.gc(); // cleaners run after the first
        return new Memory(new File("/proc/self/fd").list().length,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), allocated());
    }

    /** "Other" of {@code jcmd VM.native_memory}, which is what Unsafe.allocateMemory gave. */
    private static long allocated() {
        String account;
        try {
            account = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmNativeMemory",
                    new Object[] {new String[] {"summary", "scale=1"}}, new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new AssertionError(e);
        }
        String line = account.lines().filter(l -> l.contains(" Other (reserved=")).findFirst()
                .orElseThrow(() -> new AssertionError("this takes -XX:NativeMemoryTracking=summary: " + account));
        return Long.parseLong(line.replaceAll(".*committed=|[^0-9]*\\).*", ""));
    }

    /** Bytes that a line in kB of /proc/PID/status says. */
    public static long status(Object pid, String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith(name + ":")) return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
        throw new AssertionError("no " + name);
    }

    /** Throws if more is held now than {@code before}: a descriptor, a buffer, or {@code bytes} of heap. */
    public void assertNoMoreThan(Memory before, long bytes) {
        if (descriptors > before.descriptors || heap > before.heap + bytes || beside > before.beside + SLACK) {
            throw new AssertionError("grew from " + before + " to " + this);
        }
    }
}
