package jss.print.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import jss.print.ByteOut;
import jss.print.SsFormat;
import jss.record.SocketTable;
import jss.record.TcpState;
import org.junit.jupiter.api.Test;

class SsPainterTest {
    private static String painted(String text, int piece, SocketTable... tables) {
        SsFormat format = new SsFormat(Set.of(tables), TcpState.ALL, true, false, true, true, Set.of(), 80);
        ByteOut out = new ByteOut(64);
        SsPainter painter = new SsPainter(format, out::put);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i += piece) painter.write(bytes, i, Math.min(piece, bytes.length - i));
        return out.toString().replace("\033[", "<").replace("m", ">");
    }

    private static final String TABLE = """
            State      Recv-Q Send-Q Local Address:Port
            LISTEN     0      128    0.0.0.0:22
            LISTEN     129    128    0.0.0.0:80
            ESTAB      0      36     10.0.0.1:22
            CLOSE-WAIT 1      0      10.0.0.1:5
            \t cubic retrans:0/3 lost:2 LISTEN
            """;

    @Test
    void statesAndTroubleAreColoured() {
        assertThat(painted(TABLE, 1000, SocketTable.TCP)).isEqualTo("""
                State      Recv-Q Send-Q Local Address:Port
                <36>LISTEN<0>     0      128    0.0.0.0:22
                <36>LISTEN<0>     <31>129<0>    128    0.0.0.0:80
                <32>ESTAB<0>      0      <33>36<0>     10.0.0.1:22
                <31>CLOSE-WAIT<0> <33>1<0>      0      10.0.0.1:5
                \t cubic <33>retrans:0/3<0> <31>lost:2<0> LISTEN
                """);
    }

    @Test
    void piecesOfLinesMakeNoDifference() {
        for (int piece = 1; piece < 50; piece += 7) {
            assertThat(painted(TABLE, piece, SocketTable.TCP)).isEqualTo(painted(TABLE, 1000, SocketTable.TCP));
        }
    }

    @Test
    void theStateIsBehindTheNetid() {
        assertThat(painted("tcp ESTAB 0 0 x\n", 99, SocketTable.TCP, SocketTable.UDP)).isEqualTo("tcp <32>ESTAB<0> 0 0 x\n");
    }
}
