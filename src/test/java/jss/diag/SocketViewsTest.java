package jss.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import jss.netlink.NlMsg;
import jss.record.InetRecord;
import jss.record.MptcpInfo;
import jss.record.NetlinkRecord;
import jss.record.Octets;
import jss.record.PacketRecord;
import jss.record.SctpInfo;
import jss.record.SocketRecord;
import jss.record.TcpInfo;
import jss.record.TipcRecord;
import jss.record.UlpInfo;
import jss.record.UnixRecord;
import jss.record.VsockRecord;
import jss.record.XdpRecord;
import jss.testing.Fixtures;
import jss.testing.Hex;
import jss.wire.MalformedMessageException;
import org.junit.jupiter.api.Test;

class SocketViewsTest {
    private static SocketRecord row(String name) {
        byte[] payload = DiagMessages.all().get(name);
        return DiagMessages.row(name, Hex.buffer(payload), 0, payload.length);
    }

    /** Everything that a row tells, by asking all its methods; a null of a has... that is true is an error. */
    private static Map<String, String> everything(Object record) {
        Map<String, String> found = new TreeMap<>();
        collect("", record, found);
        return found;
    }

    private static void collect(String prefix, Object record, Map<String, String> found) {
        for (Class<?> type : interfaces(record.getClass())) {
            for (Method m : type.getMethods()) {
                if (java.lang.reflect.Modifier.isStatic(m.getModifiers())) continue;
                int arguments = m.getParameterCount();
                int count = arguments == 0 ? 1 : Math.min(count(record, m.getName()), 3);
                for (int i = 0; i < count; i++) {
                    Object[] args = arguments == 0 ? new Object[0] : arguments == 1 ? new Object[] {i} : new Object[] {i, 0};
                    Object value = call(record, m, args);
                    String name = prefix + m.getName() + (arguments == 0 ? "" : "[" + i + "]");
                    if (value instanceof Octets o) {
                        found.put(name, new String(o.copy(), java.nio.charset.StandardCharsets.ISO_8859_1));
                    } else if (value != null && value.getClass().getPackageName().equals("jss.diag")) {
                        collect(name + ".", value, found);
                    } else {
                        found.put(name, String.valueOf(value));
                    }
                }
            }
        }
    }

    private static java.util.Set<Class<?>> interfaces(Class<?> type) {
        return new java.util.LinkedHashSet<>(java.util.List.of(type.getInterfaces()));
    }

    /** How often a method with an index may be asked. */
    private static int count(Object record, String method) {
        if (record instanceof InetRecord) return 1; // src, dst
        if (record instanceof UnixRecord u) return u.pendingCount();
        if (record instanceof PacketRecord p) return p.filterCount();
        try {
            Method count = record.getClass().getMethod("count");
            return (int) call(record, count);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(method, e);
        }
    }

    private static Object call(Object target, Method m, Object... args) {
        try {
            m.setAccessible(true);
            return m.invoke(target, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException r) throw r;
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFullTcpReplyIsReadFieldByField() {
        InetRecord r = (InetRecord) row("tcp");
        assertThat(r.cookie()).isEqualTo(0x1deadbeefL);
        assertThat(r.tos()).isEqualTo(16);
        assertThat(r.tclass()).isEqualTo(72);
        assertThat(r.classId()).isEqualTo(0x10020);
        assertThat(r.mark()).isEqualTo(0xbeef);
        assertThat(r.cgroupId()).isEqualTo(0xabc);
        assertThat(r.sockopt()).isEqualTo(0x413);
        assertThat(r.shutdown()).isEqualTo(1);
        assertThat(r.hasProtocol()).isFalse();
        assertThat(r.hasV6only()).isFalse();
        assertThat(new String(r.cong().copy())).isEqualTo("cubic");
        assertThat(r.memInfo().tmem()).isEqualTo(14);
        assertThat(r.skMemInfo().drops()).isEqualTo(9);
        assertThat(r.vegasInfo().minrttUs()).isEqualTo(3000);
        assertThat(r.dctcpInfo().abTot()).isEqualTo(4);
        assertThat(r.bbrInfo().bw()).isEqualTo((1L << 32) + 5);
        assertThat(r.md5Keys().count()).isEqualTo(2);
        assertThat(new String(r.md5Keys().key(0).copy())).isEqualTo("se cr\fet,");
        assertThat(r.md5Keys().prefixLength(1)).isEqualTo(64);
        assertThat(r.md5Keys().addr(1, 3)).isEqualTo(2);
        assertThat(r.bpfStorages().count()).isEqualTo(2);
        assertThat(r.bpfStorages().mapId(1)).isEqualTo(26);
        assertThat(r.bpfStorages().value(0).length()).isEqualTo(8);
        UlpInfo u = r.ulpInfo();
        assertThat(new String(u.name().copy())).isEqualTo("tls");
        assertThat(u.tlsVersion()).isEqualTo(0x0304);
        assertThat(u.tlsRxconf()).isEqualTo(3);
        assertThat(u.tlsTxconf()).isEqualTo(2);
        assertThat(u.tlsZcRoTx() && u.tlsRxNoPad()).isTrue();
        assertThat(u.hasMptcp()).isFalse();
        assertThat(r.mptcpInfo()).isNull();
        assertThat(r.sctpInfo()).isNull();
    }

    @Test
    void tcpInfoIsReadFieldByField() {
        TcpInfo t = ((InetRecord) row("tcp")).tcpInfo();
        assertThat(new long[] {t.state(), t.caState(), t.retransmits(), t.probes(), t.backoff(), t.options()})
                .containsExactly(1, 2, 3, 9, 4, 0x7f);
        assertThat(new int[] {t.sndWscale(), t.rcvWscale(), t.fastopenClientFail()}).containsExactly(5, 7, 2);
        assertThat(t.appLimited()).isTrue();
        assertThat(new long[] {t.rtoUs(), t.atoUs(), t.sndMss(), t.rcvMss(), t.unacked(), t.sacked(), t.lost(),
                t.retrans(), t.fackets(), t.lastDataSentMs(), t.lastAckSentMs(), t.lastDataRecvMs(), t.lastAckRecvMs(),
                t.pmtu(), t.rcvSsthresh(), t.rttUs(), t.rttvarUs(), t.sndSsthresh(), t.sndCwnd(), t.advmss(),
                t.reordering(), t.rcvRttUs(), t.rcvSpace(), t.totalRetrans()})
                .containsExactly(204000, 40000, 1448, 536, 5, 6, 7, 8, 9, 101, 102, 103, 104, 1500, 65483, 12345, 6789,
                        20, 10, 1448, 4, 11111, 14480, 12);
        assertThat(new long[] {t.pacingRate(), t.maxPacingRate(), t.bytesAcked(), t.bytesReceived(), t.segsOut(),
                t.segsIn(), t.notsentBytes(), t.minRttUs(), t.dataSegsIn(), t.dataSegsOut(), t.deliveryRate(),
                t.busyTimeUs(), t.rwndLimitedUs(), t.sndbufLimitedUs()})
                .containsExactly(1_235_000, 7_650_000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 123_500_000,
                        1_500_000, 300_000, 450_000);
        assertThat(new long[] {t.delivered(), t.deliveredCe(), t.bytesSent(), t.bytesRetrans(), t.dsackDups(),
                t.reordSeen(), t.rcvOoopack(), t.sndWnd(), t.rcvWnd(), t.rehash(), t.totalRto(), t.totalRtoRecoveries(),
                t.totalRtoTimeMs(), t.receivedCe(), t.deliveredE1Bytes(), t.deliveredE0Bytes(), t.deliveredCeBytes(),
                t.receivedE1Bytes(), t.receivedE0Bytes(), t.receivedCeBytes()})
                .containsExactly(1009, 1010, 1011, 1012, 1013, 1014, 1015, 1016, 1017, 1018, 1019, 1020, 1021, 1022,
                        1023, 1024, 1025, 1026, 1027, 1028);
        assertThat(new int[] {t.ecnMode(), t.accEcnOptSeen(), t.accEcnFailMode(), t.options2()})
                .containsExactly(2, 1, 9, 0xabcdef);
        assertThat(new int[] {t.accEcnFailMode618(), t.accEcnOptSeen618()}).containsExactly(0xef96, 0xabcd);
    }

    @Test
    void aTcpInfoOfAnOlderKernelEndsWhereItEnds() {
        byte[] info = DiagMessages.tcpInfo();
        for (int length : new int[] {0, 3, 104, 119, 136, 192, 224, 232, 240, 248, 279, 280}) {
            TcpInfo t = new TcpInfoView().wrap(Hex.buffer(java.util.Arrays.copyOf(info, length)), 0, length);
            assertThat(t.hasPacingRate()).as("pacing, %d", length).isEqualTo(length >= 120);
            assertThat(t.hasBytesAcked()).isEqualTo(length >= 136);
            assertThat(t.hasBusyTime()).isEqualTo(length >= 192);
            assertThat(t.hasBytesSent()).isEqualTo(length >= 224);
            assertThat(t.hasRcvOoopack()).isEqualTo(length >= 232);
            assertThat(t.hasRcvWnd()).isEqualTo(length >= 240);
            assertThat(t.hasTotalRto()).isEqualTo(length >= 248);
            assertThat(t.hasAccEcn()).isEqualTo(length >= 280);
            assertThat(t.rttUs()).isEqualTo(length >= 72 ? 12345 : 0);
            assertThat(t.maxPacingRate()).isEqualTo(length >= 120 ? 7_650_000 : 0);
        }
    }

    @Test
    void aLongerTcpInfoThanIsKnownIsFine() {
        byte[] longer = java.util.Arrays.copyOf(DiagMessages.tcpInfo(), 400);
        assertThat(new TcpInfoView().wrap(Hex.buffer(longer), 0, 400).receivedCeBytes()).isEqualTo(1028);
    }

    @Test
    void anMptcpSubflowTellsItsTokens() {
        UlpInfo u = ((InetRecord) row("subflow")).ulpInfo();
        assertThat(u.hasTls()).isFalse();
        assertThat(u.mptcpFlags()).isEqualTo(0x103);
        assertThat(u.mptcpTokenLoc()).isEqualTo(0xea06914);
        assertThat(u.mptcpIdRem()).isEqualTo(1);
        assertThat(u.mptcpIdLoc()).isEqualTo(2);
        assertThat(u.mptcpMapSeq()).isEqualTo(Long.MIN_VALUE + 5);
        assertThat(u.mptcpSsnOffset()).isEqualTo(3987428036L);
        assertThat(u.mptcpMapDatalen()).isEqualTo(99);
    }

    @Test
    void infoIsOfMptcpOrSctpByTheTable() {
        MptcpInfo m = ((InetRecord) row("mptcp")).mptcpInfo();
        assertThat(m.token()).isEqualTo(0xbcb34bbL);
        assertThat(m.writeSeq()).isEqualTo(-2);
        assertThat(m.bytesAcked()).isEqualTo(30);
        assertThat(m.lastAckRecvMs()).isEqualTo(36);
        assertThat(((InetRecord) row("mptcp")).tcpInfo()).isNull();
        SctpInfo s = ((InetRecord) row("sctp")).sctpInfo();
        assertThat(s.tag()).isEqualTo(0xabcdef);
        assertThat(s.peerTag()).isEqualTo(0x11);
        assertThat(s.fragInterleave()).isEqualTo(20);
        InetRecord r = (InetRecord) row("sctp");
        assertThat(r.locals().count()).isEqualTo(2);
        assertThat(r.locals().addr(1, 0)).isEqualTo(0x0a000002);
        assertThat(r.peers().addr(0, 0)).isEqualTo(0x20010db8);
        assertThat(r.peers().port(0)).isEqualTo(8080);
    }

    @Test
    void theOtherFamiliesAreReadFieldByField() {
        UnixRecord u = (UnixRecord) row("unix");
        assertThat(u.table()).isEqualTo(jss.record.SocketTable.UNIX_STREAM);
        assertThat(new long[] {u.inode(), u.cookie(), u.recvQueue(), u.sendQueue(), u.peerInode(), u.vfsInode(),
            u.vfsDevice(), u.pendingCount(), u.pending(1), u.uid(), u.shutdown(), u.skMemInfo().rcvbuf()})
                .containsExactly(77, 5 + (6L << 32), 1, 6, 78, 2155432, 0x0fe00000, 2, 80, 1000, 2, 2);
        assertThat(new String(u.name().copy())).isEqualTo("/run/demo\0");
        NetlinkRecord n = (NetlinkRecord) row("netlink");
        assertThat(new long[] {n.protocol(), n.portId(), n.dstPortId(), n.dstGroup(), n.inode(), n.cookie(),
            n.recvQueue(), n.sendQueue(), n.groups().at(0), n.flags(), n.state()})
                .containsExactly(15, -5, 6, 7, 8, 9 + (1L << 32), 1, 3, 0x11, 3, 7);
        assertThat(n.connected()).isTrue();
        PacketRecord p = (PacketRecord) row("packet");
        assertThat(p.table()).isEqualTo(jss.record.SocketTable.PACKET_RAW);
        assertThat(new long[] {p.protocol(), p.ifindex(), p.version(), p.reserve(), p.copyThresh(), p.tstamp(),
            p.flags(), p.rxRing().features(), p.txRing().blockSize(), p.fanout(), p.uid(), p.recvQueue(),
            p.filterCount(), p.filterCode(1), p.filterJt(1), p.filterJf(1), p.filterK(1)})
                .containsExactly(0x88cc, 1, 2, 3, 4, 5, 0x1f, 7, 8, 0x10007, 1000, 1, 2, 6, 1, 2, 0xffffffffL);
        VsockRecord v = (VsockRecord) row("vsock");
        assertThat(new long[] {v.srcCid(), v.srcPort(), v.dstCid(), v.dstPort(), v.inode(), v.cookie(), v.shutdown()})
                .containsExactly(2, 1234, VsockRecord.ANY, VsockRecord.ANY, 12, 13, 2);
        XdpRecord x = (XdpRecord) row("xdp");
        assertThat(new long[] {x.ifindex(), x.queueId(), x.rxEntries(), x.txEntries(), x.fillEntries(),
            x.completionEntries(), x.umem().size(), x.umem().refs(), x.stats().txRingEmpty(), x.uid()})
                .containsExactly(1, 3, 2048, 1024, 512, 256, 1L << 33, 2, -1, 1000);
        TipcRecord t = (TipcRecord) row("tipc");
        assertThat(new long[] {t.node(), t.ref(), t.peerNode(), t.peerRef(), t.peerServiceType(),
            t.peerServiceInstance(), t.recvQueue(), t.sendQueue(), t.drops(), t.inode(), t.uid(), t.cookie(), t.state()})
                .containsExactly(0x1001001, 42, 0x1001002, 43, 18888, 17, 1, 2, 3, 99, 1000, 0x1234, 1);
        assertThat(t.hasPublications() && t.linkCongested() && t.connectionCongested() && t.hasPeerService()).isTrue();
    }

    @Test
    void everyShorterReplyIsMalformedOrTellsLess() {
        DiagMessages.all().forEach((name, payload) -> {
            for (int n = 0; n < payload.length; n++) {
                // nothing after the end, so that a read beyond it cannot go unseen
                byte[] cut = java.util.Arrays.copyOf(payload, n);
                try {
                    everything(DiagMessages.row(name, Hex.buffer(cut), 0, n));
                } catch (MalformedMessageException e) {
                    // as it should be
                } catch (RuntimeException e) {
                    throw new AssertionError(name + " cut to " + n + " bytes", e);
                }
            }
        });
    }

    @Test
    void noByteThatIsTurnedOverIsReadBeyondTheReply() {
        DiagMessages.all().forEach((name, payload) -> {
            for (int at = 0; at < payload.length; at++) {
                for (int flip : new int[] {0xff, 1, 4, 0x80}) {
                    byte[] bad = payload.clone();
                    bad[at] ^= (byte) flip;
                    try {
                        everything(DiagMessages.row(name, Hex.buffer(bad), 0, bad.length));
                    } catch (MalformedMessageException e) {
                        // as it should be
                    } catch (RuntimeException e) {
                        throw new AssertionError(name + " with byte " + at + " ^ " + flip, e);
                    }
                }
            }
        });
    }

    @Test
    void aRowThatMovesOnKeepsNothingOfTheOneBefore() {
        byte[] full = DiagMessages.tcp();
        byte[] bare = DiagMessages.inetHead();
        InetSocketView view = new InetSocketView(jss.record.SocketTable.TCP);
        everything(view.wrap(Hex.buffer(full), 0, full.length));
        assertThat(everything(view.wrap(Hex.buffer(bare), 0, bare.length)))
                .isEqualTo(everything(new InetSocketView(jss.record.SocketTable.TCP).wrap(Hex.buffer(bare), 0, bare.length)));
    }

    @Test
    void whatTheKernelSentIsReadToTheEnd() {
        Map<String, Integer> rows = new TreeMap<>();
        for (String[] c : new String[][] {{"tcp-all-ext.nl", "tcp"}, {"mptcp.nl", "mptcp"}, {"udp.nl", "raw"},
            {"unix.nl", "unix"}, {"netlink.nl", "netlink"}, {"packet.nl", "packet"}}) {
            var b = Hex.buffer(Fixtures.captured(c[0]));
            for (int at = 0; at < b.capacity(); at += b.getInt(at) + 3 & ~3) {
                if (b.getShort(at + 4) == NlMsg.NLMSG_DONE) continue;
                everything(DiagMessages.row(c[1], b, at + NlMsg.HEADER, at + b.getInt(at)));
                rows.merge(c[0], 1, Integer::sum);
            }
        }
        assertThat(rows).containsEntry("tcp-all-ext.nl", 126).containsEntry("mptcp.nl", 7).containsEntry("udp.nl", 16)
                .containsEntry("unix.nl", 30).containsEntry("netlink.nl", 21).containsEntry("packet.nl", 9);
    }
}
