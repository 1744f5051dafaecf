package jss.record;

/**
 * What numbers are called on this host. Answers are shared byte arrays in ASCII or UTF-8, not to be
 * changed; null where there is no name and the number stands for itself.
 */
public interface Names {
    /** The service at a port of {@code table}'s protocol. */
    byte[] service(SocketTable table, int port);

    /** The name of a network interface. */
    byte[] link(int ifindex);

    /** Knows no name of anything. */
    Names NONE = new Names() {
        @Override
        public byte[] service(SocketTable table, int port) {
            return null;
        }

        @Override
        public byte[] link(int ifindex) {
            return null;
        }
    };
}
