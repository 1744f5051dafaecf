package jss.cli;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import jss.print.Show;
import jss.query.AnywhereLookup;
import jss.query.HostLookup;
import jss.query.Selection;
import jss.record.Detail;
import jss.record.Family;
import jss.record.Lookup;
import jss.record.SocketTable;
import jss.record.TcpState;

/** What was typed, option by option in its order; nothing of it is looked up yet. */
final class SsOptions {
    /** What is known of a socket by its inode. */
    private static final EnumSet<Show> BY_INODE = EnumSet.of(Show.PROCESSES, Show.THREADS, Show.CONTEXT, Show.SOCKET_CONTEXT);
    /** And what only changes how rows look. */
    private static final EnumSet<Show> PLAIN = EnumSet.of(Show.ONELINE, Show.NETNS, Show.PROCESSES, Show.THREADS, Show.CONTEXT,
            Show.SOCKET_CONTEXT);
    /** And what an extended row has. */
    private static final EnumSet<Show> EXTENDED = EnumSet.of(Show.EXTENDED, Show.OPTIONS, Show.CGROUP);

    final Selection selection = new Selection();
    boolean help;
    boolean version;
    boolean numeric;
    boolean resolve;
    boolean noHeader;
    int jobs = Jobs.BY_DEFAULT;
    boolean noBpf;
    boolean noQueues;
    boolean explain;
    /** Null while no option asks for anything but ss's own output. */
    Output output;
    final FilterText filter = new FilterText();
    /** Null if one network namespace is listed. */
    AnywhereLookup anywhere;
    /** Options chose tables or families. */
    boolean chosen;
    boolean summary;
    boolean events;
    boolean kill;
    boolean force;
    boolean dryRun;
    /** Null while all maps are shown, or none. */
    BpfMaps storageMaps;
    String namespace;
    String recording;
    final EnumSet<Show> shown = EnumSet.noneOf(Show.class);

    /** What the words of the filter stand for. */
    Lookup lookup() {
        return anywhere == null ? new HostLookup() : anywhere;
    }

    /** Takes one option; {@code value} is null where it has none. */
    void take(SsOption option, String value) {
        switch (option) {
            case HELP -> help = true;
            case VERSION -> version = true;
            case NUMERIC -> numeric = true;
            case RESOLVE -> resolve = true;
            case ALL -> selection.setStates(TcpState.ALL);
            case LISTENING -> selection.setStates(TcpState.LISTEN.bit() | TcpState.CLOSE.bit());
            case BOUND_INACTIVE -> selection.setStates(TcpState.BOUND_INACTIVE.bit());
            case IPV4 -> selection.addFamily(Family.INET);
            case IPV6 -> selection.addFamily(Family.INET6);
            case PACKET -> selection.addFamily(Family.PACKET);
            case TCP -> selection.addTable(SocketTable.TCP);
            case MPTCP -> selection.addTable(SocketTable.MPTCP);
            case UDP -> selection.addTable(SocketTable.UDP);
            case RAW -> selection.addTable(SocketTable.RAW);
            case DCCP -> selection.addTable(SocketTable.DCCP);
            case SCTP -> selection.addTable(SocketTable.SCTP);
            case UNIX -> selection.addFamily(Family.UNIX);
            case VSOCK -> selection.addFamily(Family.VSOCK);
            case TIPC -> selection.addFamily(Family.TIPC);
            case XDP -> selection.addFamily(Family.XDP);
            case FAMILY -> family(value);
            case QUERY -> tables(value);
            case OPTIONS -> shown.add(Show.OPTIONS);
            case EXTENDED -> {
                shown.add(Show.EXTENDED);
                shown.add(Show.OPTIONS);
            }
            case MEMORY -> shown.add(Show.MEMORY);
            case INFO -> shown.add(Show.INFO);
            case TOS -> shown.add(Show.TOS);
            case CGROUP -> shown.add(Show.CGROUP);
            case SOCKOPT -> shown.add(Show.SOCKOPT);
            case BPF -> {
                shown.add(Show.FILTER);
                shown.add(Show.OPTIONS);
            }
            case BPF_MAPS -> storages(null);
            case BPF_MAP_ID -> storages(value);
            case TIPCINFO -> shown.add(Show.TIPC);
            case PROCESSES -> shown.add(Show.PROCESSES);
            case THREADS -> {
                shown.add(Show.PROCESSES);
                shown.add(Show.THREADS);
            }
            case CONTEXT -> {
                shown.add(Show.PROCESSES);
                shown.add(Show.CONTEXT);
            }
            case CONTEXTS -> {
                shown.add(Show.PROCESSES);
                shown.add(Show.CONTEXT);
                shown.add(Show.SOCKET_CONTEXT);
            }
            case SUMMARY -> summary = true;
            case EVENTS -> events = true;
            case KILL -> kill = true;
            case FORCE -> force = true;
            case DRY_RUN -> dryRun = true;
            case NET -> namespace = value;
            case DIAG -> recording = value;
            case ONELINE -> shown.add(Show.ONELINE);
            case NO_QUEUES -> noQueues = true;
            case FILTER -> filter.file(value);
            case EXPLAIN -> explain = true;
            case NO_HEADER -> noHeader = true;
            case ALL_NETNS -> {
                shown.add(Show.NETNS);
                anywhere = new AnywhereLookup();
            }
            case JOBS -> jobs = Jobs.parse(value);
            case NO_BPF -> noBpf = true;
            default -> {
                if (output == null) output = new Output();
                output.take(option, value);
            }
        }
    }

    /** Of all maps, or of one more that {@code id} names. */
    private void storages(String id) {
        boolean all = shown.contains(Show.STORAGES) && storageMaps == null;
        if (id == null ? storageMaps != null : all) {
            throw new UsageException("--bpf-maps shows all maps, --bpf-map-id those that it names: they exclude each other");
        }
        shown.add(Show.STORAGES);
        if (id == null) return;
        if (storageMaps == null) storageMaps = new BpfMaps();
        storageMaps.add(id);
    }

    private void family(String word) {
        if (word.equals("help")) {
            help = true;
            return;
        }
        Family family = Family.of(word);
        if (family == null) throw new UsageException("'" + word + "' is no family");
        selection.addFamily(family);
    }

    private void tables(String list) {
        EnumSet<SocketTable> add = EnumSet.noneOf(SocketTable.class);
        EnumSet<SocketTable> remove = EnumSet.noneOf(SocketTable.class);
        int from = 0;
        while (from <= list.length()) {
            int comma = list.indexOf(',', from);
            int end = comma < 0 ? list.length() : comma;
            String word = list.substring(from, end);
            boolean not = word.startsWith("!");
            Set<SocketTable> named = SocketTable.named(not ? word.substring(1) : word);
            if (named.isEmpty()) throw new UsageException("'" + word + "' is no table");
            (not ? remove : add).addAll(named);
            from = end + 1;
        }
        selection.list(add, remove);
    }

    /** What rows have to carry for what is shown. */
    EnumSet<Detail> details() {
        EnumSet<Detail> details = EnumSet.noneOf(Detail.class);
        for (Show s : shown) {
            if (PLAIN.contains(s)) continue;
            details.add(Detail.EXTENDED);
            if (!EXTENDED.contains(s)) details.add(Detail.REPLY);
        }
        if (shown.contains(Show.EXTENDED) || !Collections.disjoint(BY_INODE, shown)) details.add(Detail.INODE);
        if (shown.contains(Show.MEMORY)) details.add(Detail.MEMORY);
        if (shown.contains(Show.INFO)) {
            details.add(Detail.INFO);
            details.add(Detail.CONGESTION);
            details.add(Detail.CONGESTION_INFO);
        }
        if (shown.contains(Show.TOS)) {
            details.add(Detail.TOS);
            details.add(Detail.TCLASS);
        }
        if (shown.contains(Show.EXTENDED)) {
            details.add(Detail.UNIX_FILE);
            details.add(Detail.UNIX_PENDING);
            details.add(Detail.FAMILY);
        }
        if (shown.contains(Show.SOCKOPT)) details.add(Detail.SOCKOPTS);
        if (shown.contains(Show.STORAGES)) details.add(Detail.STORAGES);
        if (shown.contains(Show.FILTER)) details.add(Detail.PACKET_FILTER);
        return details;
    }
}
