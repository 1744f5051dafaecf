package jss.record;

/** Where the text of a field goes. */
public interface TextSink {
    /** One octet. */
    TextSink put(int octet);

    TextSink put(byte[] text, int from, int count);

    /** Text that is known to be ASCII. */
    TextSink ascii(String text);

    /** A decimal number, all 64 bits of it magnitude. */
    TextSink unsigned(long number);

    /** An IPv4 address, given as its word. */
    TextSink ipv4(int word);

    /** An IPv6 address, given as its words, in the form of RFC 5952. */
    TextSink ipv6(int w0, int w1, int w2, int w3);

    default TextSink put(Octets octets) {
        for (int i = 0; i < octets.length(); i++) put(octets.at(i));
        return this;
    }
}
