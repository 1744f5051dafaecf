package jss.print.netstat;

/** What netstat asks its host, beside numbers that it prints as they are. Null where there is no name. */
public interface NetstatNames {
    /** The service at a TCP port. */
    byte[] tcpService(int port);

    /** The service at a UDP port. */
    byte[] udpService(int port);

    /** An IP protocol. */
    byte[] protocol(int number);

    /** May ask the network. */
    byte[] host(int word);

    /** May ask the network. */
    byte[] host(int w0, int w1, int w2, int w3);

    byte[] network(int word);

    byte[] user(long uid);

    /** A network interface. */
    byte[] link(int ifindex);
}
