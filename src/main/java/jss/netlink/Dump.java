package jss.netlink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import jss.wire.MalformedMessageException;
import jss.wire.Wire;

/**
 * Walks the messages of one answer, datagram by datagram, to its NLMSG_DONE. Messages for another
 * request or another port are passed over. A refusal becomes a {@link NetlinkException}, whether it
 * stands in NLMSG_ERROR or in NLMSG_DONE.
 */
public final class Dump {
    /** Called with each message of the answer. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * One message: its payload is {@code [from, end)} of {@code buffer}, valid until this returns.
         *
         * @return false to end the walk early
         */
        boolean message(int type, ByteBuffer buffer, int from, int end);
    }

    /** Is shown datagrams as they came. */
    @FunctionalInterface
    public interface Tee {
        /** {@code length} bytes from the beginning of {@code buffer}. */
        void datagram(ByteBuffer buffer, int length);
    }

    /** May take whole datagrams away, to be shown elsewhere. */
    @FunctionalInterface
    public interface Relay {
        /** {@code length} bytes from the beginning of {@code buffer}, to be copied if true is returned. */
        boolean take(ByteBuffer buffer, int length);
    }

    private static final int ANY_SEQ = 0;

    // What a datagram has led to.
    private static final int GO_ON = 0;
    private static final int DONE = 1;
    private static final int STOPPED = 2;

    private final String request;
    private final DatagramSource source;
    private final int seq;
    private volatile boolean interrupted;
    private long truncated;
    private Tee tee;

    /** The answer to the request numbered {@code seq}; {@code request} names it in errors. */
    public Dump(String request, DatagramSource source, int seq) {
        this.request = request;
        this.source = source;
        this.seq = seq;
    }

    /** An answer that was recorded: whatever its sequence number, it is the one. */
    public static Dump replay(String request, DatagramSource source) {
        return new Dump(request, source, ANY_SEQ);
    }

    /** Lets {@code tee} see each datagram before its messages are shown. */
    public Dump teeing(Tee tee) {
        this.tee = tee;
        return this;
    }

    /** True once the kernel said that the table changed under the dump (NLM_F_DUMP_INTR): rows may be missing. */
    public boolean interrupted() {
        return interrupted;
    }

    /** Datagrams that were longer than the buffer and lost their end. */
    public long truncated() {
        return truncated;
    }

    /**
     * Shows every message to {@code visitor}.
     *
     * @return true at the end of the answer, false if the visitor ended the walk
     * @throws NetlinkException if the kernel refuses, or the answer breaks off
     * @throws MalformedMessageException if lengths contradict each other
     */
    public boolean run(Visitor visitor) {
        return run(visitor, null);
    }

    /**
     * As {@link #run(Visitor)}, but for the datagrams that {@code relay} takes, if it is not null: their messages are shown by
     * whoever calls {@link #show} with them.
     */
    public boolean run(Visitor visitor, Relay relay) {
        ByteBuffer buffer = source.buffer();
        while (true) {
            int length = source.receive();
            if (length == 0) throw new NetlinkException(request, "the answer ends without NLMSG_DONE");
            int end = length;
            if (length > buffer.capacity()) {
                truncated++;
                end = buffer.capacity();
            }
            if (tee != null) tee.datagram(buffer, end);
            if (relay != null && length == end && hasOnlyRows(buffer, end) && relay.take(buffer, end)) continue;
            int outcome = messages(visitor, buffer, length, end);
            if (outcome != GO_ON) return outcome == DONE;
        }
    }

    /**
     * Shows the messages of one datagram that was taken from {@link #run(Visitor, Relay)}, in any thread.
     *
     * @return false if the visitor wants no more
     */
    public boolean show(Visitor visitor, ByteBuffer buffer, int length) {
        return messages(visitor, buffer, length, length) != STOPPED;
    }

    /** True if nothing in a datagram says anything of the dump itself. */
    private static boolean hasOnlyRows(ByteBuffer buffer, int end) {
        for (int at = 0; end - at >= NlMsg.HEADER; ) {
            long head = Wire.u64(buffer, at);
            long len = Wire.first(head) & 0xffff_ffffL;
            if (len < NlMsg.HEADER || len > end - at || Wire.half(Wire.second(head), 0) < NlMsg.MIN_TYPE) return false;
            at = Wire.align4(at + (int) len);
        }
        return true;
    }

    private int messages(Visitor visitor, ByteBuffer buffer, int length, int end) {
        for (int at = 0; end - at >= NlMsg.HEADER; ) {
            long head = Wire.u64(buffer, at);
            long len = Wire.first(head) & 0xffff_ffffL;
            if (len < NlMsg.HEADER || len > end - at) {
                if (length > end) break; // the message that was cut
                throw new MalformedMessageException("nlmsghdr", len, end - at);
            }
            int next = at + (int) len;
            if (isOurs(buffer, at)) {
                int type = Wire.half(Wire.second(head), 0);
                int flags = Wire.half(Wire.second(head), 1);
                int payload = at + NlMsg.HEADER;
                if ((flags & NlMsg.NLM_F_DUMP_INTR) != 0) interrupted = true;
                switch (type) {
                    case NlMsg.NLMSG_DONE -> {
                        checkDone(buffer, payload, next, flags);
                        return DONE;
                    }
                    case NlMsg.NLMSG_ERROR -> {
                        if (acknowledges(buffer, payload, next, flags)) return DONE;
                    }
                    case NlMsg.NLMSG_OVERRUN -> throw new NetlinkException(request, "the kernel lost data (NLMSG_OVERRUN)");
                    case NlMsg.NLMSG_NOOP -> { }
                    default -> {
                        if (!visitor.message(type, buffer, payload, next)) return STOPPED;
                    }
                }
            }
            at = Wire.align4(next);
        }
        return GO_ON;
    }

    private boolean isOurs(ByteBuffer buffer, int at) {
        long pair = Wire.u64(buffer, at + NlMsg.SEQ);
        int port = source.portId();
        return (seq == ANY_SEQ || Wire.first(pair) == seq) && (port == -1 || Wire.second(pair) == port);
    }

    private void checkDone(ByteBuffer buffer, int from, int end, int flags) {
        if (end - from < 4) return; // no status given is a good one
        int status = Wire.s32(buffer, from);
        if (status < 0) throw refusal(-status, buffer, from + 4, end, flags);
    }

    /** True if the NLMSG_ERROR is an acknowledgement (errno 0), which ends an answer too. */
    private boolean acknowledges(ByteBuffer buffer, int from, int end, int flags) {
        if (end - from < 4) throw new MalformedMessageException("nlmsgerr", 20, end - from);
        int status = Wire.s32(buffer, from);
        if (status == 0) return true;
        int attrs = from + 4 + NlMsg.HEADER;
        if (attrs <= end && (flags & NlMsg.NLM_F_CAPPED) == 0) {
            long echoed = Wire.u32(buffer, from + 4) - NlMsg.HEADER; // the request comes back in full
            attrs = echoed < 0 || echoed > end - attrs ? end : Wire.align4(attrs + (int) echoed);
        }
        throw refusal(-status, buffer, attrs, end, flags);
    }

    private NetlinkException refusal(int errno, ByteBuffer buffer, int from, int end, int flags) {
        String text = null;
        long offset = -1;
        if ((flags & NlMsg.NLM_F_ACK_TLVS) != 0 && from < end) {
            NlAttrs attrs = new NlAttrs(2).index(buffer, from, end);
            if (attrs.has(1)) { // NLMSGERR_ATTR_MSG, a C string
                byte[] bytes = new byte[attrs.length(1)];
                buffer.get(attrs.start(1), bytes);
                int n = 0;
                while (n < bytes.length && bytes[n] != 0) n++;
                text = new String(bytes, 0, n, StandardCharsets.UTF_8);
            }
            if (attrs.has(2, 4)) offset = attrs.u32(2); // NLMSGERR_ATTR_OFFS
        }
        return new NetlinkException(request, errno, text, offset);
    }
}
