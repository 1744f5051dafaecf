package jss.record;

/** The getters of {@link Field}: one switch each, so that the table costs no class and no lambda per field. */
final class FieldValues {
    private FieldValues() {}

    private static final long U32_MAX = 0xffff_ffffL;

    static boolean has(Field field, SocketRecord row) {
        if (TcpFields.holds(field)) {
            TcpInfo t = tcp(row);
            return t != null && TcpFields.has(field, t, row.state());
        }
        switch (field) {
            case NETID, FAMILY, PROTO, TYPE, STATE, LOCAL, PEER, SRC, DST, DEV, PATH, TIMER, CONG, ULP, NETNS -> {
                return FieldTexts.has(field, row);
            }
            case RECV_Q, SEND_Q, INODE, COOKIE -> {
                return true;
            }
            case ACCEPT_QUEUE, BACKLOG -> {
                return row.state() == TcpState.LISTEN.ordinal();
            }
            case SPORT, DPORT -> {
                return row instanceof InetRecord || row instanceof VsockRecord;
            }
            case IFINDEX -> {
                return ifindex(row) != 0;
            }
            case PEER_INODE -> {
                return row instanceof UnixRecord u && u.hasPeer();
            }
            case FILE_INODE -> {
                return row instanceof UnixRecord u && u.hasVfs();
            }
            case PENDING -> {
                return row instanceof UnixRecord u && u.hasPending();
            }
            case UID -> {
                return row.hasUid();
            }
            case USER, PID, PROCESS, FD, CGROUP, UNIT, CONTAINER, POD -> {
                return false;
            }
            case NETNS_INODE -> {
                return row.netns() != null;
            }
            case CGROUP_ID -> {
                return row instanceof InetRecord r && r.hasCgroupId();
            }
            case MARK -> {
                return row instanceof InetRecord r && r.hasMark();
            }
            case TOS -> {
                return row instanceof InetRecord r && r.hasTos();
            }
            case TCLASS -> {
                return row instanceof InetRecord r && r.hasTclass();
            }
            case CLASS_ID -> {
                return row instanceof InetRecord r && r.hasClassId();
            }
            case V6ONLY -> {
                return row instanceof InetRecord r && r.hasV6only();
            }
            case SHUTDOWN -> {
                return row.hasShutdown();
            }
            case TIMER_EXPIRES, TIMER_RETRANS -> {
                return row instanceof InetRecord r && r.timer() != 0;
            }
            case RMEM, RCVBUF, WMEM, SNDBUF, FWD_ALLOC, WMEM_QUEUED, OPTMEM -> {
                return row.skMemInfo() != null;
            }
            case BACKLOG_MEM -> {
                SkMemInfo m = row.skMemInfo();
                return m != null && m.hasBacklog();
            }
            case DROPS -> {
                SkMemInfo m = row.skMemInfo();
                return m != null && m.hasDrops();
            }
            case BBR_BW, BBR_MINRTT, BBR_PACING_GAIN, BBR_CWND_GAIN -> {
                return bbr(row) != null;
            }
            case DCTCP_ALPHA -> {
                return dctcp(row) != null;
            }
            case VEGAS_RTT, VEGAS_MINRTT -> {
                return vegas(row) != null;
            }
            case MPTCP_SUBFLOWS, MPTCP_TOKEN -> {
                return mptcp(row) != null;
            }
            case MPTCP_SUBFLOWS_TOTAL -> {
                MptcpInfo m = mptcp(row);
                return m != null && m.hasSubflowsTotal();
            }
            case MPTCP_RETRANSMITS, MPTCP_BYTES_SENT, MPTCP_BYTES_RECEIVED, MPTCP_BYTES_ACKED,
                    MPTCP_BYTES_RETRANS -> {
                MptcpInfo m = mptcp(row);
                return m != null && m.hasRetransmits();
            }
            case PORTID, NETLINK_PROTOCOL -> {
                return row instanceof NetlinkRecord;
            }
            case ETHERTYPE -> {
                return row instanceof PacketRecord;
            }
            case CID, PEER_CID -> {
                return row instanceof VsockRecord;
            }
            case QUEUE_ID -> {
                return row instanceof XdpRecord x && x.hasInfo();
            }
            default -> {
                return field.unit().isText() ? FieldTexts.has(field, row)
                        : FamilyFields.number(field, row) != FamilyFields.ABSENT;
            }
        }
    }

    static long get(Field field, SocketRecord row) {
        return has(field, row) ? read(field, row) : 0;
    }

    /** Of a field that the row has. */
    static long read(Field field, SocketRecord row) {
        switch (field) {
            case RECV_Q -> {
                return row.recvQueue();
            }
            case SEND_Q -> {
                return row.sendQueue();
            }
            case ACCEPT_QUEUE -> {
                return row.recvQueue();
            }
            case BACKLOG -> {
                return row.sendQueue();
            }
            case SPORT -> {
                return port(row, false);
            }
            case DPORT -> {
                return port(row, true);
            }
            case IFINDEX -> {
                return ifindex(row);
            }
            case INODE -> {
                return row.inode();
            }
            case PEER_INODE -> {
                return ((UnixRecord) row).peerInode();
            }
            case FILE_INODE -> {
                return ((UnixRecord) row).vfsInode();
            }
            case PENDING -> {
                return ((UnixRecord) row).pendingCount();
            }
            case COOKIE -> {
                return row.cookie();
            }
            case UID -> {
                return row.uid();
            }
            case NETNS_INODE -> {
                return row.netns().inode();
            }
            case CGROUP_ID -> {
                return ((InetRecord) row).cgroupId();
            }
            case MARK -> {
                return ((InetRecord) row).mark();
            }
            case TOS -> {
                return ((InetRecord) row).tos();
            }
            case TCLASS -> {
                return ((InetRecord) row).tclass();
            }
            case CLASS_ID -> {
                return ((InetRecord) row).classId();
            }
            case V6ONLY -> {
                return ((InetRecord) row).v6only() ? 1 : 0;
            }
            case SHUTDOWN -> {
                return row.shutdown();
            }
            case TIMER_EXPIRES -> {
                return ((InetRecord) row).expiresMs();
            }
            case TIMER_RETRANS -> {
                return ((InetRecord) row).retrans();
            }
            case PORTID -> {
                return ((NetlinkRecord) row).portId() & U32_MAX;
            }
            case NETLINK_PROTOCOL -> {
                return ((NetlinkRecord) row).protocol();
            }
            case ETHERTYPE -> {
                return ((PacketRecord) row).protocol();
            }
            case CID -> {
                return ((VsockRecord) row).srcCid();
            }
            case PEER_CID -> {
                return ((VsockRecord) row).dstCid();
            }
            case QUEUE_ID -> {
                return ((XdpRecord) row).queueId();
            }
            case RMEM, RCVBUF, WMEM, SNDBUF, FWD_ALLOC, WMEM_QUEUED, OPTMEM, BACKLOG_MEM, DROPS -> {
                return memory(field, row.skMemInfo());
            }
            case BBR_BW, BBR_MINRTT, BBR_PACING_GAIN, BBR_CWND_GAIN, DCTCP_ALPHA, VEGAS_RTT, VEGAS_MINRTT -> {
                return congestion(field, row);
            }
            case MPTCP_SUBFLOWS, MPTCP_SUBFLOWS_TOTAL, MPTCP_TOKEN, MPTCP_RETRANSMITS, MPTCP_BYTES_SENT,
                    MPTCP_BYTES_RECEIVED, MPTCP_BYTES_ACKED, MPTCP_BYTES_RETRANS -> {
                return mptcp(field, mptcp(row));
            }
            default -> {
                if (TcpFields.holds(field)) return TcpFields.read(field, tcp(row));
                return field.unit().isText() ? 0 : FamilyFields.number(field, row);
            }
        }
    }

    private static long memory(Field field, SkMemInfo m) {
        return switch (field) {
            case RMEM -> m.rmemAlloc();
            case RCVBUF -> m.rcvbuf();
            case WMEM -> m.wmemAlloc();
            case SNDBUF -> m.sndbuf();
            case FWD_ALLOC -> m.fwdAlloc();
            case WMEM_QUEUED -> m.wmemQueued();
            case OPTMEM -> m.optmem();
            case BACKLOG_MEM -> m.backlog();
            case DROPS -> m.drops();
            default -> throw new AssertionError(field);
        };
    }

    private static long mptcp(Field field, MptcpInfo m) {
        return switch (field) {
            case MPTCP_SUBFLOWS -> m.subflows();
            case MPTCP_SUBFLOWS_TOTAL -> m.subflowsTotal();
            case MPTCP_TOKEN -> m.token();
            case MPTCP_RETRANSMITS -> m.retransmits();
            case MPTCP_BYTES_SENT -> m.bytesSent();
            case MPTCP_BYTES_RECEIVED -> m.bytesReceived();
            case MPTCP_BYTES_ACKED -> m.bytesAcked();
            case MPTCP_BYTES_RETRANS -> m.bytesRetrans();
            default -> throw new AssertionError(field);
        };
    }

    private static long congestion(Field field, SocketRecord row) {
        return switch (field) {
            case BBR_BW -> TcpFields.bits(bbr(row).bw());
            case BBR_MINRTT -> bbr(row).minRttUs();
            case BBR_PACING_GAIN -> bbr(row).pacingGain();
            case BBR_CWND_GAIN -> bbr(row).cwndGain();
            case DCTCP_ALPHA -> dctcp(row).alpha();
            case VEGAS_RTT -> vegas(row).rttUs();
            case VEGAS_MINRTT -> vegas(row).minrttUs();
            default -> throw new AssertionError(field);
        };
    }

    private static long port(SocketRecord row, boolean remote) {
        if (row instanceof InetRecord r) return remote ? r.dport() : r.sport();
        VsockRecord v = (VsockRecord) row;
        return remote ? v.dstPort() : v.srcPort();
    }

    static int ifindex(SocketRecord row) {
        if (row instanceof InetRecord r) return r.ifindex();
        if (row instanceof PacketRecord p) return p.ifindex();
        return row instanceof XdpRecord x ? x.ifindex() : 0;
    }

    private static TcpInfo tcp(SocketRecord row) {
        return row instanceof InetRecord r ? r.tcpInfo() : null;
    }

    private static MptcpInfo mptcp(SocketRecord row) {
        return row instanceof InetRecord r ? r.mptcpInfo() : null;
    }

    private static BbrInfo bbr(SocketRecord row) {
        return row instanceof InetRecord r ? r.bbrInfo() : null;
    }

    private static DctcpInfo dctcp(SocketRecord row) {
        return row instanceof InetRecord r ? r.dctcpInfo() : null;
    }

    private static VegasInfo vegas(SocketRecord row) {
        return row instanceof InetRecord r ? r.vegasInfo() : null;
    }
}
