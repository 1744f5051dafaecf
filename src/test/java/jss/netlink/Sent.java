package jss.netlink;

import java.nio.ByteBuffer;

/** What a request looks like on its way. */
public final class Sent {
    private Sent() {}

    /** The whole message. */
    public static ByteBuffer bytes(NlRequest request) {
        return request.stamp(1, 1);
    }
}
