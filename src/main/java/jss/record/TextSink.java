package jss.record;

/** Where the text of a field goes. */
public interface TextSink {
    /** One octet. */
    TextSink put(int octet);

    default TextSink put(byte[] text, int from, int count) {
        for (int i = 0; i < count; i++) put(text[from + i]);
        return this;
    }

    /** Text that is known to be ASCII. */
    default TextSink ascii(String text) {
        for (int i = 0; i < text.length(); i++) put(text.charAt(i));
        return this;
    }

    /** A decimal number, all 64 bits of it magnitude. */
    default TextSink unsigned(long number) {
        return ascii(Long.toUnsignedString(number));
    }

    /** An IPv4 address, given as its word. */
    TextSink ipv4(int word);

    /** An IPv6 address, given as its words, in the form of RFC 5952. */
    TextSink ipv6(int w0, int w1, int w2, int w3);

    default TextSink put(Octets octets) {
        for (int i = 0; i < octets.length(); i++) put(octets.at(i));
        return this;
    }
}
