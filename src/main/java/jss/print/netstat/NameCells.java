package jss.print.netstat;

import jss.print.ByteOut;
import jss.print.IpText;
import jss.print.SafeText;

/** Addresses by name where they have one; {@code names} is null to print numbers alone. */
final class NameCells {
    private final NetstatNames names;

    NameCells(NetstatNames names) {
        this.names = names;
    }

    /** The unspecified address has no name. */
    void host(ByteOut out, int word) {
        byte[] name = names == null || word == 0 ? null : names.host(word);
        if (name != null) SafeText.put(out, name);
        else IpText.ipv4(out, word);
    }

    /** The unspecified address is {@code [::]} where names are printed. */
    void host(ByteOut out, int w0, int w1, int w2, int w3) {
        if (names == null) {
            IpText.ipv6(out, w0, w1, w2, w3);
        } else if ((w0 | w1 | w2 | w3) == 0) {
            out.ascii("[::]");
        } else {
            byte[] name = names.host(w0, w1, w2, w3);
            if (name != null) SafeText.put(out, name);
            else IpText.ipv6(out, w0, w1, w2, w3);
        }
    }

    /** The destination of a route. */
    void network(ByteOut out, int word, int mask) {
        if (names == null) {
            IpText.ipv4(out, word);
        } else if (word == 0) {
            out.ascii(mask == 0 ? "default" : "0.0.0.0");
        } else if (mask == -1 || (word & ~mask) != 0) {
            host(out, word);
        } else {
            byte[] name = names.network(word);
            if (name != null) SafeText.put(out, name);
            else IpText.ipv4(out, word);
        }
    }
}
