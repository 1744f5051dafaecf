package jss.cli;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import jss.bpf.OpenSockets;
import jss.print.netstat.Programs;
import jss.proc.OwnerScan;
import jss.record.Owners;

/** Who holds the sockets open, looked for anew in each round, in the background until it is first asked. */
final class NetstatPrograms implements Programs {
    private final String root;
    private final boolean wanted;
    private final OpenSockets tables;
    private final Map<Integer, Program> byPid = new HashMap<>();
    private OwnerScan scan;
    private Owners owners;
    private boolean unowned;
    private boolean explained;

    /**
     * Of what {@code root} holds, which is /proc.
     *
     * @param tables tells of descriptors thousands at a time; null if nothing does
     */
    NetstatPrograms(String root, boolean wanted, OpenSockets tables) {
        this.root = root;
        this.wanted = wanted;
        this.tables = tables;
    }

    /** Starts looking. */
    void look() {
        if (!wanted) return;
        byPid.clear();
        owners = null;
        scan = new OwnerScan(root, EnumSet.of(OwnerScan.Wish.PROGRAMS), Attribution.THREADS, tables);
    }

    /** The process with the lowest number, as netstat goes through /proc; ss's order, which is ours, is the other way round. */
    @Override
    public Program of(long inode) {
        if (owners == null) owners = scan.await();
        int owner = Owners.NONE;
        for (int o = owners.first(inode); o != Owners.NONE; o = owners.next(o)) owner = o;
        if (owner == Owners.NONE) {
            unowned = true;
            return null;
        }
        byte[] name = owners.name(owner);
        return byPid.computeIfAbsent(owners.pid(owner), pid -> new Program(pid, name));
    }

    /** Ends a round; says once why programs may be missing. */
    void done() {
        if (!wanted) return;
        if (owners == null) {
            scan.cancel();
            scan.await();
        }
        if (!unowned || explained || scan.denied() == 0) return;
        explained = true;
        Stderr.line("not all processes could be looked into, so sockets of others show no program: that takes root");
    }
}
