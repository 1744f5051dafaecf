package jss.print.netstat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import jss.print.ByteOut;
import jss.record.HalfOpen;
import jss.record.InetRecord;
import jss.record.SocketTable;
import org.junit.jupiter.api.Test;

class InetSocketPrinterTest {
    private static final SocketFormat NUMBERS =
            new SocketFormat(SocketFormat.Rows.ALL, false, false, false, false, false, false, false);
    private static final SocketFormat NAMES =
            new SocketFormat(SocketFormat.Rows.ALL, true, true, true, false, false, false, false);

    /** A row of which only these facts are asked; any other question fails. */
    private static InetRecord row(SocketTable table, int[] src, int sport, int[] dst, int dport, int state) {
        Map<String, Object> facts = Map.of("table", table, "family", src.length == 1 ? 2 : 10, "state", state,
                "recvQueue", 0L, "sendQueue", 128L, "sport", sport, "dport", dport);
        return (InetRecord) Proxy.newProxyInstance(InetRecord.class.getClassLoader(), new Class<?>[] {InetRecord.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("src")) return src[(int) args[0]];
                    if (method.getName().equals("dst")) return dst[(int) args[0]];
                    Object fact = facts.get(method.getName());
                    if (fact == null) throw new AssertionError(method.getName());
                    return fact;
                });
    }

    private static final HalfOpen UNKNOWN = new HalfOpen() {
        @Override
        public boolean find(InetRecord row) {
            return false;
        }

        @Override
        public long uid() {
            throw new AssertionError();
        }

        @Override
        public long timeouts() {
            throw new AssertionError();
        }
    };

    /** Everything is called by one name. */
    private record OneName(String name) implements NetstatNames {
        private byte[] bytes() {
            return name.getBytes(ISO_8859_1);
        }

        @Override
        public byte[] tcpService(int port) {
            return bytes();
        }

        @Override
        public byte[] udpService(int port) {
            return bytes();
        }

        @Override
        public byte[] protocol(int number) {
            return bytes();
        }

        @Override
        public byte[] host(int word) {
            return bytes();
        }

        @Override
        public byte[] host(int w0, int w1, int w2, int w3) {
            return bytes();
        }

        @Override
        public byte[] network(int word) {
            return bytes();
        }

        @Override
        public byte[] user(long uid) {
            return bytes();
        }

        @Override
        public byte[] link(int ifindex) {
            return bytes();
        }
    }

    private static String print(SocketFormat format, String name, InetRecord row) {
        ByteOut out = new ByteOut(256);
        new InetSocketPrinter(format, new OneName(name), inode -> null, UNKNOWN, out).print(row);
        return out.toString();
    }

    private static final int[] ANY4 = {0};
    private static final int[] ANY6 = {0, 0, 0, 0};
    private static final int[] LONG6 = {0x20010db8, 0x00771234, 0x56789abc, 0xdef01234};

    @Test
    void aListenersSendQueueIsNotItsLimit() {
        assertThat(print(NUMBERS, "x", row(SocketTable.TCP, ANY6, 7003, ANY6, 0, 10)))
                .isEqualTo("tcp6       0      0 :::7003                 :::*                    LISTEN     \n");
    }

    @Test
    void anAddressIsCutSoThatThePortFits() {
        assertThat(print(NUMBERS, "x", row(SocketTable.UDP, LONG6, 17030, LONG6, 1, 1)))
                .isEqualTo("udp6       0    128 2001:db8:77:1234::17030 2001:db8:77:1234:5678:1 ESTABLISHED\n");
        SocketFormat wide = new SocketFormat(SocketFormat.Rows.ALL, false, false, false, true, false, false, false);
        assertThat(print(wide, "x", row(SocketTable.UDP, LONG6, 17030, ANY6, 0, 7)))
                .isEqualTo("udp6       0    128 2001:db8:77:1234:5678:9abc:def0:1234:17030 :::*                               \n");
    }

    @Test
    void aLongPortLeavesSomeOfTheAddress() {
        assertThat(print(NAMES, "a-name-of-many-letters", row(SocketTable.TCP, LONG6, 1, LONG6, 1, 1)))
                .startsWith("tcp6       0    128 a-na:a-name-of-many-let a-na:a-name-of-many-let ESTABLISHED");
    }

    @Test
    void mappedAddressesLosePrefixAndNameUnspecifiedOnesGetBrackets() {
        int[] mapped = {0, 0, 0xffff, 0x7f000001};
        assertThat(print(NAMES, "n", row(SocketTable.TCP, mapped, 7003, ANY6, 0, 10)))
                .startsWith("tcp6       0      0 127.0.0.1:n             [::]:*  ");
        assertThat(print(NAMES, "n", row(SocketTable.RAW, ANY4, 1, ANY4, 0, 7)))
                .isEqualTo("raw        0    128 0.0.0.0:n               0.0.0.0:*               7          \n");
    }

    @Test
    void aNameThatSomebodyElseChoseStaysOneCell() {
        assertThat(print(NAMES, "evil\n\033[31m", row(SocketTable.TCP, new int[] {0x7f000001}, 1, ANY4, 0, 10)))
                .startsWith("tcp        0      0 evil..[31m:evil..[31m   0.0.0.0:*               LISTEN");
    }

    @Test
    void aProgramIsCutToNineteenCharactersAndCannotBreakItsCell() {
        ByteOut out = new ByteOut(64);
        Programs programs = inode -> new Programs.Program(6611, "some-very-\nlong-name".getBytes(ISO_8859_1));
        programs.put(out, 1);
        assertThat(out.toString()).isEqualTo("6611/some-very-.lon ");
        out.truncate(0);
        programs.put(out, 0);
        assertThat(out.toString()).isEqualTo("-                   ");
    }
}
