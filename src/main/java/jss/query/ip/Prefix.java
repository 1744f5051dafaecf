package jss.query.ip;

import jss.record.Octets;

/**
 * A network: {@code length} leading bits of an address.
 *
 * @param family AF_INET or AF_INET6; 0 for {@code default}, {@code any} and {@code all} of no family
 * @param octets 4 or 16, none if the family is 0
 */
public record Prefix(int family, byte[] octets, int length) {
    /** Bits of a whole address. */
    public int bits() {
        return 8 * octets.length;
    }

    public boolean isHost() {
        return octets.length > 0 && length == bits();
    }

    /** True if the leading bits of {@code address} are this network's; null stands for all zero. */
    public boolean contains(Octets address) {
        return agrees(address, length);
    }

    /** True if {@code address} and this have the first {@code count} bits in common. */
    public boolean agrees(Octets address, int count) {
        if (count == 0) return true;
        int whole = Math.min(count, bits()) / 8;
        int rest = Math.min(count, bits()) % 8;
        if (address != null && address.length() < whole + (rest > 0 ? 1 : 0)) return false;
        for (int i = 0; i < whole; i++) {
            if ((octets[i] & 0xff) != at(address, i)) return false;
        }
        return rest == 0 || ((octets[whole] ^ at(address, whole)) & 0xff00 >> rest & 0xff) == 0;
    }

    private static int at(Octets address, int i) {
        return address == null ? 0 : address.at(i);
    }
}
