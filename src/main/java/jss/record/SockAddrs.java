package jss.record;

/** Addresses of a multi-homed socket: an array of {@code struct sockaddr_storage}. */
public interface SockAddrs {
    int count();

    /** AF_* of address {@code i}. */
    int family(int i);

    /** Host order. */
    int port(int i);

    /** Word {@code w} of address {@code i}, its first octet in the top byte: one word in IPv4, four in IPv6. */
    int addr(int i, int w);
}
