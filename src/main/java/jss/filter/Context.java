package jss.filter;

import java.util.Set;
import jss.record.Family;
import jss.record.Lookup;
import jss.record.SocketTable;

/**
 * What the meaning of a filter depends on beside its text.
 *
 * @param tables that are listed: they say which protocol a service name is of
 * @param preferred the family that was asked for by option, which an address without a prefix is
 *     read as; null if none was, and addresses are of IPv4 or IPv6
 * @param lookup what names stand for
 */
public record Context(Set<SocketTable> tables, Family preferred, Lookup lookup) {
    /** True if every port there can be is one of an internet protocol. */
    boolean inetOnly() {
        for (SocketTable t : tables) {
            if (!t.isInet()) return false;
        }
        return !tables.isEmpty();
    }

    /** True if a service name may be one of {@code protocol}; where no table says, it may be of either. */
    boolean serves(String protocol) {
        boolean udp = tables.contains(SocketTable.UDP);
        boolean other = false;
        for (SocketTable t : tables) other |= t.isInet() && t != SocketTable.UDP;
        return udp == other || (protocol.equals("udp") ? udp : other);
    }
}
