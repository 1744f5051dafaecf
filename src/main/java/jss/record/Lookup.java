package jss.record;

import java.util.List;

/** What names stand for on this host: {@link Names} the other way round, asked for by filters. */
public interface Lookup {
    /** There is no such name. */
    int NONE = -1;

    /** Port of a service of {@code protocol} ("tcp", "udp"), {@link #NONE} if there is no such service. */
    int service(String protocol, String name);

    /** Every address of a host, 4 octets of IPv4 or 16 of IPv6; empty if there is no such host. */
    List<byte[]> addresses(String host);

    /** Index of a network interface by name or alternative name, {@link #NONE} if there is none. */
    int link(String name);

    /** Id of a user, {@link #NONE} if there is no such user. u32. */
    long user(String name);

    /**
     * Id of the cgroup at {@code path}, which is tried as it stands and then from the root of
     * cgroup2; {@link #NONE} if there is none. u64.
     */
    long cgroup(String path);

    /** The lowest and the highest of the ports that the kernel chooses from. */
    int[] ephemeralPorts();

    /** True if sockets of several network namespaces are listed, so that a filter may tell them apart. */
    default boolean seesEveryNamespace() {
        return false;
    }

    /** Knows no name of anything. */
    Lookup UNKNOWN = new Lookup() {
        @Override
        public int service(String protocol, String name) {
            return NONE;
        }

        @Override
        public List<byte[]> addresses(String host) {
            return List.of();
        }

        @Override
        public int link(String name) {
            return NONE;
        }

        @Override
        public long user(String name) {
            return NONE;
        }

        @Override
        public long cgroup(String path) {
            return NONE;
        }

        @Override
        public int[] ephemeralPorts() {
            return new int[] {32768, 60999};
        }
    };
}
