package jss.proc;

import java.nio.ByteOrder;
import jss.record.Family;
import jss.record.Octets;
import jss.record.ProcInetRecord;
import jss.record.SocketTable;
import jss.record.TcpState;

/** A line of /proc/net/tcp, udp, udplite or raw, or of their IPv6 siblings, as a row. */
final class ProcInet implements ProcInetRecord {
    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    private static final int LAST_STATE = TcpState.BOUND_INACTIVE.ordinal();
    private static final int TIMER_ON = 1;
    /** What ss takes for the window of a socket without one: TIME-WAIT. */
    private static final int UNTOLD_CWND = 2;

    private final SocketTable table;
    private final int family;
    private final int words;
    private final int[] src = new int[4];
    private final int[] dst = new int[4];
    private final Octets rest = new Octets();

    private int sport;
    private int dport;
    private int state;
    private long sendQueue;
    private long recvQueue;
    private int timer;
    private long expires;
    private int retrans;
    private long uid;
    private long inode;
    private long pointer;
    private long rto;
    private long ato;
    private long quick;
    private long cwnd;
    private long ssthresh;

    ProcInet(SocketTable table, Family family) {
        this.table = table;
        this.family = family.number();
        words = family == Family.INET ? 1 : 4;
    }

    /**
     * {@code sl: LADDR:LPORT RADDR:RPORT ST TXQ:RXQ TR:WHEN RETR UID TIMEOUT INODE REF SK RTO ATO QUICK CWND SSTHRESH},
     * numbers up to RETR and SK in hexadecimal.
     *
     * @return false if it is no such line
     */
    boolean parse(ProcLines line) {
        line.dec();
        if (!line.is(':') || !address(line, src)) return false;
        sport = (int) line.hex() & 0xffff;
        if (!address(line, dst)) return false;
        dport = (int) line.hex() & 0xffff;
        long st = line.hex();
        if (st < 0 || st > LAST_STATE) return false;
        state = (int) st;
        sendQueue = line.hex();
        if (!line.is(':')) return false;
        recvQueue = line.hex();
        timer = (int) line.hex();
        if (!line.is(':')) return false;
        expires = line.hex();
        long timeouts = line.hex();
        uid = line.dec();
        long probes = line.dec();
        retrans = (int) (timer == TIMER_ON ? timeouts : probes);
        if (!line.blanks()) return false;
        inode = line.dec();
        line.dec(); // references
        pointer = line.hex();
        rto = line.dec();
        ato = line.dec();
        quick = line.dec();
        cwnd = line.blanks() ? line.dec() : UNTOLD_CWND;
        ssthresh = line.blanks() ? line.dec() : -1;
        boolean more = line.blanks();
        rest.set(line.view(), line.position(), more ? line.left() : 0);
        return true;
    }

    private boolean address(ProcLines line, int[] to) {
        line.blanks();
        for (int i = 0; i < words; i++) {
            int word = line.hex8(); // the kernel prints the network's word as if it were its own
            to[i] = LITTLE ? Integer.reverseBytes(word) : word;
        }
        return line.is(':');
    }

    @Override
    public SocketTable table() {
        return table;
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public int state() {
        return state;
    }

    @Override
    public long recvQueue() {
        return recvQueue;
    }

    @Override
    public long sendQueue() {
        return sendQueue;
    }

    @Override
    public long inode() {
        return inode;
    }

    /** The kernel's address of the socket, hidden behind a hash: unique too, though not the cookie. */
    @Override
    public long cookie() {
        return pointer;
    }

    @Override
    public boolean hasUid() {
        return true;
    }

    @Override
    public long uid() {
        return uid;
    }

    @Override
    public int sport() {
        return sport;
    }

    @Override
    public int dport() {
        return dport;
    }

    @Override
    public int src(int i) {
        return src[i];
    }

    @Override
    public int dst(int i) {
        return dst[i];
    }

    @Override
    public int ifindex() {
        return 0;
    }

    @Override
    public int timer() {
        return timer;
    }

    @Override
    public long expiresMs() {
        return (expires * 1000 + TICKS_A_SECOND - 1) / TICKS_A_SECOND;
    }

    @Override
    public int retrans() {
        return retrans;
    }

    @Override
    public boolean hasV6only() {
        return false;
    }

    @Override
    public boolean v6only() {
        return false;
    }

    @Override
    public boolean hasMark() {
        return false;
    }

    @Override
    public long mark() {
        return 0;
    }

    @Override
    public boolean hasTcp() {
        return table == SocketTable.TCP;
    }

    @Override
    public long rtoTicks() {
        return rto;
    }

    @Override
    public long atoTicks() {
        return ato;
    }

    @Override
    public long quickAcks() {
        return quick;
    }

    @Override
    public long sndCwnd() {
        return cwnd;
    }

    @Override
    public long sndSsthresh() {
        return ssthresh;
    }

    @Override
    public Octets rest() {
        return rest.length() == 0 ? null : rest;
    }
}
