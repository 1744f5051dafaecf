package jss.print.netstat;

import java.util.Comparator;

/**
 * The order of names in netstat's interface table. A suffix {@code :DIGITS} is put aside and the rest is taken as
 * a stem and the number at its end: eth2 comes before eth10, and eth0:1 behind eth0. Stems compare as far as the
 * shorter one goes, then the shorter one comes first.
 */
final class InterfaceOrder implements Comparator<byte[]> {
    @Override
    public int compare(byte[] a, byte[] b) {
        int endA = withoutSuffix(a);
        int endB = withoutSuffix(b);
        int stemA = digitsStart(a, endA);
        int stemB = digitsStart(b, endB);
        for (int i = 0; i < stemA && i < stemB; i++) {
            if (a[i] != b[i]) return (a[i] & 0xff) - (b[i] & 0xff);
        }
        if (stemA != stemB) return stemA - stemB;
        int order = Long.compare(number(a, stemA, endA), number(b, stemB, endB));
        return order != 0 ? order : Long.compare(number(a, endA + 1, a.length), number(b, endB + 1, b.length));
    }

    /** Where the colon of {@code :DIGITS} stands, or the end. */
    private static int withoutSuffix(byte[] name) {
        int at = digitsStart(name, name.length);
        return at < name.length && at > 0 && name[at - 1] == ':' ? at - 1 : name.length;
    }

    private static int digitsStart(byte[] name, int end) {
        int at = end;
        while (at > 0 && name[at - 1] >= '0' && name[at - 1] <= '9') at--;
        return at;
    }

    /** -1 where there is none. Names have 15 characters at most. */
    private static long number(byte[] name, int from, int end) {
        if (from >= end) return -1;
        long n = 0;
        for (int i = from; i < end; i++) n = 10 * n + name[i] - '0';
        return n;
    }
}
