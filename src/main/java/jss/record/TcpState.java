package jss.record;

/**
 * Socket states by the kernel's number (net/tcp_states.h), with ss's label and words. Every family
 * uses these numbers; bit N of a state mask stands for number N.
 */
public enum TcpState {
    UNKNOWN("UNKNOWN", "unknown"),
    ESTABLISHED("ESTAB", "established"),
    SYN_SENT("SYN-SENT", "syn-sent"),
    SYN_RECV("SYN-RECV", "syn-recv", "syn-rcv"),
    FIN_WAIT1("FIN-WAIT-1", "fin-wait-1", "fin-wait1"),
    FIN_WAIT2("FIN-WAIT-2", "fin-wait-2", "fin-wait2"),
    TIME_WAIT("TIME-WAIT", "time-wait"),
    CLOSE("UNCONN", "unconnected", "close", "closed"),
    CLOSE_WAIT("CLOSE-WAIT", "close-wait"),
    LAST_ACK("LAST-ACK", "last-ack"),
    LISTEN("LISTEN", "listening"),
    CLOSING("CLOSING", "closing"),
    /** A request socket inside the kernel; never in a dump, so it has no word. */
    NEW_SYN_RECV("UNDEF"),
    /** Bound but neither listening nor connected, since Linux 6.8; a dump reports it as CLOSE. */
    BOUND_INACTIVE("UNDEF", "bound-inactive");

    /** All 14 states. */
    public static final int ALL = 0x3fff;

    private static final TcpState[] BY_NUMBER = values();

    private final String label;
    private final String[] words;

    TcpState(String label, String... words) {
        this.label = label;
        this.words = words;
    }

    public int bit() {
        return 1 << ordinal();
    }

    /** As in ss's State column. */
    public String label() {
        return label;
    }

    /** ss's word for it in filters; null if no dump has it. */
    public String word() {
        return words.length == 0 ? null : words[0];
    }

    /** The label of a number off the wire, {@code UNDEF} beyond those known. */
    public static String label(int number) {
        return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number].label : "UNDEF";
    }

    /** The mask that a state word of the filter language names, in any case; 0 if it is none. */
    public static int mask(String word) {
        for (Group g : Group.values()) {
            if (g.word.equalsIgnoreCase(word)) return g.mask;
        }
        for (TcpState s : BY_NUMBER) {
            for (String w : s.words) {
                if (w.equalsIgnoreCase(word)) return s.bit();
            }
        }
        return 0;
    }

    /** Every word that {@link #mask} takes, groups first. */
    public static java.util.List<String> vocabulary() {
        var all = new java.util.ArrayList<String>();
        for (Group g : Group.values()) all.add(g.word);
        for (TcpState s : BY_NUMBER) all.addAll(java.util.List.of(s.words));
        return all;
    }

    /** Named sets of states. */
    public enum Group {
        ALL("all", TcpState.ALL),
        CONNECTED("connected", TcpState.ALL & ~(CLOSE.bit() | LISTEN.bit())),
        SYNCHRONIZED("synchronized", CONNECTED.mask & ~SYN_SENT.bit()),
        BUCKET("bucket", SYN_RECV.bit() | TIME_WAIT.bit()),
        BIG("big", TcpState.ALL & ~BUCKET.mask);

        private final String word;
        private final int mask;

        Group(String word, int mask) {
            this.word = word;
            this.mask = mask;
        }

        public int mask() {
            return mask;
        }
    }

    /** What a plain {@code ss} shows: connected sockets that are not waiting to vanish. */
    public static final int CONN =
            ALL & ~(LISTEN.bit() | CLOSE.bit() | TIME_WAIT.bit() | SYN_RECV.bit());
}
