package jss.query;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import jss.bpf.BoundSearch;
import jss.diag.InetDiagReq;
import jss.diag.InetDiagReqV2;
import jss.diag.InetSocketView;
import jss.diag.SockDiag;
import jss.filter.Expr;
import jss.filter.RowTest;
import jss.filter.Sources;
import jss.netlink.Channel;
import jss.netlink.Dump;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.netlink.NlRequest;
import jss.proc.LocalPorts;
import jss.record.Family;
import jss.record.RecordSink;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.sys.Errno;

/**
 * Reads a TCP table: IPv4 and IPv6 in one walk where both are wanted, and a large one by several threads. Connections are
 * read by a BPF program if there is one, or dumped. A dump is made while it is received, so one thread receives and another
 * one decodes and prints, as far as it has the time; from four threads on there are several dumps. Each of these is a request
 * of its own with a socket and bytecode that selects its sockets on top of the user's filter.
 */
final class TcpScan {
    /** Rows below which a second thread costs more than it saves. */
    static final long WORTH_SPLITTING = 30_000;

    /** Rows after which a filter that has let none of them through is not expected to let many through. */
    private static final int HOPELESS = 128;

    /** States of sockets in the hash of connections; listeners and bound sockets have tables of their own. */
    static final int CONNECTIONS = TcpState.ALL
            & ~(TcpState.LISTEN.bit() | TcpState.CLOSE.bit() | TcpState.BOUND_INACTIVE.bit());

    /** States of sockets that are bound and do nothing. */
    private static final int UNCONNECTED = TcpState.CLOSE.bit() | TcpState.BOUND_INACTIVE.bit();

    /**
     * What is asked for: idiag_ext as the kernel takes it, a filter in two halves with the states it leaves, and what may
     * help; null for nothing.
     */
    record Request(Set<Family> families, int ext, Pushdown filter, Sources sources, TcpPrograms programs) {}

    private final Channel channel;
    private final IntFunction<Channel> open;
    private final Request request;
    private final int states; // those that the filter can be true of
    private final List<Part> done = new ArrayList<>();
    private Handover handover; // null where nothing is handed over
    private volatile boolean stopped;
    private volatile boolean begun;
    private volatile Throwable failure;

    /** {@code channel} is for the part of the thread that runs all this, {@code open} gives the others theirs. */
    TcpScan(Channel channel, IntFunction<Channel> open, Request request) {
        this.channel = channel;
        this.open = open;
        this.request = request;
        int asked = request.filter.states();
        states = Unconnected.mayMatch(request.filter.pushed()) ? asked : asked & CONNECTIONS;
    }

    /** True if a listing of these states may be large: if it is of connections. */
    static boolean mayBeLarge(int states) {
        return (states & CONNECTIONS) != 0;
    }

    /**
     * {@code states} without CLOSE, if there is another: no such socket is in a table, but asking for it has the kernel walk
     * all connections. Sockets that are bound and closed have a state of their own.
     */
    static int worthAsking(int states) {
        int rest = states & ~TcpState.CLOSE.bit();
        return rest == 0 ? states : rest;
    }

    /** True once a row was shown: then it is too late to ask in another way. */
    boolean begun() {
        return begun;
    }

    /** True if any part's kernel side said that the table changed under it. */
    boolean interrupted() {
        for (Part p : done) {
            if (p.dump != null && p.dump.interrupted()) return true;
        }
        return false;
    }

    long truncated() {
        long sum = 0;
        for (Part p : done) {
            if (p.dump != null) sum += p.dump.truncated();
        }
        return sum;
    }

    /**
     * Shows all rows to {@code sink}: as ss has them, those of IPv4 first as far as memory for the others is worth it; of a
     * table that is split in the order in which they come.
     *
     * @param expected sockets in the table, about
     * @param jobs threads at the most
     * @return false if the sink wants no more
     */
    boolean run(RecordSink sink, long expected, int jobs) {
        if (!request.families.contains(Family.INET) && !request.families.contains(Family.INET6)) return true;
        if (states == 0) return true;
        if (jobs < 2 || expected < WORTH_SPLITTING) return single(sink);
        List<Expr> terms = terms(expected, jobs / 2);
        handover = new Handover(terms.size());
        List<Part> parts = new ArrayList<>();
        for (Expr term : terms) {
            byte[] program = terms.size() == 1 ? request.filter.program()
                    : Program.of(Expr.and(List.of(request.filter.pushed(), term)));
            RecordSink own = parts.isEmpty() ? sink : sink.fork();
            if (program == null && terms.size() > 1 || own == null) return single(sink); // too long together, or not to be shared
            parts.add(new Dumped(program, states & CONNECTIONS, own, null, handover));
        }
        for (RecordSink fork; parts.size() < jobs && (fork = sink.fork()) != null; ) parts.add(new Helped(handover, fork));
        return parts.size() == 1 ? single(sink) : runAll(sink, parts);
    }

    /** As {@link #run}, with the connections from {@code walk}. */
    boolean run(RecordSink sink, ConnectionWalk walk) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Walked(walk, sink));
        for (RecordSink fork; parts.size() < walk.threads() && (fork = sink.fork()) != null; ) parts.add(new Walked(walk, fork));
        return runAll(sink, parts);
    }

    /**
     * Runs parts of the connections, the first in this thread, and what is not connected beside them: listeners before all
     * else, as in ss. Bound sockets are none as a rule. Where a program can look for them, and finds none, that was it;
     * else they are dumped by a thread of their own.
     */
    private boolean runAll(RecordSink sink, List<Part> connections) {
        List<Part> own = new ArrayList<>();
        List<Part> others = new ArrayList<>(connections.subList(1, connections.size()));
        int listeners = states & TcpState.LISTEN.bit();
        int bound = states & UNCONNECTED;
        BoundSearch search = search();
        if (listeners != 0) own.add(new Dumped(request.filter.program(), listeners, sink, new Aside(), null));
        own.add(connections.get(0));
        if (bound != 0 && search == null) {
            RecordSink fork = sink.fork();
            (fork == null ? own : others).add(new Dumped(request.filter.program(), bound, fork == null ? sink : fork, null, null));
        }
        runAll(own, others, search);
        if (search != null && search.mayBe() && !stopped) {
            runAll(List.of(new Dumped(request.filter.program(), bound, sink, new Aside(), null)), List.of(), null);
        }
        return !stopped;
    }

    /**
     * Runs {@code own} in this thread and each of {@code others} in one of its own. These begin with {@code search}: what prints
     * the first rows is compiled meanwhile, which one thread waits for as well as several.
     */
    private void runAll(List<Part> own, List<Part> others, BoundSearch search) {
        List<Thread> threads = new ArrayList<>();
        for (Part p : others) {
            Thread t = new Thread(() -> runForked(p, search), "dump");
            threads.add(t);
            t.start();
        }
        try {
            for (Part p : own) p.run(channel);
            if (search != null && !stopped) search.run();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
        join(threads);
        done.addAll(own);
        done.addAll(others);
        if (failure instanceof Error e) throw e;
        if (failure instanceof RuntimeException e) throw e;
    }

    private boolean single(RecordSink sink) {
        int states = this.states;
        BoundSearch search = search();
        if (search != null) {
            search.run();
            if (!search.mayBe()) states &= ~UNCONNECTED;
        }
        if (states == 0) return true;
        Part whole = new Dumped(request.filter.program(), states, sink, new Aside(), null);
        done.add(whole);
        whole.run(channel);
        return !stopped;
    }

    /** What can look for bound sockets, if there is need and means. */
    private BoundSearch search() {
        return (states & UNCONNECTED) == 0 || request.programs == null ? null : request.programs.bound;
    }

    private void runForked(Part part, BoundSearch search) {
        try (Channel own = part.asks() ? open.apply(NetlinkSocket.NETLINK_SOCK_DIAG) : null) {
            if (search != null) search.run();
            part.run(own);
            part.sink.end();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Ends all parts, those too that wait for others. */
    private void fail(Throwable e) {
        stopped = true;
        failure = e;
        if (handover != null) handover.close();
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
        if (jobs < 2) return List.of(Expr.TRUE);
        Sample sample = new Sample();
        RowTest accepts = request.filter.alone(request.sources);
        int[] seen = new int[2];
        try (Channel channel = open.apply(NetlinkSocket.NETLINK_SOCK_DIAG)) {
            InetSocketView row = new InetSocketView(SocketTable.TCP);
            channel.request("tcp sample", message(states & CONNECTIONS, null)).run((type, buffer, from, end) -> {
                row.wrap(buffer, from, end);
                seen[0]++;
                if (accepts != null && !accepts.test(row)) return seen[0] < (seen[1] == 0 ? HOPELESS : Sample.ENOUGH);
                seen[1]++;
                return sample.add(row) && seen[0] < Sample.ENOUGH;
            });
        }
        boolean worthIt = seen[0] == Sample.ENOUGH && expected * seen[1] / seen[0] >= WORTH_SPLITTING;
        if (!worthIt) return List.of(Expr.TRUE);
        List<Expr> stripes = Stripes.of(sample, jobs, LocalPorts::range);
        return stripes != null ? stripes : Split.parts(sample, jobs);
    }

    /** For one family the request that names it; for both the older one, which walks the table once for both. */
    private NlRequest message(int wanted, byte[] program) {
        int states = worthAsking(wanted);
        if (request.families.contains(Family.INET) && request.families.contains(Family.INET6)) {
            return InetDiagReq.dump(SockDiag.TCPDIAG_GETSOCK, request.ext, states, program);
        }
        Family family = request.families.contains(Family.INET) ? Family.INET : Family.INET6;
        return InetDiagReqV2.dump(family.number(), SockDiag.IPPROTO_TCP, request.ext, states, program);
    }

    /** A share of the table, for one thread. */
    private abstract class Part {
        final RecordSink sink;
        final RowTest residual; // tests are for one thread
        Dump dump; // null where there is none

        Part(RecordSink sink, RowTest residual) {
            this.sink = sink;
            this.residual = residual;
        }

        abstract void run(Channel channel);

        /** Whether it may have something to ask of a channel. */
        boolean asks() {
            return true;
        }

        final boolean passes(InetSocketView row) {
            return residual == null || residual.test(row);
        }

        final boolean accept(InetSocketView row) {
            if (!begun) begun = true;
            boolean more = !stopped && sink.accept(row);
            if (!more) stopped = true;
            return more;
        }
    }

    /** What one request asks for. */
    private final class Dumped extends Part {
        final byte[] program;
        final int states;
        /** Keeps IPv6 until IPv4 is through, as ss has it; null where several parts come as they come. */
        final Aside aside;
        /** What gives datagrams to other threads; null if nothing does. */
        final Handover handover;

        Dumped(byte[] program, int states, RecordSink sink, Aside aside, Handover handover) {
            super(sink, request.filter.afterKernel(request.sources));
            this.program = program;
            this.states = states;
            this.aside = aside;
            this.handover = handover;
        }

        @Override
        void run(Channel channel) {
            InetSocketView row = new InetSocketView(SocketTable.TCP);
            dump = channel.request("tcp dump", message(states, program));
            Dump.Visitor visitor = (type, buffer, from, end) -> show(row.wrap(buffer, from, end), buffer, from, end);
            dump.run(visitor, handover == null ? null : (buffer, length) -> handover.give(dump, buffer, length));
            if (handover != null) finish(visitor);
            if (aside != null) aside.replay((buffer, from, end) -> accept(row.wrap(buffer, from, end)));
        }

        /** Helps those who were given datagrams, until all is shown. */
        private void finish(Dump.Visitor visitor) {
            handover.received();
            handover.help(visitor);
        }

        private boolean show(InetSocketView row, ByteBuffer buffer, int from, int end) {
            if (stopped) return false;
            if (!passes(row)) return true;
            if (aside != null && row.family() == Family.INET6.number() && aside.keep(buffer, from, end)) return true;
            return accept(row);
        }
    }

    /** What others receive. */
    private final class Helped extends Part {
        private final Handover handover;

        Helped(Handover handover, RecordSink sink) {
            super(sink, request.filter.afterKernel(request.sources));
            this.handover = handover;
        }

        @Override
        boolean asks() {
            return false;
        }

        @Override
        void run(Channel channel) {
            InetSocketView row = new InetSocketView(SocketTable.TCP);
            handover.help((type, buffer, from, end) -> !stopped && (!passes(row.wrap(buffer, from, end)) || accept(row)));
        }
    }

    /** What a thread gets of a walk. */
    private final class Walked extends Part {
        private final ConnectionWalk walk;

        Walked(ConnectionWalk walk, RecordSink sink) {
            super(sink, walk.residual(request.sources));
            this.walk = walk;
        }

        @Override
        boolean asks() {
            return walk.isExtended();
        }

        @Override
        void run(Channel channel) {
            InetSocketView row = new InetSocketView(SocketTable.TCP);
            InetSocketView answer = new InetSocketView(SocketTable.TCP);
            boolean mayLackCookie = walk.isExtended();
            walk.read((buffer, from, end) -> {
                if (stopped) return false;
                if (!passes(row.wrap(buffer, from, end))) return true;
                return mayLackCookie && row.cookie() == 0 ? ask(channel, row, answer) : accept(row);
            });
        }

        /** Has the kernel tell of a socket, for which it has to give it a cookie; unless it is gone by now. */
        private boolean ask(Channel channel, InetSocketView row, InetSocketView answer) {
            try {
                channel.request("tcp socket", InetDiagReqV2.one(row, SockDiag.IPPROTO_TCP)).run((type, buffer, from, end) -> {
                    boolean same = answer.wrap(buffer, from, end).dport() == row.dport() && (states & 1 << answer.state()) != 0;
                    return !same || !passes(answer) || accept(answer);
                });
            } catch (NetlinkException e) {
                if (!e.is(Errno.ENOENT)) throw e;
            }
            return !stopped;
        }
    }
}
