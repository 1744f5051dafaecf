package jss.cli;

import java.nio.charset.StandardCharsets;
import jss.print.netstat.InterfacePrinter;
import jss.proc.Ipv6Addresses;
import jss.record.Family;
import jss.rtnl.AddressView;
import jss.rtnl.LinkView;
import jss.rtnl.RtnlRequests;
import jss.rtnl.RtnlSocket;

/**
 * {@code netstat -i} and {@code -I IFACE}, from rtnetlink; but IPv6 addresses are shown in the order of their file,
 * which no dump has.
 */
final class NetstatInterfaces implements NetstatView {
    private static final int ATTEMPTS = 3;
    private static final String IPV6_ADDRESSES = "/proc/net/if_inet6";

    private final NetstatOptions options;
    private final Page page;
    private final RtnlSocket socket = RtnlSocket.open();
    private final InterfacePrinter printer = new InterfacePrinter();
    private final LinkView link = new LinkView();
    private final AddressView address = new AddressView();
    private boolean titled;

    NetstatInterfaces(NetstatOptions options, Page page) {
        this.options = options;
        this.page = page;
    }

    @Override
    public int show() {
        boolean whole = false;
        for (int i = 0; i < ATTEMPTS && !whole; i++) whole = gather();
        if (!whole) Stderr.line("the interfaces changed while they were read: some may be missing or doubled");
        if (options.onlyInterface != null && !printer.has(options.onlyInterface)) {
            Stderr.line("there is no interface '" + new String(options.onlyInterface, StandardCharsets.UTF_8) + "'");
            return ExitStatus.FAILED;
        }
        if (!titled) InterfacePrinter.title(page.text);
        titled = true; // only once, whatever -c says
        boolean all = options.is(NetstatOption.ALL);
        if (options.extend > 0) {
            printer.printLong(page.text, all, options.onlyInterface);
        } else {
            InterfacePrinter.header(page.text);
            printer.printShort(page.text, all, options.onlyInterface);
        }
        return ExitStatus.OK;
    }

    private boolean gather() {
        printer.clear();
        boolean links = socket.gather("RTM_GETLINK", RtnlRequests.links(0, 0), 1, () -> { }, (type, buffer, from, end) -> {
            printer.add(link.wrap(buffer, from, end));
            return true;
        });
        boolean addresses = socket.gather("RTM_GETADDR", RtnlRequests.addresses(Family.INET.number(), 0), 1, () -> { },
                (type, buffer, from, end) -> {
                    address.wrap(buffer, from, end);
                    if (address.family() == Family.INET.number()) printer.add(address);
                    return true;
                });
        if (options.extend > 0) Ipv6Addresses.read(IPV6_ADDRESSES, printer::addIpv6);
        return links && addresses;
    }

    @Override
    public void close() {
        socket.close();
    }
}
