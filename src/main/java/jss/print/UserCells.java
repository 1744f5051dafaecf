package jss.print;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jss.record.Owners;

/** The cell that names a socket's owners: {@code  users:(("sshd",pid=812,fd=3),...)}, empty if it has none. */
final class UserCells {
    private static final byte[] UNAVAILABLE = Ascii.bytes("unavailable");

    private final Supplier<Owners> source;
    private final SsFormat format;
    private final boolean threads;
    private final boolean context;
    private final boolean socketContext;
    private final AtomicLong unowned;
    private Owners owners;

    /** {@code source} is asked once, when the first owner is: it may have to wait for its answer. */
    UserCells(SsFormat format, Supplier<Owners> source) {
        this(format, source, new AtomicLong());
    }

    private UserCells(SsFormat format, Supplier<Owners> source, AtomicLong unowned) {
        this.source = source;
        this.format = format;
        this.unowned = unowned;
        threads = format.shows(Show.THREADS);
        context = format.shows(Show.CONTEXT);
        socketContext = format.shows(Show.SOCKET_CONTEXT);
    }

    /** For another thread; what it counts is counted here. */
    UserCells fork() {
        return new UserCells(format, source, unowned);
    }

    void put(ByteOut out, long inode) {
        if (owners == null) owners = source.get();
        int owner = owners.first(inode);
        if (owner == Owners.NONE) {
            if (inode != 0) unowned.incrementAndGet();
            return;
        }
        out.ascii(" users:(");
        for (boolean first = true; owner != Owners.NONE; owner = owners.next(owner), first = false) {
            if (!first) out.put(',');
            entry(out, owner);
        }
        out.put(')');
    }

    /** Sockets with an inode, and so with a file, that nobody was found to hold. */
    long unowned() {
        return unowned.get();
    }

    private void entry(ByteOut out, int owner) {
        out.put('(').put('"');
        name(out, owners.name(owner));
        out.put('"').ascii(",pid=").dec(owners.pid(owner));
        if (threads) out.ascii(",tid=").dec(owners.tid(owner));
        if (context) label(out.ascii(",proc_ctx="), owners.context(owner));
        out.ascii(",fd=").dec(owners.fd(owner));
        if (socketContext) label(out.ascii(",sock_ctx="), owners.socketContext(owner));
        out.put(')');
    }

    /** A quote in a name would end it, and let the rest pass for another owner. */
    private static void name(ByteOut out, byte[] name) {
        int start = out.length();
        SafeText.put(out, name);
        byte[] bytes = out.bytes();
        for (int i = start; i < out.length(); i++) {
            if (bytes[i] == '"') bytes[i] = '\'';
        }
    }

    private static void label(ByteOut out, byte[] label) {
        SafeText.put(out, label == null ? UNAVAILABLE : label);
    }
}
