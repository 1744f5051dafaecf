package jss.bench;

/** One line of /proc/net/tcp or tcp6, read in place, once, from left to right: as careful as a parser of text can be. */
final class ProcLine {
    private static final byte[] DIGITS = new byte[128];

    static {
        for (int d = 0; d < 16; d++) DIGITS["0123456789ABCDEF".charAt(d)] = (byte) d;
    }

    final int[] src = new int[4];
    final int[] dst = new int[4];
    int sport;
    int dport;
    int state;
    long sendQueue;
    long recvQueue;
    long uid;
    long inode;

    private byte[] text;
    private int at;

    /** Reads the line that begins at {@code from}, with addresses of {@code words} words, and returns where it ends. */
    int read(byte[] text, int from, int words) {
        this.text = text;
        at = from;
        while (text[at++] != ':') { } // sl
        at++;
        for (int i = 0; i < words; i++) src[i] = Integer.reverseBytes((int) hex(8));
        at++;
        sport = (int) hex(4);
        at++;
        for (int i = 0; i < words; i++) dst[i] = Integer.reverseBytes((int) hex(8));
        at++;
        dport = (int) hex(4);
        at++;
        state = (int) hex(2);
        at++;
        sendQueue = hex(8);
        at++;
        recvQueue = hex(8);
        at += 1 + 2 + 1 + 8 + 1 + 8; // timer, retransmissions: not shown by a plain listing
        uid = decimal();
        decimal(); // timeout
        inode = decimal();
        while (text[at++] != '\n') { }
        return at;
    }

    private long hex(int digits) {
        long n = 0;
        for (int end = at + digits; at < end; at++) n = n << 4 | DIGITS[text[at]];
        return n;
    }

    private long decimal() {
        while (text[at] == ' ') at++;
        long n = 0;
        for (int d; (d = text[at] - '0') >= 0 && d < 10; at++) n = 10 * n + d;
        return n;
    }
}
