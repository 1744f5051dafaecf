package jss.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jss.proc.NameTable;
import jss.proc.NumberedNames;
import jss.record.IpNames;
import jss.record.Octets;
import jss.rtnl.LinkNames;
import jss.rtnl.NamespaceNames;
import jss.sys.Libc;

/** What this host calls the numbers of routing; every source is opened when it is first asked. */
final class IpHostNames implements IpNames, AutoCloseable {
    private static final Path PROTOCOLS = Path.of("/etc/protocols");

    /** The databases of iproute2, with what holds where a file does not say otherwise. */
    enum Table {
        RT_TABLES("253 default 254 main 255 local"),
        RT_PROTOS("0 unspec 1 redirect 2 kernel 3 boot 4 static 8 gated 9 ra 10 mrt 11 zebra 12 bird 13 dnrouted"
                + " 14 xorp 15 ntk 16 dhcp 18 keepalived 42 babel 186 bgp 187 isis 188 ospf 189 rip 192 eigrp"),
        RT_SCOPES("0 global 200 site 253 link 254 host 255 nowhere"),
        RT_REALMS("0 unknown"),
        RT_DSFIELD(""),
        GROUP("0 default"),
        RT_ADDRPROTOS("0 unspec 1 kernel_lo 2 kernel_ra 3 kernel_ll"),
        PROTODOWN_REASONS("");

        final String builtIn;

        Table(String builtIn) {
            this.builtIn = builtIn;
        }

        String file() {
            char[] name = name().toCharArray();
            for (int i = 0; i < name.length; i++) {
                if (name[i] >= 'A' && name[i] <= 'Z') name[i] = (char) (name[i] + 32);
            }
            return new String(name);
        }
    }

    private final boolean numeric;
    private final boolean resolve;
    private final NameTable[] tables = new NameTable[Table.values().length];
    private final LinkNames links = new LinkNames();
    private NamespaceNames namespaces;
    private NumberedNames protocols;
    private Libc libc;

    /** {@code numeric}: numbers have no names; {@code resolve}: addresses have. */
    IpHostNames(boolean numeric, boolean resolve) {
        this.numeric = numeric;
        this.resolve = resolve;
    }

    LinkNames links() {
        return links;
    }

    /** A database for reading command lines, where names count even if numbers are to be shown. */
    NameTable table(Table which) {
        NameTable t = tables[which.ordinal()];
        if (t == null) {
            t = NameTable.load(which.file(), which.builtIn);
            tables[which.ordinal()] = t;
        }
        return t;
    }

    NumberedNames protocols() {
        if (protocols == null) protocols = NumberedNames.nameFirst(PROTOCOLS);
        return protocols;
    }

    private byte[] name(Table which, long number) {
        return numeric ? null : table(which).name(number);
    }

    @Override
    public byte[] link(int ifindex) {
        byte[] name = links.name(ifindex);
        return name != null ? name : ("if" + ifindex).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int linkFlags(int ifindex) {
        return links.flags(ifindex);
    }

    @Override
    public long linkQueueLength(int ifindex) {
        return links.queueLength(ifindex);
    }

    @Override
    public byte[] table(long number) {
        return name(Table.RT_TABLES, number);
    }

    @Override
    public byte[] protocol(int number) {
        return name(Table.RT_PROTOS, number);
    }

    @Override
    public byte[] scope(int number) {
        return name(Table.RT_SCOPES, number);
    }

    @Override
    public byte[] realm(int number) {
        return name(Table.RT_REALMS, number);
    }

    @Override
    public byte[] tos(int number) {
        return name(Table.RT_DSFIELD, number);
    }

    @Override
    public byte[] group(long number) {
        return name(Table.GROUP, number);
    }

    @Override
    public byte[] addressProtocol(int number) {
        return name(Table.RT_ADDRPROTOS, number);
    }

    @Override
    public byte[] protoDownReason(int bit) {
        return name(Table.PROTODOWN_REASONS, bit);
    }

    @Override
    public byte[] ipProtocol(int number) {
        return numeric ? null : protocols().name(number);
    }

    @Override
    public byte[] namespace(int nsid) {
        if (namespaces == null) namespaces = NamespaceNames.load();
        return namespaces.name(nsid);
    }

    @Override
    public byte[] host(Octets address) {
        if (!resolve) return null;
        if (libc == null) libc = new Libc();
        return switch (address.length()) {
            case 4 -> libc.gethostbyaddr(address.word(0));
            case 16 -> libc.gethostbyaddr(address.word(0), address.word(1), address.word(2), address.word(3));
            default -> null;
        };
    }

    @Override
    public boolean numeric() {
        return numeric;
    }

    /** Asks the kernel anew from here on; files stay as they were read. */
    void forget() {
        links.forget();
        namespaces = null;
    }

    @Override
    public void close() {
        links.close();
        if (libc != null) libc.close();
    }
}
