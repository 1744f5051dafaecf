package jss.netlink;

import java.nio.ByteBuffer;

/**
 * Where datagrams of netlink messages come from: a socket, or a capture file. Nobody above can tell.
 * A datagram is valid until the next {@link #receive}.
 */
public interface DatagramSource {
    /** The one buffer that {@link #receive} fills from its beginning, in native order. */
    ByteBuffer buffer();

    /**
     * Waits for the next datagram and returns its length, 0 if there is none any more. A length
     * above the buffer's capacity says that the rest of the datagram was cut off and lost.
     */
    int receive();

    /** The port id that messages for us carry, or -1 if any will do (a capture's is its writer's). */
    int portId();
}
