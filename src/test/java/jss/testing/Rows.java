package jss.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jss.diag.InetDiagMsg;
import jss.diag.InetSocketView;
import jss.record.InetRecord;
import jss.record.SocketTable;

/** Rows as the kernel would send them, without attributes. */
public final class Rows {
    private Rows() {}

    /** struct inet_diag_msg of an established IPv4 connection. */
    public static byte[] tcpMessage(int sport, int dport, int src, int dst) {
        ByteBuffer b = ByteBuffer.allocate(InetDiagMsg.BYTES).order(ByteOrder.BIG_ENDIAN);
        b.put(0, (byte) 2).put(1, (byte) 1);
        b.putShort(4, (short) sport).putShort(6, (short) dport).putInt(8, src).putInt(24, dst);
        return b.array();
    }

    public static InetRecord tcp(int sport, int dport, int src, int dst) {
        return new InetSocketView(SocketTable.TCP)
                .wrap(Hex.buffer(tcpMessage(sport, dport, src, dst)), 0, InetDiagMsg.BYTES);
    }

    /** An IPv6 connection between two addresses that nobody else has. */
    public static InetRecord tcp6(int sport, int dport) {
        byte[] message = tcpMessage(sport, dport, 0x20010db8, 0x20010db8);
        message[0] = 10;
        return new InetSocketView(SocketTable.TCP).wrap(Hex.buffer(message), 0, InetDiagMsg.BYTES);
    }
}
