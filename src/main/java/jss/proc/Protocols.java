package jss.proc;

/** /etc/protocols: what the protocols over IP are called. The last line of a number counts, as netstat has it. */
public final class Protocols {
    private final byte[][] names = new byte[256][];

    public static Protocols load(String path) {
        Protocols p = new Protocols();
        TextLines.of(path, line -> {
            byte[] name = line.word();
            if (name.length == 0 || name[0] == '#') return true;
            line.more();
            int start = line.at;
            long number = line.decimal();
            if (line.at > start && number < p.names.length) p.names[(int) number] = name;
            return true;
        });
        return p;
    }

    /** Null if it has no name. */
    public byte[] name(int number) {
        return number >= 0 && number < names.length ? names[number] : null;
    }
}
