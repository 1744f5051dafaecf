package jss.api;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jss.filter.Expr;
import jss.filter.Sources;
import jss.netlink.NetlinkException;
import jss.netlink.NetlinkSocket;
import jss.proc.Cgroups;
import jss.proc.Namespaces;
import jss.proc.OwnerScan;
import jss.proc.ProcessSocketScan;
import jss.query.AnywhereLookup;
import jss.query.NamespaceScan;
import jss.query.Query;
import jss.query.SocketScan;
import jss.record.Owners;
import jss.record.SocketTable;
import jss.sys.SysException;
import jss.wire.MalformedMessageException;

/**
 * Sockets of this host, as often as they are asked for: each {@link #forEach} is a fresh look.
 *
 * <p>For one thread at a time, but for {@link #cancel} and {@link #close}, which any thread may call.
 */
public final class Sockets implements AutoCloseable {
    private static final String PROC = "/proc";
    private static final Path MOUNTS = Path.of("/proc/self/mounts");

    private final Query query;
    private final Expr filter;
    private final AnywhereLookup anywhere;
    private final boolean owners;
    private final List<String> warnings = new ArrayList<>();
    private volatile boolean cancelled;
    private volatile boolean closed;

    /** {@code anywhere} is null for the own network namespace. */
    Sockets(Query query, Expr filter, AnywhereLookup anywhere, boolean owners) {
        this.query = query;
        this.filter = filter;
        this.anywhere = anywhere;
        this.owners = owners;
    }

    /** TCP sockets. */
    public static Request tcp() {
        return of(EnumSet.of(SocketTable.TCP));
    }

    /** UDP sockets. */
    public static Request udp() {
        return of(EnumSet.of(SocketTable.UDP));
    }

    /** Unix sockets of every type. */
    public static Request unix() {
        return of(SocketTable.named("unix"));
    }

    /** Sockets of these tables, which come in the order of {@link SocketTable}. */
    public static Request of(Set<SocketTable> tables) {
        if (tables.isEmpty()) throw new IllegalArgumentException("no table");
        return new Request(tables);
    }

    /**
     * Looks, and gives every row to {@code consumer} while the kernel goes on telling. What the consumer
     * throws ends the look and is thrown on.
     *
     * @return false if {@link #cancel} or an interrupt of this thread ended it early
     * @throws SocketsException if the kernel refuses
     * @throws IllegalStateException if this is closed
     */
    public boolean forEach(Consumer<Row> consumer) {
        return forEachWhile(row -> {
            consumer.accept(row);
            return true;
        });
    }

    /** As {@link #forEach}, until {@code consumer} returns false; that too makes it return false. */
    public boolean forEachWhile(Predicate<Row> consumer) {
        if (closed) throw new IllegalStateException("closed");
        cancelled = false;
        warnings.clear();
        Thread caller = Thread.currentThread();
        boolean[] stopped = new boolean[1];
        OwnerScan scan = null;
        try {
            scan = owners ? new OwnerScan(PROC, EnumSet.noneOf(OwnerScan.Wish.class), Runtime.getRuntime().availableProcessors()) : null;
            Supplier<Owners> holders = scan == null ? null : scan::await;
            Delivery delivery = new Delivery(new Delivery.Shared(row -> {
                boolean more = consumer.test(row);
                if (!more) stopped[0] = true;
                return more;
            }, () -> {
                if (!cancelled && !closed && !caller.isInterrupted()) return false;
                stopped[0] = true;
                return true;
            }, holders, new Cgroups(MOUNTS)));
            look(delivery);
        } catch (SysException | NetlinkException | MalformedMessageException | UncheckedIOException e) {
            throw new SocketsException(e);
        } finally {
            if (scan != null) scan.cancel();
        }
        if (scan != null && scan.denied() > 0) warn(scan.denied() + " processes may not be looked into: sockets lack owners");
        return !stopped[0];
    }

    private void look(Delivery delivery) {
        ProcessSocketScan processes = new ProcessSocketScan(PROC);
        RowNames names = new RowNames(new Cgroups(MOUNTS));
        Sources sources = new Sources(processes, names);
        try {
            if (anywhere == null) here(delivery, sources);
            else everywhere(delivery, sources);
        } finally {
            delivery.end();
            names.close();
        }
        if (processes.denied() > 0) warn(processes.denied() + " processes of the filter may not be looked into: rows are missing");
    }

    private void here(Delivery delivery, Sources sources) {
        SocketScan scan = new SocketScan(query, NetlinkSocket::open);
        if (!Expr.isTrue(filter)) scan.where(filter, sources);
        scan.run(delivery);
        warn(scan.marksRefused(), scan.interrupted(), scan.truncated());
    }

    private void everywhere(Delivery delivery, Sources sources) {
        NamespaceScan scan = new NamespaceScan(query, filter, sources, anywhere)
                .onThreads(Runtime.getRuntime().availableProcessors(), 1);
        scan.run(Namespaces.find(PROC), delivery);
        if (scan.failure() != null) throw new SocketsException(scan.failure().cause());
        if (scan.denied() > 0) warn(scan.denied() + " network namespaces may not be entered: their sockets are missing");
        if (scan.untold() > 0) warn("the network namespaces of " + scan.untold() + " processes may not be told");
        for (String device : anywhere.missing()) warn("no network namespace has a device " + device);
        warn(scan.marksRefused(), scan.interrupted(), scan.truncated());
    }

    private void warn(boolean marksRefused, boolean interrupted, long truncated) {
        if (marksRefused) warn("marks are told to CAP_NET_ADMIN only: every one counted as 0");
        if (interrupted) warn("the table changed while it was read: rows may be missing or doubled");
        if (truncated > 0) warn("a message arrived without its end: rows are missing");
    }

    private void warn(String line) {
        warnings.add(line);
    }

    /** What the last look could not see, a line each; empty if it was complete. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Ends a look that is under way, at its next row. */
    public void cancel() {
        cancelled = true;
    }

    /** Ends a look that is under way, and any further one. */
    @Override
    public void close() {
        closed = true;
    }
}
