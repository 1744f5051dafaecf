package jss.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jss.bpf.Kernel;
import jss.bpf.OpenSockets;
import jss.filter.Expr;
import jss.filter.Filter;
import jss.filter.Sources;
import jss.netlink.Channel;
import jss.netlink.DatagramSource;
import jss.netlink.Dump;
import jss.netlink.NetlinkSocket;
import jss.netlink.NlMsg;
import jss.netlink.NlRequest;
import jss.print.Show;
import jss.proc.OwnerScan;
import jss.query.Query;
import jss.query.SocketScan;
import jss.query.TcpPrograms;
import jss.record.Detail;
import jss.record.SocketTable;

/**
 * A TCP table of thousands of sockets, which no machine that builds has: a recorded answer, several times over, to
 * whatever is asked. So the cache knows how a large table is split, read and printed.
 */
final class LargeTable implements Channel, DatagramSource {
    private static final int TIMES = 3;
    private static final long SOCKETS = 1_000_000; // what it is said to have, so that it is worth two threads

    private final ByteBuffer answer;
    private final ByteBuffer buffer;
    private int at;
    private int rounds;

    private LargeTable(byte[] answer) {
        this.answer = ByteBuffer.wrap(answer).order(ByteOrder.nativeOrder());
        buffer = ByteBuffer.allocateDirect(answer.length).order(ByteOrder.nativeOrder());
    }

    /** Lists the table as {@code jss} with {@code args} would. */
    static void list(Path recording, String[] args) throws IOException {
        byte[] answer = Files.readAllBytes(recording);
        SsOptions options = new SsOptions();
        List<String> words = PlainLine.take(args, options);
        if (words == null) words = SsCommand.parse(args, options);
        options.filter.words(words, options.selection);
        options.selection.resolve();
        Filter filter = SsCommand.filter(options);
        Set<Detail> details = options.output == null ? options.details() : options.output.details(options);
        Stdout out = new Stdout();
        View view = options.output == null ? SsView.of(options, null, out) : options.output.view(options, details, null, out);
        SocketScan scan = new SocketScan(Query.of(options.selection, details), protocol -> new LargeTable(answer))
                .onThreads(2, () -> SOCKETS);
        if (!Expr.isTrue(filter.expr())) scan.where(filter.expr(), Sources.NONE);
        scan.run(view.sink());
        view.finish();
    }

    /** Reads what connections and descriptors there are as those of a busy host are read, if the builder may. */
    static void rehearsePrograms() {
        walk(EnumSet.noneOf(Show.class));
        walk(EnumSet.of(Show.EXTENDED));
        Kernel kernel = Kernel.described();
        OpenSockets descriptors = kernel == null ? null : OpenSockets.open(kernel, 1);
        if (descriptors == null) return;
        new OwnerScan("/proc", EnumSet.noneOf(OwnerScan.Wish.class), 1, descriptors).await();
        descriptors.close();
    }

    private static void walk(EnumSet<Show> shown) {
        SsOptions options = new SsOptions();
        options.shown.addAll(shown);
        options.selection.addTable(SocketTable.TCP);
        options.selection.resolve();
        Query query = Query.of(options.selection, options.details());
        SsView view = SsView.of(options, null, new Stdout());
        try (TcpPrograms programs = TcpPrograms.open(query, Expr.TRUE, 2, () -> SOCKETS, Kernel::described)) {
            if (programs != null) new SocketScan(query, NetlinkSocket::open).helpedBy(programs).run(view.sink());
        }
        view.finish();
    }

    @Override
    public Dump request(String name, NlRequest request) {
        at = 0;
        rounds = 1;
        return Dump.replay(name, this);
    }

    @Override
    public ByteBuffer buffer() {
        return buffer;
    }

    @Override
    public int portId() {
        return -1;
    }

    /** The next message, as a datagram of its own. */
    @Override
    public int receive() {
        if (answer.getShort(at + NlMsg.TYPE) == NlMsg.NLMSG_DONE && rounds++ < TIMES) at = 0;
        int length = answer.getInt(at + NlMsg.LEN);
        buffer.put(0, answer, at, length);
        at += length + 3 & ~3;
        return length;
    }

    @Override
    public void close() {}
}
