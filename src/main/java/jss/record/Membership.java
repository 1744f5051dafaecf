package jss.record;

/** A multicast group that an interface takes part in, with the number of its users, which netlink does not tell. */
public final class Membership {
    public byte[] device;
    public long users;
    public boolean ipv6;
    /** One word in IPv4. */
    public final int[] group = new int[4];
}
