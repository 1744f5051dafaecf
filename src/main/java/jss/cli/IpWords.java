package jss.cli;

import java.net.InetAddress;
import java.util.List;
import jss.query.ip.Prefix;

/** The words after an object of {@code ip}, taken one by one. */
final class IpWords {
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;

    private final List<String> words;
    private int at;

    IpWords(List<String> words) {
        this.words = words;
    }

    boolean more() {
        return at < words.size();
    }

    /** The word that is up, which stays. */
    String peek() {
        return words.get(at);
    }

    /** @throws IpFailure if there is none */
    String next() {
        if (!more()) throw new IpFailure(IpFailure.USAGE, "Command line is not complete. Try option \"help\"");
        return words.get(at++);
    }

    /** True, and the word is taken, if it is an abbreviation of {@code keyword}. */
    boolean takes(String keyword) {
        if (!more() || peek().isEmpty() || !keyword.startsWith(peek())) return false;
        at++;
        return true;
    }

    /** True, and the word is taken, if it is {@code keyword} in full. */
    boolean takesExactly(String keyword) {
        if (!more() || !keyword.equals(peek())) return false;
        at++;
        return true;
    }

    static IpFailure wrong(String word, String why) {
        return new IpFailure(IpFailure.USAGE, "Error: argument \"" + word + "\" is wrong: " + why);
    }

    /** A number of at most 32 bits, decimal, octal from 0 on or hexadecimal from 0x on. */
    long u32(String why) {
        String word = next();
        long n = number(word);
        if (n < 0 || n > 0xffff_ffffL) throw wrong(word, why);
        return n;
    }

    int upTo(int most, String why) {
        String word = next();
        long n = number(word);
        if (n < 0 || n > most) throw wrong(word, why);
        return (int) n;
    }

    /** -1 if it is none. */
    static long number(String word) {
        try {
            if (word.startsWith("0x") || word.startsWith("0X")) return Long.parseLong(word, 2, word.length(), 16);
            if (word.length() > 1 && word.charAt(0) == '0') return Long.parseLong(word, 1, word.length(), 8);
            return word.startsWith("+") ? -1 : Long.parseLong(word);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return -1;
        }
    }

    /** {@code ADDRESS[/LENGTH]}, or {@code default}, {@code any}, {@code all}; of {@code family} unless that is 0. */
    static Prefix prefix(String word, int family) {
        if (word.equals("default") || word.equals("any") || word.equals("all")) return new Prefix(family, new byte[0], 0);
        int slash = word.indexOf('/');
        byte[] octets = octets(slash < 0 ? word : word.substring(0, slash), family);
        if (octets == null) throw noneSuch(word, family, "prefix");
        int length = 8 * octets.length;
        if (slash >= 0) {
            long n = length(word.substring(slash + 1), length);
            if (n < 0 || n > length) throw noneSuch(word, family, "prefix");
            length = (int) n;
        }
        return new Prefix(octets.length == 4 ? AF_INET : AF_INET6, octets, length);
    }

    /** A number of bits, or an IPv4 mask written as an address. */
    private static long length(String word, int bits) {
        long n = number(word);
        if (n >= 0 || bits != 32) return n;
        byte[] mask = ipv4(word);
        if (mask == null) return -1;
        int m = (mask[0] & 0xff) << 24 | (mask[1] & 0xff) << 16 | (mask[2] & 0xff) << 8 | mask[3] & 0xff;
        int ones = Integer.numberOfLeadingZeros(~m);
        return ones == 32 || m << ones == 0 ? ones : -1;
    }

    /** An address; {@code default} and its like are the one of zeros. */
    static Prefix address(String word, int family) {
        if (word.equals("default") || word.equals("any") || word.equals("all")) return new Prefix(family, new byte[0], 0);
        byte[] octets = octets(word, family);
        if (octets == null) throw noneSuch(word, family, "address");
        return new Prefix(octets.length == 4 ? AF_INET : AF_INET6, octets, 8 * octets.length);
    }

    private static IpFailure noneSuch(String word, int family, String what) {
        String of = family == AF_INET ? "inet" : family == AF_INET6 ? "inet6" : "any valid";
        return new IpFailure(IpFailure.NOT_FOUND, "Error: " + of + " " + what + " is expected rather than \"" + word + "\".");
    }

    /** 4 or 16 octets; null if {@code word} is no address, or of another family. */
    private static byte[] octets(String word, int family) {
        if (word.indexOf(':') >= 0) return family == AF_INET ? null : ipv6(word);
        return family == AF_INET6 ? null : ipv4(word);
    }

    /** One to four numbers; what is left out is zero: {@code 10.8} is 10.8.0.0. */
    private static byte[] ipv4(String word) {
        byte[] octets = new byte[4];
        int start = 0;
        for (int i = 0; i < 4; i++) {
            int dot = word.indexOf('.', start);
            if (dot >= 0 && i == 3) return null;
            long n = number(dot < 0 ? word.substring(start) : word.substring(start, dot));
            if (n < 0 || n > 255) return null;
            octets[i] = (byte) n;
            if (dot < 0) return octets;
            start = dot + 1;
        }
        return octets;
    }

    private static byte[] ipv6(String word) {
        if (word.indexOf('%') >= 0 || word.indexOf('[') >= 0) return null;
        try {
            byte[] octets = InetAddress.ofLiteral(word).getAddress();
            if (octets.length == 16) return octets;
            byte[] mapped = new byte[16]; // the JDK makes IPv4 of ::ffff:192.0.2.1
            mapped[10] = mapped[11] = (byte) 0xff;
            System.arraycopy(octets, 0, mapped, 12, 4);
            return mapped;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** AF_* of a word that names one, 0 if it names none. */
    static int family(String word) {
        return switch (word) {
            case "inet" -> AF_INET;
            case "inet6" -> AF_INET6;
            case "mpls" -> 28;
            case "link" -> 17;
            case "bridge" -> 7;
            default -> 0;
        };
    }
}
