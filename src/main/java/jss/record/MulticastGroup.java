package jss.record;

/**
 * A multicast group that an interface has joined.
 *
 * @param family AF_INET, AF_INET6, or AF_PACKET of a link-layer group
 * @param address octets, the first one first
 * @param users how many have joined
 * @param fixed a link-layer group that somebody set by hand
 */
public record MulticastGroup(int ifindex, String name, int family, byte[] address, long users, boolean fixed) {}
