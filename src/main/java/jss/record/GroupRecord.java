package jss.record;

/** A multicast group that an interface has joined, as a view that is valid until the sink returns. */
public interface GroupRecord {
    int family();

    int ifindex();

    Octets address();
}
