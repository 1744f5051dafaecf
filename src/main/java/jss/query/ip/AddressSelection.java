package jss.query.ip;

import java.nio.charset.StandardCharsets;
import jss.netlink.NlRequest;
import jss.record.AddressRecord;
import jss.record.Octets;
import jss.rtnl.RtnlRequests;

/** Which addresses are asked for. */
public final class AddressSelection {
    public int family;
    public int index;
    /** -1 for any. */
    public int scope = -1;
    public int protocol = -1;
    /** Bits of IFA_F_* that have to be as {@link #flags} says. */
    public int flagMask;
    public int flags;
    /** Own addresses within. */
    public Prefix to;
    /** With {@code *} and {@code ?}; null for any. */
    public String label;

    public NlRequest request() {
        return RtnlRequests.addresses(family, index);
    }

    /** The kernel's part, checked again since an old one does not filter. */
    public boolean kernelAccepts(AddressRecord a) {
        return (family == 0 || a.family() == family) && (index == 0 || a.index() == index);
    }

    /** {@code link} is the name of the interface, which stands for the label where there is none. */
    public boolean accepts(AddressRecord a, byte[] link) {
        if (!kernelAccepts(a)) return false;
        if (scope >= 0 && a.scope() != scope) return false;
        if (protocol >= 0 && a.protocol() != protocol) return false;
        if (((a.flags() ^ flags) & flagMask) != 0) return false;
        if (to != null && to.family() != 0) {
            Octets local = a.local();
            if (to.family() != a.family() || local == null || !to.contains(local)) return false;
        }
        if (label == null) return true;
        Octets own = a.label();
        byte[] text = own != null ? own.copy() : link;
        return Globs.matches(label, text == null ? "" : new String(text, StandardCharsets.ISO_8859_1));
    }

    /** True if some address may be left out for more than its family and interface. */
    public boolean selective() {
        return scope >= 0 || protocol >= 0 || flagMask != 0 || to != null || label != null;
    }
}
