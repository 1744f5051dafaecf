package jss.print.structured;

import java.util.Arrays;
import jss.print.ByteOut;
import jss.record.Field;
import jss.record.InetRecord;
import jss.record.SocketRecord;
import jss.record.TcpState;
import jss.record.UnixRecord;

/**
 * Values as octets that compare, unsigned and from the left, as the values do: numbers by size,
 * addresses by number with IPv4 before IPv6, text by octets, what is absent last. What was put can be
 * read again.
 */
final class Keys {
    private Keys() {}

    private static final int NUMBER = 1;
    private static final int IPV4 = 2; // 4 octets; the length of the prefix; 1 and a port, or 0
    private static final int IPV6 = 3; // 16 octets; the same
    private static final int TEXT = 4; // each NUL of it followed by 0xff, then two NULs
    private static final int PLAIN = 5; // the same, of what is plain already
    private static final int UNIX_NAME = 6; // the same, of the name of a unix socket
    private static final int CHANGE = 7; // as a number, its top bit turned
    private static final int ABSENT = 9;

    private static final int AF_INET6 = 10;
    private static final int V4_MAPPED = 0xffff;
    private static final int NO_PREFIX = 0xff;

    private static final byte[][] STATES = new byte[TcpState.values().length][];

    static void put(ByteOut key, Column column, Access access, SocketRecord row, Reading reading) {
        Field f = column.field;
        if (!f.isOf(row.table())) {
            key.put(ABSENT);
        } else if (access.isNumber()) {
            if (reading.hasNumber(f, access, row)) number(key, f.read(row));
            else key.put(ABSENT);
        } else if (f == Field.STATE) {
            state(key, row.state());
        } else if ((access == Access.END || f == Field.SRC || f == Field.DST) && row instanceof InetRecord r) {
            address(key, column, r);
        } else if ((access == Access.NAME || access == Access.END && f != Field.PEER) && row instanceof UnixRecord) {
            if (reading.unixName(f, row)) text(key, UNIX_NAME, reading.nameOctets(), reading.nameLength());
            else key.put(ABSENT);
        } else if (access == Access.TRUSTED && f.has(row)) {
            reading.trusted(f, row, key.put(PLAIN));
            key.put(0).put(0);
        } else if (reading.foreign(f, access, row)) {
            text(key, access == Access.OWNERS ? PLAIN : TEXT, reading.text.bytes(), reading.text.length());
        } else {
            key.put(ABSENT);
        }
    }

    /** The one that most counts are by: its text is made once. */
    private static void state(ByteOut key, int state) {
        byte[][] known = STATES;
        byte[] octets = state >= 0 && state < known.length ? known[state] : null;
        if (octets == null) {
            ByteOut made = new ByteOut(16).put(PLAIN).ascii(TcpState.label(state)).put(0).put(0);
            octets = Arrays.copyOf(made.bytes(), made.length());
            if (state >= 0 && state < known.length) known[state] = octets; // racy on purpose: every thread makes the same
        }
        key.put(octets);
    }

    private static void number(ByteOut key, long value) {
        key.put(NUMBER);
        word(key, (int) (value >>> 32));
        word(key, (int) value);
    }

    static void absent(ByteOut key) {
        key.put(ABSENT);
    }

    /** Of a change the top bit is turned, so that what is below zero comes first. */
    static void number(ByteOut key, Kind kind, long value) {
        if (kind != Kind.CHANGE) {
            number(key, value);
            return;
        }
        key.put(CHANGE);
        word(key, (int) (value >>> 32) ^ 0x8000_0000);
        word(key, (int) value);
    }

    static void text(ByteOut key, ByteOut text) {
        text(key, TEXT, text.bytes(), text.length());
    }

    /** Text that is plain already. */
    static void plain(ByteOut key, ByteOut text) {
        text(key, PLAIN, text.bytes(), text.length());
    }

    /** Begins text that is plain already and has no NUL. */
    static void beginPlain(ByteOut key) {
        key.put(PLAIN);
    }

    static void endPlain(ByteOut key) {
        key.put(0).put(0);
    }

    /** An address of one word or four; {@code prefix} as columns have it. */
    static void address(ByteOut key, boolean v6, int w0, int w1, int w2, int w3, int prefix) {
        key.put(v6 ? IPV6 : IPV4);
        word(key, w0);
        if (v6) {
            word(key, w1);
            word(key, w2);
            word(key, w3);
        }
        key.put(prefix == Column.WHOLE ? NO_PREFIX : prefix).put(0);
    }

    private static void word(ByteOut key, int word) {
        key.put(word >>> 24).put(word >>> 16).put(word >>> 8).put(word);
    }

    private static void text(ByteOut key, int tag, byte[] text, int length) {
        key.put(tag);
        for (int i = 0; i < length; i++) {
            key.put(text[i]);
            if (text[i] == 0) key.put(0xff);
        }
        key.put(0).put(0);
    }

    /** Of an IPv4 peer of an IPv6 socket, where prefixes are asked for, the IPv4 address. */
    private static void address(ByteOut key, Column column, InetRecord r) {
        boolean remote = column.field == Field.DST || column.field == Field.PEER;
        boolean v6 = r.family() == AF_INET6;
        boolean mapped = v6 && column.isPrefix() && at(r, remote, 0) == 0 && at(r, remote, 1) == 0
                && at(r, remote, 2) == V4_MAPPED;
        boolean four = !v6 || mapped;
        int prefix = four ? column.prefix4 : column.prefix6;
        if (four) {
            key.put(IPV4);
            word(key, kept(at(r, remote, mapped ? 3 : 0), prefix, 0));
        } else {
            key.put(IPV6);
            for (int i = 0; i < 4; i++) word(key, kept(at(r, remote, i), prefix, 32 * i));
        }
        key.put(prefix == Column.WHOLE ? NO_PREFIX : prefix);
        if (column.field == Field.LOCAL || column.field == Field.PEER) {
            int port = remote ? r.dport() : r.sport();
            key.put(1).put(port >>> 8).put(port);
        } else {
            key.put(0);
        }
    }

    private static int at(InetRecord r, boolean remote, int i) {
        return remote ? r.dst(i) : r.src(i);
    }

    /** Of one word of an address, whose first bit is the address's bit {@code at}, what is inside the prefix. */
    static int kept(int word, int prefix, int at) {
        int bits = prefix == Column.WHOLE ? 32 : Math.max(0, Math.min(32, prefix - at));
        return bits == 0 ? 0 : word & -1 << 32 - bits;
    }

    /** Where the value that begins at {@code at} ends. */
    static int end(byte[] key, int at) {
        switch (key[at]) {
            case NUMBER, CHANGE -> {
                return at + 9;
            }
            case IPV4, IPV6 -> {
                int port = at + (key[at] == IPV4 ? 4 : 16) + 2;
                return port + (key[port] == 0 ? 1 : 3);
            }
            case ABSENT -> {
                return at + 1;
            }
            default -> {
                int i = at + 1;
                while (key[i] != 0 || key[i + 1] != 0) i += key[i] == 0 ? 2 : 1;
                return i + 2;
            }
        }
    }

    /** Writes the value that begins at {@code at} as a cell. */
    static void write(byte[] key, int at, RecordWriter writer, int column) {
        switch (key[at]) {
            case NUMBER -> writer.number(column, readWord(key, at + 1) << 32 | readWord(key, at + 5));
            case CHANGE -> writer.number(column,
                    (readWord(key, at + 1) << 32 | readWord(key, at + 5)) ^ Long.MIN_VALUE);
            case IPV4, IPV6 -> {
                writer.open(column);
                address(key, at, writer);
                writer.close(column);
            }
            case ABSENT -> writer.absent(column);
            default -> text(key, at, writer, column);
        }
    }

    private static void text(byte[] key, int at, RecordWriter writer, int column) {
        byte[] text = new byte[end(key, at) - at];
        int length = 0;
        for (int i = at + 1; key[i] != 0 || key[i + 1] != 0; i++) {
            text[length++] = key[i];
            if (key[i] == 0) i++;
        }
        if (key[at] == UNIX_NAME) {
            writer.unixName(column, text, 0, length);
        } else if (key[at] == PLAIN && !(writer instanceof JsonWriter)) {
            writer.open(column);
            writer.out.put(text, 0, length);
            writer.close(column);
        } else {
            writer.text(column, text, 0, length); // in JSON a backslash of plain text is one more to be escaped
        }
    }

    private static void address(byte[] key, int at, RecordWriter writer) {
        boolean v6 = key[at] == IPV6;
        int end = at + (v6 ? 17 : 5);
        boolean port = key[end + 1] != 0;
        if (v6) {
            if (port) writer.out.put('[');
            writer.out.ipv6((int) readWord(key, at + 1), (int) readWord(key, at + 5), (int) readWord(key, at + 9),
                    (int) readWord(key, at + 13));
            if (port) writer.out.put(']');
        } else {
            writer.out.ipv4((int) readWord(key, at + 1));
        }
        int prefix = key[end] & 0xff;
        if (prefix != NO_PREFIX) writer.out.put('/').dec(prefix);
        if (port) writer.out.put(':').dec((key[end + 2] & 0xff) << 8 | key[end + 3] & 0xff);
    }

    private static long readWord(byte[] key, int at) {
        return (key[at] & 0xffL) << 24 | (key[at + 1] & 0xff) << 16 | (key[at + 2] & 0xff) << 8 | key[at + 3] & 0xff;
    }
}
