package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import jss.netlink.NetlinkSocket;
import jss.record.Names;
import jss.record.SocketTable;
import jss.testing.Inside;
import jss.testing.Netns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Families, details, looks and states of ss in every combination, beside the installed ss over
 * sockets of every kind. Cells are compared; figures that move between two runs by their names.
 */
class SsMatrixDifferentialTest {
    private static final List<String> FAMILIES = List.of("-t", "-u", "-x", "-0", "-f netlink", "-M", "-tu", "-6 -t",
            "-4 -u", "-A u_str,u_seq", "-tux0", "-A tcp,mptcp,udp", "-A packet_raw,packet_dgram");
    private static final List<String> DETAILS = List.of("", "-e", "-o", "-m", "-i", "-oi", "-em", "-emi", "--tos",
            "--inet-sockopt", "--cgroup", "-b", "-eb --tos -m --inet-sockopt --cgroup -i");
    private static final List<String> STATES = List.of("-a", "-l", "state established");
    private static final List<String> LOOKS = List.of("-n", "-nH", "-nO", "-nQ", "-nHOQ", "", "-OH");

    /** Figures that go on while nobody looks: clocks, and what a retransmission changes. */
    private static final Pattern MOVING = Pattern.compile(" (timer|lastsnd|lastrcv|lastack|last_data_sent|last_data_recv"
            + "|last_ack_recv|rto|backoff|bytes_sent|bytes_retrans|segs_out|segs_in|data_segs_out|data_segs_in|busy"
            + "|rwnd_limited|sndbuf_limited|retrans|lost|unacked|cwnd|ssthresh|delivered|dsack_dups|sacked"
            + "|write_seq|snd_una|rcv_nxt|seq|sfseq|ssnoff|maplen|md5keys):\\S*");
    /** The last of skmem: datagrams that a socket dropped, which others may go on sending. */
    private static final Pattern DROPS = Pattern.compile(",d\\d+\\)");
    private static final Pattern MOVING_RATE = Pattern.compile(" (send|pacing_rate|delivery_rate) \\S*");
    /** Since iproute2 6.1. */
    private static final Pattern NEW = Pattern.compile(" (rcv_wnd|rehash|local_addr_used|local_addr_max|csum_enabled|retransmits"
            + "|bytes_retrans|bytes_sent|bytes_received|bytes_acked|subflows_total|endp_laminar_max|last_data_sent"
            + "|last_data_recv|last_ack_recv):[\\d.]+| usec_ts");

    private static final Names NAMES = new Names() {
        private final HostNames host = new HostNames();

        @Override
        public byte[] service(SocketTable table, int port) {
            return host.service(table, port);
        }

        @Override
        public byte[] link(int ifindex) {
            return host.link(ifindex);
        }

        @Override
        public byte[] host(int word) {
            return null;
        }

        @Override
        public byte[] host(int w0, int w1, int w2, int w3) {
            return null;
        }

        @Override
        public byte[] netlinkProtocol(int number) {
            return host.netlinkProtocol(number);
        }

        @Override
        public byte[] process(int pid) {
            return host.process(pid);
        }
    }; // no cgroups: `ip netns exec` hides them from ss

    @Test
    void everyCombinationShowsTheCellsOfSs(@TempDir Path dir) throws Exception {
        try (Netns netns = new Netns()) {
            netns.fixture("sockets", "all", dir.resolve("sockets").toString());
            List<String> wrong = new ArrayList<>();
            int combinations = Inside.run(netns, () -> compareAll(netns, wrong));
            assertThat(wrong).isEmpty();
            assertThat(combinations).isGreaterThanOrEqualTo(300);
        }
    }

    private static int compareAll(Netns netns, List<String> wrong) {
        int count = 0;
        for (String family : FAMILIES) {
            for (String detail : DETAILS) {
                for (String state : STATES) {
                    String look = LOOKS.get(count++ % LOOKS.size());
                    compare(netns, (family + " " + detail + " " + look + " " + state).strip().replaceAll(" +", " "), wrong);
                }
            }
        }
        return count;
    }

    private static void compare(Netns netns, String arguments, List<String> wrong) {
        List<String> differences = List.of();
        for (int attempt = 0; attempt < 8; attempt++) { // a retransmission between the two starts figures that were 0
            LockSupport.parkNanos(attempt * 50_000_000L); // in the first seconds there are many of them
            differences = differences(netns, arguments);
            if (differences.isEmpty()) return;
        }
        wrong.addAll(differences);
    }

    private static List<String> differences(Netns netns, String arguments) {
        List<String> ours = rows(SsInProcess.print(List.of(arguments.split(" ")), NAMES, NetlinkSocket::open), false, arguments);
        // the installed ss has no -Q
        List<String> theirs = rows(netns.tool("ss", arguments.replace("-nQ", "-n").replace("OQ", "O")).out(), true, arguments);
        List<String> missing = new ArrayList<>(theirs);
        List<String> extra = new ArrayList<>();
        for (String row : ours) {
            if (!missing.remove(row)) extra.add(row);
        }
        List<String> found = new ArrayList<>();
        if (theirs.isEmpty() && !arguments.contains("H")) found.add(arguments + ": ss shows nothing");
        if (!missing.isEmpty()) found.add(arguments + "\n  only ss:  " + missing.get(0));
        if (!extra.isEmpty()) found.add(arguments + "\n  only jss: " + extra.get(0));
        return found;
    }

    /** Rows with their further lines, blanks evened out, in any order. */
    private static List<String> rows(String text, boolean theirs, String arguments) {
        List<String> rows = new ArrayList<>();
        boolean netid = arguments.matches(".*(-tu|-x|-0|-A).*");
        boolean state = !arguments.contains("state established");
        for (String line : text.split("\n")) {
            if (line.startsWith("\t") && !rows.isEmpty()) {
                rows.set(rows.size() - 1, rows.get(rows.size() - 1) + " |" + line);
            } else {
                // the installed ss lets keys go out before the header
                rows.add(theirs ? line.replaceFirst("^.*?((Netid +)?(State +)?Recv-Q +Send-Q +Local)", "$1") : line);
            }
        }
        List<String> cells = new ArrayList<>();
        for (String row : rows) {
            String even = row.replace("Process", "").replaceFirst("^(secret)+", ""); // the fixture's key
            even = NEW.matcher(even).replaceAll("");
            even = MOVING.matcher(even).replaceAll(" $1:~");
            even = MOVING_RATE.matcher(even).replaceAll(" $1 ~");
            even = DROPS.matcher(even).replaceAll(",d~)");
            even = even.strip().replaceAll("\\s+", " ");
            if (theirs && arguments.contains("Q")) even = withoutQueues(even, (netid ? 1 : 0) + (state ? 1 : 0));
            if (!even.isEmpty() && isComparable(even, arguments)) cells.add(even);
        }
        return cells;
    }

    private static String withoutQueues(String row, int at) {
        List<String> words = new ArrayList<>(List.of(row.split(" ")));
        if (words.size() < at + 2) return row;
        words.subList(at, at + 2).clear();
        return String.join(" ", words);
    }

    private static boolean isComparable(String row, String arguments) {
        if (row.contains("tcpdiag:") || row.matches(".* 4:-?\\d+ .*")) return false; // the sockets that ask
        if (row.contains("jss-") || row.startsWith("line@nul")) return false; // a name that ss lets out raw
        // bound and inactive sockets: since 6.8
        boolean tcpOnly = arguments.matches("(-6 )?-[tM] .*");
        return !row.matches("m?p?tcp UNCONN .*") && !(tcpOnly && row.startsWith("UNCONN "));
    }
}
