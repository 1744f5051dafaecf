package jss.netlink;

import jss.sys.Errno;

/** What the kernel answered to a request that it refused, or gave up answering. */
public final class NetlinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String request;
    private final int errno;
    private final String extack;

    /** {@code extack}: the kernel's own text, or null; {@code offset}: of the bad byte, or -1. */
    public NetlinkException(String request, int errno, String extack, long offset) {
        super(request + ": " + Errno.describe(errno)
                + (extack == null ? "" : ": " + extack)
                + (offset < 0 ? "" : " (at byte " + offset + " of the request)"));
        this.request = request;
        this.errno = errno;
        this.extack = extack;
    }

    /** An answer that cannot be one: {@code what} says why. errno is 0. */
    public NetlinkException(String request, String what) {
        super(request + ": " + what);
        this.request = request;
        this.errno = 0;
        this.extack = null;
    }

    public String request() {
        return request;
    }

    public int errno() {
        return errno;
    }

    public boolean is(Errno e) {
        return errno == e.code();
    }

    /** The kernel's extended-ack text, or null. */
    public String extack() {
        return extack;
    }
}
