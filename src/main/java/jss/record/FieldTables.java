package jss.record;

/** Which tables' rows can have which {@link Field}. */
final class FieldTables {
    private FieldTables() {}

    static boolean has(Field field, SocketTable table) {
        return switch (field) {
            case NETID, FAMILY, PROTO, STATE, RECV_Q, SEND_Q, ACCEPT_QUEUE, BACKLOG, LOCAL, PEER, INODE, COOKIE, UID, USER,
                    PID, PROCESS, FD, NETNS, NETNS_INODE, UNIT, CONTAINER, POD -> true;
            case TYPE -> !table.isInet() && table != SocketTable.XDP;
            case SRC, DST, SPORT, DPORT -> table.isInet() || isVsock(table);
            case IFINDEX, DEV -> table.isInet() || isPacket(table) || table == SocketTable.XDP;
            case PATH, PEER_INODE, FILE_INODE, FILE_DEVICE, PENDING -> isUnix(table);
            case CGROUP, CGROUP_ID, MARK, TOS, TCLASS, CLASS_ID, V6ONLY, TIMER, TIMER_EXPIRES, TIMER_RETRANS ->
                    table.isInet();
            case SHUTDOWN -> table.isInet() || isUnix(table) || isVsock(table);
            case CONG, ULP -> table.isInet();
            case PORTID, NETLINK_PROTOCOL -> table == SocketTable.NETLINK;
            case ETHERTYPE -> isPacket(table);
            case CID, PEER_CID -> isVsock(table);
            case QUEUE_ID -> table == SocketTable.XDP;
            case MPTCP_SUBFLOWS, MPTCP_SUBFLOWS_TOTAL, MPTCP_TOKEN, MPTCP_RETRANSMITS, MPTCP_BYTES_SENT,
                    MPTCP_BYTES_RECEIVED, MPTCP_BYTES_ACKED, MPTCP_BYTES_RETRANS -> table == SocketTable.MPTCP;
            case PEER_PORTID, PEER_GROUP, GROUPS -> table == SocketTable.NETLINK;
            case PEER_SERVICE_TYPE, PEER_SERVICE_INSTANCE, PUBLISHED, CONGESTION_AT, TIPC_DROPS -> table == SocketTable.TIPC;
            default -> isOfOneFamily(field, table);
        };
    }

    private static boolean isOfOneFamily(Field field, SocketTable table) {
        if (isIn(field, Field.MPTCP_SUBFLOWS_MAX, Field.MPTCP_LASTACK)) return table == SocketTable.MPTCP;
        if (isIn(field, Field.SCTP_STATE, Field.SCTP_FRAGINL)) return table == SocketTable.SCTP;
        if (isIn(field, Field.PACKET_VERSION, Field.FILTER_LENGTH)) return isPacket(table);
        if (isIn(field, Field.XDP_RX_ENTRIES, Field.XDP_TX_RING_EMPTY)) return table == SocketTable.XDP;
        return switch (field.detail()) {
            case SOCKOPTS -> table.isInet();
            case NETLINK_FLAGS -> table == SocketTable.NETLINK;
            case MEMORY -> !isVsock(table) && table != SocketTable.TIPC;
            default -> table == SocketTable.TCP || table == SocketTable.DCCP;
        };
    }

    /** True of the fields from {@code first} to {@code last}, which stand together. */
    private static boolean isIn(Field field, Field first, Field last) {
        return field.compareTo(first) >= 0 && field.compareTo(last) <= 0;
    }

    private static boolean isUnix(SocketTable table) {
        return table.families().contains(Family.UNIX);
    }

    private static boolean isVsock(SocketTable table) {
        return table.families().contains(Family.VSOCK);
    }

    private static boolean isPacket(SocketTable table) {
        return table.families().contains(Family.PACKET);
    }
}
