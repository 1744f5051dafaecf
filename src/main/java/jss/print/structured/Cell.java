package jss.print.structured;

import java.util.Arrays;
import jss.print.ByteOut;
import jss.record.Octets;

/** What one field of one row holds, as a {@link ViewField} finds it. Empty until something is put in. */
public final class Cell {
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;

    enum Is {
        ABSENT, NUMBER,
        /** ASCII of the kernel's vocabulary. */
        PLAIN,
        /** Text that may be anything. */
        FOREIGN,
        ADDRESS,
        /** Several texts that may be anything. */
        LIST
    }

    Is is = Is.ABSENT;
    long number;
    final ByteOut text = new ByteOut(256);
    /** Of an address: its words, of IPv4 one; and the bits of the prefix that it is, {@link Column#WHOLE} if it is none. */
    final int[] words = new int[4];
    boolean v6;
    int prefix;

    private int[] starts = new int[8];
    private int size;

    void clear() {
        is = Is.ABSENT;
        text.truncate(0);
        size = 0;
    }

    /** A number; a u64 is unsigned. */
    public void number(long n) {
        is = Is.NUMBER;
        number = n;
    }

    /** A number that is negative where the kernel did not send one: then there is none. */
    public void sent(long n) {
        if (n >= 0) number(n);
    }

    public void flag(boolean set) {
        number(set ? 1 : 0);
    }

    /** Where ASCII text goes that nobody else chose. */
    public ByteOut plain() {
        is = Is.PLAIN;
        return text;
    }

    public void plain(String ascii) {
        plain().ascii(ascii);
    }

    /** Text that may be anything; null for none. */
    public void text(byte[] octets) {
        if (octets == null) return;
        is = Is.FOREIGN;
        text.put(octets);
    }

    /** Text that may be anything; null for none. */
    public void text(Octets octets) {
        if (octets == null) return;
        is = Is.FOREIGN;
        text.put(octets);
    }

    /** What a number is called, or its digits. */
    public void named(byte[] name, long n) {
        if (name != null) text(name);
        else plain().dec(n);
    }

    /** An internet address, whose length says of which kind; of another kind none. {@code prefix} is -1 if all of it counts. */
    public void address(int family, Octets octets, int prefix) {
        v6 = family == AF_INET6;
        if (!v6 && family != AF_INET || octets.length() < (v6 ? 16 : 4)) return;
        is = Is.ADDRESS;
        for (int i = 0; i < (v6 ? 4 : 1); i++) words[i] = octets.word(i);
        this.prefix = prefix;
    }

    /** Several texts, none as yet. */
    public void list() {
        is = Is.LIST;
    }

    /** One more text of a list: where it goes. */
    public ByteOut element() {
        is = Is.LIST;
        if (size == starts.length) starts = Arrays.copyOf(starts, 2 * size);
        starts[size++] = text.length();
        return text;
    }

    int size() {
        return size;
    }

    int start(int element) {
        return starts[element];
    }

    int length(int element) {
        return (element + 1 < size ? starts[element + 1] : text.length()) - starts[element];
    }
}
