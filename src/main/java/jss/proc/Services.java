package jss.proc;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * /etc/services: which name a port has. The first line of a port counts, as getservbyport(3) has it.
 * Ports that the kernel hands out by itself have none, whatever the file says: a client's port says
 * nothing about a service.
 */
public final class Services {
    private static final int PORTS = 65536;

    private final byte[][] names = new byte[PORTS][];

    private Services() {}

    /** The names of {@code protocol} ("tcp", "udp"); none where the file cannot be read. */
    public static Services load(Path services, Path ephemeralRange, String protocol) {
        Services s = new Services();
        byte[] text = ProcFiles.read(services);
        byte[] wanted = protocol.getBytes(StandardCharsets.US_ASCII);
        s.lines(text, wanted, false);
        int[] range = LocalPorts.range(ephemeralRange);
        for (int port = Math.max(0, range[0]); port <= range[1] && port < PORTS; port++) s.names[port] = null;
        return s;
    }

    /** The names of {@code protocol}, of every port, and the last line of a port counts: as netstat has it. */
    public static Services loadAll(Path services, String protocol) {
        Services s = new Services();
        byte[] wanted = protocol.getBytes(StandardCharsets.US_ASCII);
        s.lines(ProcFiles.read(services), wanted, true);
        return s;
    }

    /** Null if the port has no name. */
    public byte[] name(int port) {
        return names[port];
    }

    private void lines(byte[] text, byte[] protocol, boolean lastCounts) {
        for (int at = 0; at < text.length; ) {
            int end = at;
            while (end < text.length && text[end] != '\n') end++;
            line(text, at, end, protocol, lastCounts);
            at = end + 1;
        }
    }

    /** {@code NAME PORT/PROTOCOL [ALIAS...] [# COMMENT]} */
    private void line(byte[] text, int from, int end, byte[] protocol, boolean lastCounts) {
        int name = skipBlanks(text, from, end);
        int nameEnd = skipWord(text, name, end);
        int at = skipBlanks(text, nameEnd, end);
        int port = 0;
        int digits = at;
        while (at < end && text[at] >= '0' && text[at] <= '9' && port < PORTS) port = 10 * port + text[at++] - '0';
        if (nameEnd == name || text[name] == '#' || at == digits || port >= PORTS || at == end || text[at] != '/') return;
        int protocolEnd = skipWord(text, ++at, end);
        if (!Arrays.equals(text, at, protocolEnd, protocol, 0, protocol.length)) return;
        if (lastCounts || names[port] == null) names[port] = Arrays.copyOfRange(text, name, nameEnd);
    }

    private static int skipBlanks(byte[] text, int at, int end) {
        while (at < end && (text[at] == ' ' || text[at] == '\t')) at++;
        return at;
    }

    private static int skipWord(byte[] text, int at, int end) {
        while (at < end && text[at] != ' ' && text[at] != '\t' && text[at] != '#' && text[at] != '\r') at++;
        return at;
    }
}
