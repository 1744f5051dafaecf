package jss.filter;

/** Which end of a socket a term is about. */
public enum End {
    /** The local one. */
    SRC("src", "sport"),
    /** The remote one. */
    DST("dst", "dport");

    private final String address;
    private final String port;

    End(String address, String port) {
        this.address = address;
        this.port = port;
    }

    /** The predicate word of its address. */
    public String address() {
        return address;
    }

    /** The predicate word of its port. */
    public String port() {
        return port;
    }
}
