package jss.query;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import jss.diag.InetDiagReq;
import jss.diag.InetDiagReqV2;
import jss.diag.InetSocketView;
import jss.diag.SockDiag;
import jss.filter.Expr;
import jss.filter.RowTest;
import jss.filter.Sources;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NetlinkSocket;
import jss.netlink.NlRequest;
import jss.proc.LocalPorts;
import jss.record.Family;
import jss.record.RecordSink;
import jss.record.SocketTable;
import jss.record.TcpState;

/**
 * Dumps a TCP table: IPv4 and IPv6 in one walk where both are wanted, and a large one in several parts at
 * once where that pays. Each part is a request of its own with a socket, a buffer and a thread, and
 * bytecode that selects its sockets on top of the user's filter: filling replies is most of what a
 * dump costs, and only one part fills each.
 */
final class TcpScan {
    /** Rows below which a second thread costs more than it saves. */
    static final long WORTH_SPLITTING = 30_000;

    /** Rows after which a filter that has let none of them through is not expected to let many through. */
    private static final int HOPELESS = 128;

    /** States of sockets in the hash of connections; listeners and bound sockets have tables of their own. */
    private static final int CONNECTIONS = TcpState.ALL
            & ~(TcpState.LISTEN.bit() | TcpState.CLOSE.bit() | TcpState.BOUND_INACTIVE.bit());

    /**
     * Of two parts the one that also walks the table of bound sockets gets so much of the connections: for 500,000
     * sockets that walk takes 25 ms, their rows 500 ms from kernel to text, and 1.5 s with their tcp_info.
     */
    private static final double BESIDE_BOUND = 0.475;
    private static final double BESIDE_BOUND_WITH_INFO = 0.49;

    /** What is asked for: idiag_ext as the kernel takes it, and a filter in two halves with the states it leaves. */
    record Request(Set<Family> families, int ext, Pushdown filter, Sources sources) {}

    private final Channel channel;
    private final IntFunction<Channel> open;
    private final Request request;
    private final List<Part> done = new ArrayList<>();
    private volatile boolean stopped;
    private volatile boolean begun;
    private volatile Throwable failure;

    /** {@code channel} is for the part of the thread that runs all this, {@code open} gives the others theirs. */
    TcpScan(Channel channel, IntFunction<Channel> open, Request request) {
        this.channel = channel;
        this.open = open;
        this.request = request;
    }

    /** True if a listing of these states may be large: if it is of connections. */
    static boolean mayBeLarge(int states) {
        return (states & CONNECTIONS) != 0;
    }

    /** True once a row was shown: then it is too late to ask in another way. */
    boolean begun() {
        return begun;
    }

    /** True if any part's kernel side said that the table changed under it. */
    boolean interrupted() {
        for (Part p : done) {
            if (p.interrupted) return true;
        }
        return false;
    }

    long truncated() {
        long sum = 0;
        for (Part p : done) sum += p.truncated;
        return sum;
    }

    /**
     * Shows all rows to {@code sink}, those of IPv4 first as far as memory for the others is worth it.
     *
     * @param expected sockets in the table, about
     * @param jobs threads at the most
     * @return false if the sink wants no more
     */
    boolean run(RecordSink sink, long expected, int jobs) {
        if (!request.families.contains(Family.INET) && !request.families.contains(Family.INET6)) return true;
        List<Part> parts = new ArrayList<>();
        List<Expr> terms = terms(expected, jobs);
        if (terms.size() == 1) return single(sink);
        for (Expr term : terms) {
            byte[] program = Program.of(Expr.and(List.of(request.filter.pushed(), term)));
            RecordSink own = parts.isEmpty() ? sink : sink.fork();
            if (program == null || own == null) return single(sink); // too long together, or not to be shared
            int states = Split.mayHoldUnconnected(term) ? request.filter.states() : request.filter.states() & CONNECTIONS;
            parts.add(new Part(program, states, own));
        }
        List<Thread> threads = new ArrayList<>();
        for (Part p : parts.subList(1, parts.size())) {
            Thread t = new Thread(() -> runForked(p), "dump");
            threads.add(t);
            t.start();
        }
        try {
            parts.get(0).run(channel);
        } catch (RuntimeException | Error e) {
            stopped = true;
            failure = e;
        }
        join(threads);
        done.addAll(parts);
        if (failure instanceof Error e) throw e;
        if (failure instanceof RuntimeException e) throw e;
        return !stopped;
    }

    private boolean single(RecordSink sink) {
        Part whole = new Part(request.filter.program(), request.filter.states(), sink);
        done.add(whole);
        whole.run(channel);
        return !stopped;
    }

    private void runForked(Part part) {
        try (Channel own = open.apply(NetlinkSocket.NETLINK_SOCK_DIAG)) {
            part.run(own);
            part.sink.end();
        } catch (RuntimeException | Error e) {
            stopped = true;
            failure = e;
        }
    }

    private static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread t : threads) {
            while (t.isAlive()) interrupted |= !joined(t);
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static boolean joined(Thread t) {
        try {
            t.join();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private List<Expr> terms(long expected, int jobs) {
        if (jobs < 2 || expected < WORTH_SPLITTING) return List.of(Expr.TRUE);
        Sample sample = new Sample();
        RowTest accepts = request.filter.alone(request.sources);
        int[] seen = new int[2];
        try (Channel channel = open.apply(NetlinkSocket.NETLINK_SOCK_DIAG)) {
            InetSocketView row = new InetSocketView(SocketTable.TCP);
            channel.request("tcp sample", message(request.filter.states() & CONNECTIONS, null)).run((type, buffer, from, end) -> {
                row.wrap(buffer, from, end);
                seen[0]++;
                if (accepts != null && !accepts.test(row)) return seen[0] < (seen[1] == 0 ? HOPELESS : Sample.ENOUGH);
                seen[1]++;
                return sample.add(row) && seen[0] < Sample.ENOUGH;
            });
        }
        boolean worthIt = seen[0] == Sample.ENOUGH && expected * seen[1] / seen[0] >= WORTH_SPLITTING;
        if (!worthIt) return List.of(Expr.TRUE);
        boolean bound = (request.filter.states() & TcpState.BOUND_INACTIVE.bit()) != 0;
        double beside = request.ext == 0 ? BESIDE_BOUND : BESIDE_BOUND_WITH_INFO;
        double share = bound ? beside : 0.5;
        List<Expr> stripes = Stripes.of(sample, jobs, share, LocalPorts::range);
        return stripes != null ? stripes : Split.parts(sample, jobs, share);
    }

    /** For one family the request that names it; for both the older one, which walks the table once for both. */
    private NlRequest message(int states, byte[] program) {
        if (request.families.contains(Family.INET) && request.families.contains(Family.INET6)) {
            return InetDiagReq.dump(SockDiag.TCPDIAG_GETSOCK, request.ext, states, program);
        }
        Family family = request.families.contains(Family.INET) ? Family.INET : Family.INET6;
        return InetDiagReqV2.dump(family.number(), SockDiag.IPPROTO_TCP, request.ext, states, program);
    }

    /** One request's share of the table. */
    private final class Part {
        final byte[] program;
        final int states;
        final RecordSink sink;
        final RowTest residual = request.filter.afterKernel(request.sources); // tests are for one thread
        boolean interrupted;
        long truncated;

        Part(byte[] program, int states, RecordSink sink) {
            this.program = program;
            this.states = states;
            this.sink = sink;
        }

        void run(Channel channel) {
            InetSocketView row = new InetSocketView(SocketTable.TCP);
            Aside aside = new Aside();
            Dump dump = channel.request("tcp dump", message(states, program));
            try {
                dump.run((type, buffer, from, end) -> show(row.wrap(buffer, from, end), buffer, from, end, aside));
            } finally {
                interrupted = dump.interrupted();
                truncated = dump.truncated();
            }
            aside.replay((buffer, from, end) -> accept(row.wrap(buffer, from, end)));
        }

        private boolean show(InetSocketView row, ByteBuffer buffer, int from, int end, Aside aside) {
            if (stopped) return false;
            if (residual != null && !residual.test(row)) return true;
            if (row.family() == Family.INET6.number() && aside.keep(buffer, from, end)) return true;
            return accept(row);
        }

        private boolean accept(InetSocketView row) {
            if (!begun) begun = true;
            boolean more = !stopped && sink.accept(row);
            if (!more) stopped = true;
            return more;
        }
    }
}
