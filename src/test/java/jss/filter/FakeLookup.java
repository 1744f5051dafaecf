package jss.filter;

import java.util.List;
import jss.record.Lookup;

/** A host with a few names. */
final class FakeLookup implements Lookup {
    @Override
    public int service(String protocol, String name) {
        return switch (name) {
            case "ssh" -> 22;
            case "https" -> 443;
            case "domain" -> 53;
            case "syslog" -> protocol.equals("udp") ? 514 : NONE;
            case "odd" -> protocol.equals("udp") ? 1 : 2;
            case "z39-50" -> 210;
            default -> NONE;
        };
    }

    @Override
    public List<byte[]> addresses(String host) {
        byte[] v6 = new byte[16];
        v6[15] = 1;
        return switch (host) {
            case "localhost" -> List.of(new byte[] {127, 0, 0, 1}, v6);
            case "two" -> List.of(new byte[] {10, 0, 0, 1}, new byte[] {10, 0, 0, 2});
            default -> List.of();
        };
    }

    @Override
    public int link(String name) {
        return switch (name) {
            case "lo" -> 1;
            case "eth0", "a=b", "eth0)" -> 2;
            default -> NONE;
        };
    }

    @Override
    public long user(String name) {
        return name.equals("www-data") ? 33 : name.equals("root") ? 0 : NONE;
    }

    @Override
    public long cgroup(String path) {
        return path.endsWith("nosuch") ? NONE : path.length();
    }

    @Override
    public int[] ephemeralPorts() {
        return new int[] {32768, 60999};
    }
}
