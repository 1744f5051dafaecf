package jss.print.colour;

import java.nio.charset.StandardCharsets;
import jss.print.ByteOut;
import jss.record.TcpState;

/** What colours say: how a connection is, and where there is trouble. ECMA-48's SGR, the 8 colours that every terminal has. */
public enum Colour {
    /** All is well. */
    GOOD(32),
    /** Ready, and waiting for others. */
    READY(36),
    /** On the way up. */
    OPENING(33),
    /** On the way down, or down. */
    CLOSING(2),
    /** Worth a look. */
    NOTABLE(33),
    /** Something is wrong. */
    TROUBLE(31);

    private static final byte[] OFF = sgr(0);

    private static final TcpState[] STATES = TcpState.values();
    private final byte[] on;

    Colour(int sgr) {
        on = sgr(sgr);
    }

    private static byte[] sgr(int code) {
        return ("\033[" + code + "m").getBytes(StandardCharsets.US_ASCII);
    }

    public void begin(ByteOut out) {
        out.put(on);
    }

    public static void end(ByteOut out) {
        out.put(OFF);
    }

    /** The colour of the state whose label is in {@code text}; null for none. */
    public static Colour ofState(byte[] text, int from, int to) {
        for (TcpState s : STATES) {
            if (!is(s.label(), text, from, to)) continue;
            return switch (s) {
                case ESTABLISHED -> GOOD;
                case LISTEN -> READY;
                case SYN_SENT, SYN_RECV -> OPENING;
                case CLOSE_WAIT -> TROUBLE; // the peer is done; the program has not noticed
                case FIN_WAIT1, FIN_WAIT2, TIME_WAIT, LAST_ACK, CLOSING -> CLOSING;
                default -> null;
            };
        }
        return null;
    }

    static boolean is(String word, byte[] text, int from, int to) {
        return to - from == word.length() && begins(word, text, from, to);
    }

    static boolean begins(String word, byte[] text, int from, int to) {
        if (to - from < word.length()) return false;
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) return false;
        }
        return true;
    }
}
