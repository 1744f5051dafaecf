package jss.filter;

import java.util.Arrays;
import jss.record.TextSink;

/** The text of one field of one row at a time, as octets that are characters to a regular expression. */
final class OctetText implements TextSink, CharSequence {
    private byte[] octets = new byte[128];
    private int length;

    OctetText clear() {
        length = 0;
        return this;
    }

    byte[] octets() {
        return octets;
    }

    boolean is(byte[] other) {
        return Arrays.equals(octets, 0, length, other, 0, other.length);
    }

    boolean begins(byte[] other) {
        return length >= other.length && Arrays.equals(octets, 0, other.length, other, 0, other.length);
    }

    boolean contains(byte[] other) {
        for (int i = 0; i + other.length <= length; i++) {
            if (Arrays.equals(octets, i, i + other.length, other, 0, other.length)) return true;
        }
        return false;
    }

    @Override
    public TextSink put(int octet) {
        if (length == octets.length) octets = Arrays.copyOf(octets, 2 * length);
        octets[length++] = (byte) octet;
        return this;
    }

    @Override
    public TextSink ipv4(int word) {
        return ascii(Prefix.v4(word, 32).toString());
    }

    @Override
    public TextSink ipv6(int w0, int w1, int w2, int w3) {
        return ascii(Prefix.v6(w0, w1, w2, w3, 128).toString());
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return (char) (octets[index] & 0xff);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        OctetText part = new OctetText();
        part.put(octets, start, end - start);
        return part;
    }

    @Override
    public String toString() {
        return new String(octets, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
