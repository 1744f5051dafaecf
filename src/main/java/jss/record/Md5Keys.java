package jss.record;

/** TCP-MD5 keys of a socket: an array of {@code struct tcp_diag_md5sig}; told only to CAP_NET_ADMIN. */
public interface Md5Keys {
    int count();

    /** AF_* of key {@code i}'s peer. */
    int family(int i);

    int prefixLength(int i);

    /** Word {@code w} of the peer's address, its first octet in the top byte. */
    int addr(int i, int w);

    /** The key, at most 80 octets; the view is reused for the next key. */
    Octets key(int i);
}
