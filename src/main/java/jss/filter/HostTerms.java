package jss.filter;

import java.util.ArrayList;
import java.util.List;
import jss.record.Family;
import jss.record.Lookup;
import jss.record.NumberNames;

/** The values of src, dst, sport and dport: {@code [FAMILY:]ADDRESS[:PORT]}, by ss's rules. */
final class HostTerms {
    private static final Family[] PREFIXES = {
        Family.UNIX, Family.PACKET, Family.INET, Family.INET6, Family.NETLINK, Family.VSOCK,
    };
    private static final int ANY = -1;
    private static final int MAX_PORT = 65535;

    /** A value that stands for nothing; the message says why. */
    static final class BadValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadValue(String message) {
            super(message, null, false, false);
        }
    }

    private final Context context;
    /** What a host without a prefix is read as: a prefix holds for the hosts behind it too. */
    private Family preferred;
    private Family narrowed;

    HostTerms(Context context) {
        this.context = context;
        Family p = context.preferred();
        preferred = p == Family.TIPC || p == Family.XDP ? null : p;
    }

    /** The family that the terms read so far narrow the listing to, null for none. */
    Family narrowed() {
        return narrowed;
    }

    /** True if {@code value} is a pattern of names: all of it counts, whatever characters it has. */
    boolean isPattern(String value) {
        return family(value) == Family.UNIX;
    }

    /** {@code src = value} or {@code dst = value}. */
    Expr address(End end, String value) {
        Family family = family(value);
        String rest = rest(value, family);
        narrow(family);
        if (family == null) return inet(end, null, rest);
        return switch (family) {
            case UNIX -> new Expr.UnixName(end, rest);
            case PACKET, NETLINK, VSOCK -> numbers(end, family, rest);
            default -> inet(end, family, rest);
        };
    }

    /** {@code sport op value} or {@code dport op value}; op is a comparison. */
    Expr port(End end, Op op, String value) {
        Family family = family(value);
        String rest = rest(value, family);
        narrow(family);
        if (family == Family.UNIX) {
            if (op != Op.EQ && op != Op.NE) throw new BadValue("a name has no order: use = or !=");
            return sign(op, new Expr.UnixName(end, rest));
        }
        if (rest.startsWith(":")) rest = rest.substring(1);
        if (op == Op.EQ || op == Op.NE) {
            int dash = rest.indexOf('-', 1);
            if (dash > 0 && isInet(family) && Numbers.parse(rest.substring(0, dash)) != Numbers.NONE) {
                int lo = port(family, rest.substring(0, dash));
                int hi = port(family, rest.substring(dash + 1));
                if (lo > hi) throw new BadValue("the range ends before it begins");
                return sign(op, new Expr.Port(end, lo, hi));
            }
        }
        if (op == Op.EQ || op == Op.NE) {
            int port = portOf(family, rest);
            return sign(op, port == ANY ? Expr.TRUE : new Expr.Port(end, port, port));
        }
        if (rest.isEmpty() || rest.equals("*")) throw new BadValue("expected a port to compare with");
        int port = port(family, rest);
        int least = inetPorts(family) ? 0 : Integer.MIN_VALUE;
        int most = inetPorts(family) ? MAX_PORT : Integer.MAX_VALUE;
        return switch (op) {
            case GT -> port == most ? Expr.FALSE : above(end, port + 1, least);
            case LT -> port == least ? Expr.FALSE : below(end, port - 1, most);
            case LE -> below(end, port, most);
            default -> above(end, port, least);
        };
    }

    private static Expr above(End end, int lo, int least) {
        return lo == least ? Expr.TRUE : new Expr.Port(end, lo, Integer.MAX_VALUE);
    }

    private static Expr below(End end, int hi, int most) {
        return hi == most ? Expr.TRUE : new Expr.Port(end, Integer.MIN_VALUE, hi);
    }

    /** True if no port can be but 0 to 65535. */
    private boolean inetPorts(Family family) {
        return family != null ? isInet(family) : context.inetOnly();
    }

    /** An interface by name or number. */
    Expr.Device device(String value) {
        int index = index(context.lookup(), value);
        if (index == Lookup.NONE) throw new BadValue("no such device");
        return new Expr.Device(index, value);
    }

    /** The device of a name, or of a number; {@link Lookup#NONE} if it is neither. */
    static int index(Lookup lookup, String value) {
        int index = lookup.link(value);
        if (index == Lookup.NONE && value.startsWith("if")) index = unsigned(value.substring(2));
        return index == Lookup.NONE ? unsigned(value) : index;
    }

    private static int unsigned(String s) {
        long n = Numbers.parse(s);
        return n < 0 || n > Integer.MAX_VALUE ? Lookup.NONE : (int) n;
    }

    private static Expr sign(Op op, Expr e) {
        return op == Op.NE ? Expr.not(e) : e;
    }

    private static boolean isInet(Family family) {
        return family == null || family == Family.INET || family == Family.INET6;
    }

    private void narrow(Family family) {
        if (family == null) return;
        narrowed = family;
        preferred = family;
    }

    private Family family(String value) {
        for (Family f : PREFIXES) {
            if (value.startsWith(f.word()) && value.startsWith(":", f.word().length())) return f;
        }
        return preferred;
    }

    private static String rest(String value, Family family) {
        if (family == null) return value;
        String word = family.word();
        return value.startsWith(word) && value.startsWith(":", word.length()) ? value.substring(word.length() + 1) : value;
    }

    private Expr inet(End end, Family family, String value) {
        String address;
        String port;
        if (value.startsWith("[")) {
            int close = value.indexOf(']');
            if (close < 0) throw new BadValue("the bracket is not closed");
            address = value.substring(1, close);
            port = value.substring(close + 1);
            if (port.startsWith("/")) throw new BadValue("the prefix length belongs inside the brackets");
        } else if (value.startsWith("*")) {
            address = "";
            port = value.substring(1);
        } else {
            int colon = value.lastIndexOf(':');
            if (colon < value.indexOf('/')) colon = -1;
            address = colon < 0 ? value : value.substring(0, colon);
            port = colon < 0 ? "" : value.substring(colon);
        }
        if (!port.isEmpty() && !port.startsWith(":")) throw new BadValue("expected : and a port after the address");
        List<Expr> terms = new ArrayList<>(2);
        Expr where = where(end, family, address, value);
        if (!Expr.isTrue(where)) terms.add(where);
        int number = portOf(family, port.isEmpty() ? "" : port.substring(1));
        if (number != ANY) terms.add(new Expr.Port(end, number, number));
        return Expr.and(terms);
    }

    private Expr where(End end, Family family, String address, String whole) {
        switch (address) {
            case "", "*", "any", "all", "default" -> {
                return Expr.TRUE;
            }
            default -> { }
        }
        Prefix prefix = Hosts.prefix(address);
        if (prefix != null) {
            if (family == Family.INET && prefix.v6()) throw new BadValue("this is no IPv4 address");
            if (family == Family.INET6 && !prefix.v6()) throw new BadValue("this is no IPv6 address");
            return new Expr.Address(end, prefix);
        }
        int dash = address.indexOf('-');
        if (dash > 0) {
            Prefix lo = Hosts.address(address.substring(0, dash));
            Prefix hi = Hosts.address(address.substring(dash + 1));
            if (lo != null && hi != null && !lo.v6() && !hi.v6()) return range(end, lo.w0(), hi.w0());
        }
        if (whole.indexOf('[') < 0 && Hosts.prefix(whole) != null) {
            throw new BadValue("an IPv6 address wants brackets: [" + whole + "]");
        }
        if (!mayBeName(address)) throw new BadValue("this is neither an address nor a prefix");
        List<Expr> all = new ArrayList<>();
        for (byte[] octets : context.lookup().addresses(address)) {
            Prefix found = Hosts.of(octets);
            if (family == null || found.v6() == (family == Family.INET6)) all.add(new Expr.Address(end, found));
        }
        if (all.isEmpty()) throw new BadValue("no such host");
        return Expr.or(all);
    }

    /** The prefixes that make up the IPv4 addresses from {@code lo} to {@code hi}. */
    private static Expr range(End end, int lo, int hi) {
        long from = lo & 0xffff_ffffL;
        long to = hi & 0xffff_ffffL;
        if (from > to) throw new BadValue("the range ends before it begins");
        List<Expr> all = new ArrayList<>();
        while (from <= to) {
            int free = from == 0 ? 32 : Math.min(32, Long.numberOfTrailingZeros(from));
            while (from + (1L << free) - 1 > to) free--;
            all.add(new Expr.Address(end, Prefix.v4((int) from, 32 - free)));
            from += 1L << free;
        }
        return Expr.or(all);
    }

    /** Letters that host names have, and a last label that is no number: nothing else is worth a question. */
    private static boolean mayBeName(String s) {
        int last = s.lastIndexOf('.') + 1;
        boolean letter = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c <= ' ' || c < 128 && !Character.isLetterOrDigit(c) && c != '.' && c != '-' && c != '_') return false;
            letter |= i >= last && !Character.isDigit(c);
        }
        return letter || last == s.length();
    }

    /** PROTO:PORT of the families whose addresses are numbers. */
    private Expr numbers(End end, Family family, String value) {
        int colon = value.indexOf(':');
        String first = colon < 0 ? value : value.substring(0, colon);
        List<Expr> terms = new ArrayList<>(2);
        if (!first.isEmpty() && !first.equals("*")) {
            long number = Numbers.parse(first);
            if (number == Numbers.NONE) {
                if (family == Family.PACKET) number = NumberNames.ETHERNET.number(first);
                if (family == Family.NETLINK) number = NumberNames.NETLINK.number(first);
            }
            long limit = family == Family.PACKET ? 0xffff : family == Family.NETLINK ? 0xff : 0xffff_ffffL;
            if (number < 0 || number > limit) {
                throw new BadValue(family == Family.VSOCK ? "expected a number" : "no such protocol");
            }
            terms.add(new Expr.Number(end, family, number));
        }
        int port = portOf(family, colon < 0 ? "" : value.substring(colon + 1));
        if (port != ANY) terms.add(new Expr.Port(end, port, port));
        return Expr.and(terms);
    }

    /** A port, or {@link #ANY} for any. */
    private int portOf(Family family, String s) {
        if (s.isEmpty() || s.equals("*")) return ANY;
        if (family == Family.PACKET) return device(s).ifindex();
        if (family == Family.NETLINK && s.equals("kernel")) return 0;
        return isInet(family) && Numbers.parse(s) == ANY ? ANY : port(family, s);
    }

    private int port(Family family, String s) {
        long number = Numbers.parse(s);
        if (number == Numbers.NONE) {
            if (!isInet(family)) throw new BadValue("expected a number");
            return service(s);
        }
        if (inetPorts(family) && (number < 0 || number > MAX_PORT)) throw new BadValue("ports are 0 to 65535");
        if (number > 0xffff_ffffL || number < Integer.MIN_VALUE) throw new BadValue("this number is too large");
        return (int) number; // inodes and port ids beyond 2^31 are compared as ss compares them
    }

    private int service(String name) {
        int tcp = context.serves("tcp") ? context.lookup().service("tcp", name) : Lookup.NONE;
        int udp = context.serves("udp") ? context.lookup().service("udp", name) : Lookup.NONE;
        if (tcp == Lookup.NONE && udp == Lookup.NONE) throw new BadValue("no such port or service");
        if (tcp != Lookup.NONE && udp != Lookup.NONE && tcp != udp) {
            throw new BadValue("this service is port " + tcp + " of tcp and " + udp + " of udp");
        }
        return tcp == Lookup.NONE ? udp : tcp;
    }
}
