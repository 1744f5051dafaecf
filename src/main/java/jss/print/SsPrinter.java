package jss.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jss.record.InetRecord;
import jss.record.Names;
import jss.record.NetlinkRecord;
import jss.record.Owners;
import jss.record.PacketRecord;
import jss.record.RecordSink;
import jss.record.SctpState;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.record.TcpState;
import jss.record.TipcRecord;
import jss.record.UnixRecord;
import jss.record.VsockRecord;
import jss.record.XdpRecord;

/** Prints rows as ss does: fills an {@link SsTable}, cell by cell. */
public final class SsPrinter implements RecordSink {
    private final List<SsPrinter> forks = new ArrayList<>();
    private final SsFormat format;
    private final Supplier<Names> names;
    private final SsTable table;
    private final byte[][] states = new byte[TcpState.values().length][];
    private final Names own;
    private final InetCells inet;
    private final InetDetails inetDetails;
    private final UserCells users;
    private OtherFamilies others;
    private long lastInode;

    /**
     * {@code names} and {@code owners} give each thread that prints its own. The owners are asked for at the
     * thread's first row, and only for a Process column: they may have to be waited for.
     */
    public SsPrinter(SsFormat format, Supplier<Names> names, Supplier<Owners> owners, ByteSink sink) {
        this(format, names, format.shows(Show.PROCESSES) ? new UserCells(format, owners) : null,
                new SsTable(format.columns(), format.screen(), sink));
        if (format.header()) table.header();
    }

    private SsPrinter(SsFormat format, Supplier<Names> names, UserCells users, SsTable table) {
        this.format = format;
        this.names = names;
        this.users = users;
        this.table = table;
        own = names.get();
        inet = new InetCells(table, own, format.numeric(), format.resolve());
        inetDetails = format.shown().isEmpty() ? null : new InetDetails(format, own);
        for (TcpState s : TcpState.values()) states[s.ordinal()] = Ascii.bytes(s.label());
    }

    /**
     * Rows of several threads come out a batch at a time, in widths that they share; what is not a
     * full batch waits for {@link #finish}, so that a listing of a batch or two is all of one width.
     */
    @Override
    public RecordSink fork() {
        SsPrinter fork = new SsPrinter(format, names, users == null ? null : users.fork(), table.fork());
        forks.add(fork);
        return fork;
    }

    @Override
    public boolean accept(SocketRecord row) {
        try {
            if (row instanceof InetRecord r) inet(r);
            else others().put(row);
        } catch (RuntimeException e) {
            table.abandonRow(); // what the kernel sent of it contradicts itself: half a row is none
            throw e;
        }
        return true;
    }

    private void inet(InetRecord r) {
        if (r.table() == SocketTable.SCTP && isAssociation(r)) {
            netns(r);
            table.next();
            table.text().ascii("`- ").ascii(SctpState.label(r.state()));
            table.next();
            queues(r);
        } else {
            head(r);
        }
        inet.addresses(r);
        users(r);
        table.skipTo(SsTable.EXT);
        if (inetDetails != null) inetDetails.put(table.text(), r);
        table.next();
    }

    /** True if the row before was the same socket. */
    private boolean isAssociation(InetRecord r) {
        boolean same = r.inode() == lastInode && lastInode != 0;
        lastInode = r.inode();
        return same;
    }

    private void users(SocketRecord row) {
        if (users == null) return;
        table.skipTo(SsTable.PROCESS);
        users.put(table.text(), row.inode());
    }

    private void head(SocketRecord row) {
        netns(row);
        if (table.shows(SsTable.NETID)) table.text().ascii(Netids.of(row));
        table.next();
        if (table.shows(SsTable.STATE)) state(row.state());
        table.next();
        queues(row);
    }

    private void netns(SocketRecord row) {
        if (table.shows(SsTable.NETNS) && row.netns() != null) SafeText.put(table.text(), row.netns().label());
        table.next();
    }

    private void state(int state) {
        table.text().put(states[state >= 0 && state < states.length ? state : TcpState.NEW_SYN_RECV.ordinal()]);
    }

    private void queues(SocketRecord row) {
        queue(row.recvQueue());
        queue(row.sendQueue());
    }

    private void queue(long u32) {
        ByteOut out = table.text();
        int start = out.length();
        out.dec((int) u32).blanks(6 - (out.length() - start)); // %-6d: ss prints the u32 signed
        table.next();
    }

    private OtherFamilies others() {
        if (others == null) others = new OtherFamilies();
        return others;
    }

    /** What a listing of internet sockets does not need. */
    private final class OtherFamilies {
        private final UnixText unix = new UnixText(table, format);
        private final PacketText packet = new PacketText(table, format, own);
        private final NetlinkText netlink = new NetlinkText(table, format, own);
        private final VsockText vsock = new VsockText(table);
        private final XdpText xdp = new XdpText(table, format, own);
        private final TipcText tipc = new TipcText(table, format);

        void put(SocketRecord row) {
            head(row);
            addresses(row);
            if (!(row instanceof NetlinkRecord)) users(row); // ss names a netlink socket by its port
            table.skipTo(SsTable.EXT);
            details(row);
            table.next();
        }

        private void addresses(SocketRecord row) {
            if (row instanceof UnixRecord r) unix.addresses(r);
            else if (row instanceof PacketRecord r) packet.addresses(r);
            else if (row instanceof NetlinkRecord r) netlink.addresses(r);
            else if (row instanceof VsockRecord r) vsock.addresses(r);
            else if (row instanceof XdpRecord r) xdp.addresses(r);
            else if (row instanceof TipcRecord r) tipc.addresses(r);
        }

        private void details(SocketRecord row) {
            ByteOut out = table.text();
            if (row instanceof UnixRecord r) unix.details(out, r);
            else if (row instanceof PacketRecord r) packet.details(out, r);
            else if (row instanceof NetlinkRecord r) netlink.details(out, r);
            else if (row instanceof XdpRecord r) xdp.details(out, r);
            else if (row instanceof TipcRecord r) tipc.details(out, r);
        }
    }

    /** Rows of sockets with an inode whose owners were asked for and not found. */
    public long unowned() {
        return users == null ? 0 : users.unowned();
    }

    /** Prints what has been collected and not yet printed, the header even if there is nothing else. */
    public void finish() {
        for (SsPrinter f : forks) f.measure();
        flush();
        table.finish();
    }

    private void measure() {
        table.measure();
        for (SsPrinter f : forks) f.measure();
    }

    /** Prints the rows so far: of a listing that goes on as things happen. */
    public void flush() {
        table.flush();
        for (SsPrinter f : forks) f.flush();
    }
}
