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

    /** The host at an IPv4 address, given as its word. May ask the network. */
    byte[] host(int word);

    /** The host at an IPv6 address, given as its words. May ask the network. */
    byte[] host(int w0, int w1, int w2, int w3);

    /** The IP protocol of a number. */
    default byte[] ipProtocol(int number) {
        return null;
    }

    /** What this host calls a netlink protocol in its own way; null for the usual name. */
    default byte[] netlinkProtocol(int number) {
        return null;
    }

    /** Command of a process, at most 15 octets of any kind. */
    default byte[] process(int pid) {
        return null;
    }

    /** Path of a cgroup in the cgroup2 file system, {@code /} for its root; octets of any kind. */
    default byte[] cgroup(long id) {
        return null;
    }

    /** A user. */
    default byte[] user(long uid) {
        return null;
    }

    /** Path of the cgroup that a process is in, of whichever hierarchy says most; octets of any kind. */
    default byte[] processCgroup(int pid) {
        return null;
    }

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

        @Override
        public byte[] host(int word) {
            return null;
        }

        @Override
        public byte[] host(int w0, int w1, int w2, int w3) {
            return null;
        }
    };
}
