package jss.print;

import jss.record.InetRecord;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import jss.record.TipcRecord;
import jss.record.VsockRecord;

/** The Netid cell. */
final class Netids {
    private Netids() {}

    private static final String UNKNOWN = "???";

    static String of(SocketRecord row) {
        SocketTable table = row.table();
        return switch (table) {
            case RAW -> row instanceof InetRecord r && r.hasProtocol() ? ofProtocol(r.protocol()) : table.netid();
            case VSOCK_STREAM, VSOCK_DGRAM -> row instanceof VsockRecord v && v.type() > 2 ? UNKNOWN : table.netid();
            case TIPC -> row instanceof TipcRecord t ? ofTipc(t.type()) : table.netid();
            default -> table.netid();
        };
    }

    /** ss calls a raw socket by the protocol that it takes, where it knows a name for that. */
    private static String ofProtocol(int protocol) {
        return switch (protocol) {
            case 0 -> "raw";
            case 6 -> "tcp";
            case 17 -> "udp";
            case 33 -> "dccp";
            case 58 -> "icmp6";
            case 132 -> "sctp";
            default -> UNKNOWN;
        };
    }

    private static String ofTipc(int type) {
        return switch (type) {
            case 1 -> "ti_st";
            case 2 -> "ti_dg";
            case 4 -> "ti_rd";
            case 5 -> "ti_sq";
            default -> UNKNOWN;
        };
    }
}
