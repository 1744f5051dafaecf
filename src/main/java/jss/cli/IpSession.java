package jss.cli;

import java.util.function.Consumer;
import jss.netlink.Dump;
import jss.netlink.NetlinkException;
import jss.netlink.NlRequest;
import jss.print.ByteSink;
import jss.print.ip.Items;
import jss.print.structured.View;
import jss.rtnl.LinkView;
import jss.rtnl.Rtnl;
import jss.rtnl.RtnlRequests;
import jss.rtnl.RtnlSocket;
import jss.sys.Errno;

/** What every command of {@code ip} works with: options, output, names and a socket that stays open. */
final class IpSession implements AutoCloseable {
    /** How often a dump is repeated that the kernel says was overtaken by a change. */
    private static final int ATTEMPTS = 5;
    private static final byte[] VRF = {'v', 'r', 'f'};
    private static final int IFLA_VRF_TABLE = 1;

    final IpOptions options;
    final Items items;
    final IpHostNames names;
    private RtnlSocket socket;
    private RtnlSocket second;
    private final ByteSink sink;
    private boolean warned;
    private boolean anyRow;

    IpSession(IpOptions options, ByteSink sink) {
        this.options = options;
        this.sink = sink;
        items = new Items(sink, options.json, options.pretty, options.oneline);
        names = new IpHostNames(options.numeric, options.resolve);
    }

    /** True if rows go into a listing, not into ip's own output. */
    boolean lists() {
        return options.views.lists();
    }

    /** Begins the rows of one run; {@code print} is for ip's own output. */
    <R> ViewOptions.Rows<R> begin(View<R> view, Consumer<R> print) {
        ViewOptions.Rows<R> rows = options.views.rows(view, names, print, sink);
        if (!lists()) items.begin();
        return rows;
    }

    void end(ViewOptions.Rows<?> rows) {
        if (lists()) rows.end();
        else items.end();
        anyRow |= rows.any();
    }

    /** The exit status of all runs. */
    int status() {
        return options.views.status(anyRow);
    }

    RtnlSocket socket() {
        if (socket == null) socket = RtnlSocket.open();
        return socket;
    }

    /** A second socket, for questions while a dump streams on the first. */
    RtnlSocket beside() {
        if (second == null) second = RtnlSocket.open();
        return second;
    }

    /**
     * Runs a dump whose rows are printed as they come. One that was interrupted is repeated if
     * nothing of it has left yet, which is so for all but large tables.
     */
    void stream(String name, NlRequest request, Dump.Visitor visitor) {
        stream(name, request, () -> { }, visitor);
    }

    /** {@code restart} drops what the visitor still holds back when the dump is repeated. */
    void stream(String name, NlRequest request, Runnable restart, Dump.Visitor visitor) {
        for (int i = 1; ; i++) {
            Dump dump = socket().request(name, request);
            dump.run(visitor);
            if (!dump.interrupted()) return;
            if (i < ATTEMPTS && !lists() && items.restart()) {
                restart.run();
                continue;
            }
            warnOfChange();
            return;
        }
    }

    /** Runs a dump whose rows are kept; {@code restart} drops them before each attempt. */
    void gather(String name, NlRequest request, Runnable restart, Dump.Visitor visitor) {
        if (!socket().gather(name, request, ATTEMPTS, restart, visitor)) warnOfChange();
    }

    private void warnOfChange() {
        if (!warned) Stderr.line("the table changed while it was read: rows may be missing or doubled");
        warned = true;
    }

    /** The index of a device that has to be there. */
    int device(String name) {
        int index = names.links().index(name);
        if (index == 0) throw new IpFailure(IpFailure.NOT_FOUND, "Cannot find device \"" + name + "\"");
        return index;
    }

    /** The table of a virtual router, -1 if there is none of that name. */
    long vrfTable(String name) {
        int index = names.links().index(name);
        if (index == 0) return -1;
        long[] table = {-1};
        LinkView link = new LinkView();
        socket().request("RTM_GETLINK", RtnlRequests.linkByIndex(Rtnl.AF_UNSPEC, index, Rtnl.RTEXT_FILTER_SKIP_STATS))
                .run((type, buffer, from, end) -> {
                    link.wrap(buffer, from, end);
                    boolean vrf = link.kind() != null && link.kind().is(VRF);
                    if (vrf && link.kindSettings() != null) table[0] = link.kindSettings().u32(IFLA_VRF_TABLE);
                    return false;
                });
        return table[0];
    }

    /** What ip says of the kernel's refusal. */
    static IpFailure refusal(NetlinkException e) {
        String extack = e.extack();
        if (extack != null) return new IpFailure(IpFailure.REFUSED, "Error: " + extack + (extack.endsWith(".") ? "" : "."));
        if (e.errno() == 0) return new IpFailure(IpFailure.REFUSED, e.getMessage());
        return new IpFailure(IpFailure.REFUSED, "RTNETLINK answers: " + Errno.text(e.errno()));
    }

    @Override
    public void close() {
        names.close();
        if (socket != null) socket.close();
        if (second != null) second.close();
    }
}
