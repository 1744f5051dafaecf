package jss.print;

import jss.record.Octets;
import jss.record.UnixRecord;

/** Cells and fields of unix domain sockets. */
final class UnixText {
    private final SsTable table;
    private final SsFormat format;

    UnixText(SsTable table, SsFormat format) {
        this.table = table;
        this.format = format;
    }

    void addresses(UnixRecord r) {
        ByteOut out = table.text();
        name(out, r.name());
        out.put(' ');
        table.next();
        out.dec(r.inode());
        table.next();
        out.ascii("* ");
        table.next();
        out.dec(r.peerInode());
        table.next();
    }

    /** An abstract name begins with NUL and shows every NUL as {@code @}; a path ends at its first NUL. */
    private static void name(ByteOut out, Octets name) {
        if (name == null || name.length() == 0) {
            out.put('*');
            return;
        }
        if (name.at(0) == 0) {
            int from = 0;
            for (int i = 0; i <= name.length(); i++) {
                if (i < name.length() && name.at(i) != 0) continue;
                SafeText.utf8(out, name, from, i - from);
                if (i < name.length()) out.put('@');
                from = i + 1;
            }
        } else {
            int end = 0;
            while (end < name.length() && name.at(end) != 0) end++;
            SafeText.utf8(out, name, 0, end);
        }
    }

    void details(ByteOut out, UnixRecord r) {
        if (format.shows(Show.MEMORY)) MemoryText.put(out, r.skMemInfo());
        if (!format.shows(Show.EXTENDED)) return;
        OwnerText.shutdown(out, r);
        if (r.hasVfs()) {
            out.ascii(" ino:").dec(r.vfsInode()).ascii(" dev:");
            // ss takes the kernel's number apart as if it were user space's dev_t.
            long dev = r.vfsDevice();
            out.dec(dev >> 8 & 0xfff).put('/').dec(dev & 0xff | dev >> 12 & 0xfff00);
        }
        if (r.hasPending()) {
            out.ascii(" peers:");
            for (int i = 0; i < r.pendingCount(); i++) out.put(' ').dec(r.pending(i));
        }
    }
}
