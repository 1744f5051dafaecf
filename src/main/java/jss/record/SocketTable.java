package jss.record;

import static jss.record.Family.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * What ss calls a socket table, in the order in which ss shows them: netid, the names that
 * {@code -A} takes, the families it comes in, and the states shown of it by default.
 */
public enum SocketTable {
    NETLINK("nl", TcpState.CLOSE.bit(), EnumSet.of(Family.NETLINK), "netlink"),
    PACKET_RAW("p_raw", TcpState.CLOSE.bit(), EnumSet.of(PACKET), "packet_raw", "p_raw"),
    PACKET_DGRAM("p_dgr", TcpState.CLOSE.bit(), EnumSet.of(PACKET), "packet_dgram", "p_dgr"),
    UNIX_STREAM("u_str", TcpState.CONN, EnumSet.of(UNIX), "unix_stream", "u_str"),
    UNIX_DGRAM("u_dgr", TcpState.CLOSE.bit(), EnumSet.of(UNIX), "unix_dgram", "u_dgr"),
    UNIX_SEQPACKET("u_seq", TcpState.CONN, EnumSet.of(UNIX), "unix_seqpacket", "u_seq"),
    RAW("raw", TcpState.ESTABLISHED.bit(), EnumSet.of(INET, INET6), "raw"),
    UDP("udp", TcpState.ESTABLISHED.bit(), EnumSet.of(INET, INET6), "udp"),
    TCP("tcp", TcpState.CONN, EnumSet.of(INET, INET6), "tcp"),
    DCCP("dccp", TcpState.CONN, EnumSet.of(INET, INET6), "dccp"),
    SCTP("sctp", TcpState.CONN, EnumSet.of(INET, INET6), "sctp"),
    VSOCK_STREAM("v_str", TcpState.CONN, EnumSet.of(VSOCK), "vsock_stream", "v_str"),
    VSOCK_DGRAM("v_dgr", TcpState.CONN, EnumSet.of(VSOCK), "vsock_dgram", "v_dgr"),
    TIPC("ti_st", TcpState.ESTABLISHED.bit() | TcpState.LISTEN.bit() | TcpState.CLOSE.bit(),
            EnumSet.of(Family.TIPC), "tipc"),
    XDP("xdp", TcpState.CLOSE.bit(), EnumSet.of(Family.XDP), "xdp"),
    MPTCP("mptcp", TcpState.CONN, EnumSet.of(INET, INET6), "mptcp"),
    /** Not of ss, which never shows UDP-Lite: in no set, to be asked for by name only. */
    UDPLITE("udplite", TcpState.ESTABLISHED.bit(), EnumSet.of(INET, INET6), "udplite");

    private final String netid;
    private final int defaultStates;
    private final Set<Family> families;
    private final String[] words;

    SocketTable(String netid, int defaultStates, Set<Family> families, String... words) {
        this.netid = netid;
        this.defaultStates = defaultStates;
        this.families = families;
        this.words = words;
    }

    public String netid() {
        return netid;
    }

    /** State mask that choosing the table adds. */
    public int defaultStates() {
        return defaultStates;
    }

    public Set<Family> families() {
        return families;
    }

    public boolean isInet() {
        return families.contains(INET);
    }

    /** The tables that a word of {@code -A} names; empty if it is none. */
    public static Set<SocketTable> named(String word) {
        switch (word) {
            case "all" -> {
                return EnumSet.complementOf(EnumSet.of(TIPC, UDPLITE)); // ss: all is every table but tipc
            }
            case "inet" -> {
                return ofFamily(INET);
            }
            case "unix" -> {
                return ofFamily(UNIX);
            }
            case "packet" -> {
                return ofFamily(PACKET);
            }
            case "vsock" -> {
                return ofFamily(VSOCK);
            }
            default -> {
                for (SocketTable t : values()) {
                    for (String w : t.words) {
                        if (w.equals(word)) return EnumSet.of(t);
                    }
                }
                return EnumSet.noneOf(SocketTable.class);
            }
        }
    }

    /** The tables that choosing {@code family} chooses. */
    public static EnumSet<SocketTable> ofFamily(Family family) {
        EnumSet<SocketTable> all = EnumSet.noneOf(SocketTable.class);
        for (SocketTable t : values()) {
            if (t.families.contains(family) && t != UDPLITE) all.add(t);
        }
        return all;
    }
}
