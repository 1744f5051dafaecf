package jss.proc;

import java.nio.file.Path;

/** The ports that the kernel gives out by itself, first and last: net.ipv4.ip_local_port_range. */
public final class LocalPorts {
    private LocalPorts() {}

    public static final Path FILE = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    /** Where the range cannot be read; the kernel's own default before 2.4.17, and still ss's. */
    private static final int[] OTHERWISE = {1024, 4999};

    /** Of this network namespace. */
    public static int[] range() {
        return range(FILE);
    }

    static int[] range(Path file) {
        byte[] text = ProcFiles.read(file);
        int[] range = new int[2];
        int at = 0;
        for (int i = 0; i < 2; i++) {
            while (at < text.length && (text[at] == ' ' || text[at] == '\t')) at++;
            int start = at;
            while (at < text.length && text[at] >= '0' && text[at] <= '9') range[i] = 10 * range[i] + text[at++] - '0';
            if (at == start) return OTHERWISE.clone();
        }
        return range;
    }
}
