package jss.print;

import jss.record.SocketRecord;

/** What {@code -e} says of every kind of socket. */
final class OwnerText {
    private OwnerText() {}

    /** {@code uid:1000 ino:4242 sk:1deadbeef}, the uid only if it is not root. */
    static void put(ByteOut out, SocketRecord row) {
        if (row.uid() != 0) out.ascii(" uid:").dec(row.uid());
        out.ascii(" ino:").dec(row.inode());
        out.ascii(" sk:").hex(row.cookie());
    }

    /** {@code <->}, with a dash on the side that is shut down. */
    static void shutdown(ByteOut out, SocketRecord row) {
        if (!row.hasShutdown()) return;
        int shut = row.shutdown();
        out.put(' ').put((shut & 1) != 0 ? '-' : '<').put('-').put((shut & 2) != 0 ? '-' : '>');
    }
}
