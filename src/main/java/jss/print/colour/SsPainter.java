package jss.print.colour;

import jss.print.ByteOut;
import jss.print.ByteSink;
import jss.print.SsFormat;

/**
 * Colours ss's table on its way to a terminal: states, queues that hold something, full listeners, and
 * what -i and -o say of retransmissions and closed windows. It reads the finished lines, so that what
 * writes them need not know.
 */
public final class SsPainter implements ByteSink {
    private static final int NONE = -1;

    private final ByteSink sink;
    private final int stateWord;
    private final int queueWord;
    private final ByteOut line = new ByteOut(1024);
    private final ByteOut out = new ByteOut(64 * 1024);

    public SsPainter(SsFormat format, ByteSink sink) {
        this.sink = sink;
        int word = format.cellsBeforeState();
        stateWord = format.hasState() ? word++ : NONE;
        queueWord = format.queues() ? word : NONE;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        int at = from;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] != '\n') continue;
            line.put(bytes, at, i + 1 - at);
            line(line.bytes(), line.length());
            line.truncate(0);
            at = i + 1;
        }
        line.put(bytes, at, from + length - at);
        out.drainTo(sink);
    }

    private void line(byte[] b, int length) {
        boolean head = length > 0 && b[0] != ' ' && b[0] != '\t';
        boolean listening = false;
        int word = 0;
        for (int at = 0; at < length; ) {
            int from = at;
            while (from < length && isBlank(b[from])) from++;
            int to = from;
            while (to < length && !isBlank(b[to])) to++;
            out.put(b, at, from - at);
            at = to;
            if (from == to) break;
            Colour colour = null;
            if (!head) {
                colour = ofDetail(b, from, to);
            } else if (word == stateWord) {
                colour = Colour.ofState(b, from, to);
                listening = Colour.is("LISTEN", b, from, to);
            } else if (queueWord != NONE && word == queueWord) {
                long waiting = number(b, from, to);
                long limit = listening ? number(b, next(b, to, length)) : 0;
                if (waiting > 0) colour = listening && waiting >= limit ? Colour.TROUBLE : Colour.NOTABLE;
            } else if (queueWord != NONE && word == queueWord + 1) {
                if (!listening && number(b, from, to) > 0) colour = Colour.NOTABLE;
            } else {
                colour = ofDetail(b, from, to);
            }
            word++;
            if (colour != null) colour.begin(out);
            out.put(b, from, to - from);
            if (colour != null) Colour.end(out);
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n';
    }

    private static int next(byte[] b, int at, int length) {
        while (at < length && isBlank(b[at])) at++;
        return at;
    }

    private static long number(byte[] b, int from) {
        int to = from;
        while (to < b.length && b[to] >= '0' && b[to] <= '9') to++;
        return number(b, from, to);
    }

    /** 0 of what is no number. */
    private static long number(byte[] b, int from, int to) {
        long n = 0;
        for (int i = from; i < to && i < from + 18; i++) {
            if (b[i] < '0' || b[i] > '9') return 0;
            n = 10 * n + b[i] - '0';
        }
        return n;
    }

    private static Colour ofDetail(byte[] b, int from, int to) {
        if (Colour.begins("retrans:", b, from, to)) return b[from + 8] == '0' ? Colour.NOTABLE : Colour.TROUBLE;
        if (Colour.begins("lost:", b, from, to) || Colour.begins("backoff:", b, from, to)
                || Colour.begins("timer:(persist", b, from, to)) {
            return Colour.TROUBLE;
        }
        return null;
    }
}
