package jss.proc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import jss.record.MulticastGroup;

/**
 * The multicast groups of every interface: /proc/net/dev_mcast, igmp and igmp6. rtnetlink tells
 * neither link-layer groups nor how many users a group has, so these files are not a fallback.
 */
public final class MulticastGroups {
    private MulticastGroups() {}

    /** Families of a group: AF_PACKET of link-layer ones. */
    public static final int LINK = 17;
    public static final int INET = 2;
    public static final int INET6 = 10;

    /** The files of the namespace that this thread is in. */
    public static final Path HERE = Path.of("/proc/thread-self/net");

    /** All groups under {@code net} of a family (0 for all), by interface, then link, inet, inet6, each in file order. */
    public static List<MulticastGroup> read(Path net, int family) {
        List<MulticastGroup> all = listed(net, family);
        all.sort((a, b) -> Integer.compare(a.ifindex(), b.ifindex())); // keeps the order within one interface
        return all;
    }

    /** The same in the order of the files: link, inet, inet6. */
    public static List<MulticastGroup> listed(Path net, int family) {
        List<MulticastGroup> all = new ArrayList<>();
        if (family == 0 || family == LINK) link(all, lines(net.resolve("dev_mcast")));
        if (family == 0 || family == INET) inet(all, lines(net.resolve("igmp")));
        if (family == 0 || family == INET6) inet6(all, lines(net.resolve("igmp6")));
        return all;
    }

    /** {@code INDEX NAME USERS GLOBAL-USE ADDRESS} */
    private static void link(List<MulticastGroup> all, String[] lines) {
        for (String line : lines) {
            StringTokenizer w = new StringTokenizer(line);
            if (w.countTokens() < 5) continue;
            long index = number(w.nextToken());
            String name = w.nextToken();
            long users = number(w.nextToken());
            boolean fixed = !w.nextToken().equals("0");
            byte[] address = hex(w.nextToken());
            if (address != null) all.add(new MulticastGroup((int) index, name, LINK, address, users, fixed));
        }
    }

    /** {@code INDEX<tab>NAME : COUNT QUERIER}, then per group {@code <tabs>ADDRESS USERS TIMER REPORTER}. */
    private static void inet(List<MulticastGroup> all, String[] lines) {
        int index = 0;
        String name = "";
        for (String line : lines) {
            if (line.isEmpty()) continue;
            StringTokenizer w = new StringTokenizer(line);
            if (line.charAt(0) == '\t') {
                if (w.countTokens() < 2) continue;
                byte[] octets = hex(w.nextToken()); // a u32 of the host's order, in hexadecimal
                if (octets == null || octets.length != 4) continue;
                if (java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.LITTLE_ENDIAN) {
                    octets = new byte[] {octets[3], octets[2], octets[1], octets[0]};
                }
                all.add(new MulticastGroup(index, name, INET, octets, number(w.nextToken()), false));
            } else if (line.charAt(0) >= '0' && line.charAt(0) <= '9' && w.countTokens() >= 2) {
                index = (int) number(w.nextToken());
                name = w.nextToken();
                if (name.endsWith(":")) name = name.substring(0, name.length() - 1);
            }
        }
    }

    /** {@code INDEX NAME ADDRESS USERS FLAGS TIMER} */
    private static void inet6(List<MulticastGroup> all, String[] lines) {
        for (String line : lines) {
            StringTokenizer w = new StringTokenizer(line);
            if (w.countTokens() < 4) continue;
            long index = number(w.nextToken());
            String name = w.nextToken();
            byte[] address = hex(w.nextToken());
            if (address != null) all.add(new MulticastGroup((int) index, name, INET6, address, number(w.nextToken()), false));
        }
    }

    /** 0 for what is no number. */
    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Null for what is no address. */
    private static byte[] hex(String digits) {
        byte[] octets = new byte[digits.length() / 2];
        try {
            for (int i = 0; i < octets.length; i++) octets[i] = (byte) Integer.parseInt(digits, 2 * i, 2 * i + 2, 16);
        } catch (NumberFormatException e) {
            return null;
        }
        return octets;
    }

    private static String[] lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\n");
        } catch (IOException e) {
            return new String[0]; // a kernel without IPv6, or without multicast
        }
    }
}
