package jss.diag;

import jss.netlink.NlAttrs;
import jss.record.Octets;

/** The payload of an attribute as octets. */
final class Payload {
    private Payload() {}

    /** Moves {@code view} to the payload of attribute {@code type}; null if it is absent. */
    static Octets of(Octets view, NlAttrs attrs, int type) {
        return attrs.has(type) ? view.set(attrs.buffer(), attrs.start(type), attrs.length(type)) : null;
    }

    /** The same up to the first NUL. */
    static Octets string(Octets view, NlAttrs attrs, int type) {
        if (!attrs.has(type)) return null;
        int start = attrs.start(type);
        int n = 0;
        while (n < attrs.length(type) && attrs.buffer().get(start + n) != 0) n++;
        return view.set(attrs.buffer(), start, n);
    }
}
