package jss.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples are what iproute2 7.1's ss printed. */
class SsTableTest {
    private static final int WITHOUT_NETID_AND_PROCESS = 0b101_1111_1100;

    private static String print(int columns, int screen, boolean header, List<String> rows) {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        SsTable table = new SsTable(columns, screen, got::write);
        if (header) table.header();
        for (String row : rows) cells(table, row);
        table.flush();
        return got.toString(StandardCharsets.ISO_8859_1);
    }

    private static void cells(SsTable table, String row) {
        String[] cells = row.split("\\|", -1);
        table.skipTo(SsTable.NETID);
        for (int i = SsTable.NETID; i <= SsTable.EXT; i++) {
            String cell = i - 1 < cells.length ? cells[i - 1] : "";
            if (i == SsTable.RECVQ || i == SsTable.SENDQ) cell = (cell + "      ").substring(0, Math.max(6, cell.length()));
            table.text().ascii(cell);
            table.next();
        }
    }

    private static final List<String> ROWS = List.of(
            "tcp|LISTEN|0|128|0.0.0.0:|22|0.0.0.0:|*",
            "tcp|ESTAB|0|0|127.0.0.1:|22|127.0.0.1:|40001",
            "tcp|LISTEN|0|8|*:|8023|*:|*",
            "tcp|ESTAB|0|0|[::ffff:127.0.0.1]:|8023|[::ffff:127.0.0.1]:|40007");

    @Test
    void aPipeGetsColumnsAsWideAsTheirCellsAndNoTrailingBlanks() {
        assertThat(print(WITHOUT_NETID_AND_PROCESS, 0, true, ROWS)).isEqualTo("""
                State  Recv-Q Send-Q      Local Address:Port       Peer Address:Port
                LISTEN 0      128               0.0.0.0:22              0.0.0.0:*
                ESTAB  0      0               127.0.0.1:22            127.0.0.1:40001
                LISTEN 0      8                       *:8023                  *:*
                ESTAB  0      0      [::ffff:127.0.0.1]:8023 [::ffff:127.0.0.1]:40007
                """);
    }

    @Test
    void aScreensFreeBlanksAreSharedOut() {
        assertThat(print(WITHOUT_NETID_AND_PROCESS, 80, true, ROWS).replace(" \n", "$\n")).isEqualTo("""
                State   Recv-Q  Send-Q         Local Address:Port           Peer Address:Port  $
                LISTEN  0       128                  0.0.0.0:22                  0.0.0.0:*     $
                ESTAB   0       0                  127.0.0.1:22                127.0.0.1:40001 $
                LISTEN  0       8                          *:8023                      *:*     $
                ESTAB   0       0         [::ffff:127.0.0.1]:8023     [::ffff:127.0.0.1]:40007 $
                """);
    }

    @Test
    void theLastRowsExtensionIsNotMeasuredAndEveryOtherOneIs() {
        List<String> rows = List.of(
                "tcp|LISTEN|0|128|0.0.0.0:|22|0.0.0.0:|*",
                "tcp|ESTAB|0|0|127.0.0.1:|22|127.0.0.1:|40001",
                "tcp|ESTAB|0|0|127.0.0.1:|40003|127.0.0.1:|8080|| timer:(keepalive,76min,0)",
                "tcp|LISTEN|0|7|[::]:|8022|[::]:|*",
                "tcp|ESTAB|0|0|[::1]:|8022|[::1]:|40006|| longer than all that was measured");
        assertThat(print(WITHOUT_NETID_AND_PROCESS, 0, true, rows).replace("\n", "$\n")).isEqualTo("""
                State  Recv-Q Send-Q Local Address:Port  Peer Address:Port                          $
                LISTEN 0      128          0.0.0.0:22         0.0.0.0:*                          $
                ESTAB  0      0          127.0.0.1:22       127.0.0.1:40001                          $
                ESTAB  0      0          127.0.0.1:40003    127.0.0.1:8080 timer:(keepalive,76min,0)$
                LISTEN 0      7               [::]:8022          [::]:*                          $
                ESTAB  0      0              [::1]:8022         [::1]:40006 longer than all that was measured$
                """);
    }

    @Test
    void withoutHeaderAndRowsNothingIsPrinted() {
        assertThat(print(WITHOUT_NETID_AND_PROCESS, 0, false, List.of())).isEmpty();
        assertThat(print(WITHOUT_NETID_AND_PROCESS, 80, false, List.of())).isEmpty();
    }

    @Test
    void aScreenNarrowerThanOneColumnStillEnds() {
        assertThat(print(WITHOUT_NETID_AND_PROCESS, 1, true, ROWS).lines()).hasSize(5);
    }

    @Test
    void tablesOfOneListingShareItsWidthsAndItsHeader() {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        SsTable first = new SsTable(WITHOUT_NETID_AND_PROCESS, 0, got::write);
        first.header();
        SsTable second = first.fork();
        cells(second, "|ESTAB|0|0|127.0.0.1:|22|127.0.0.1:|40001");
        second.flush();
        cells(first, "|ESTAB|0|0|[::ffff:127.0.0.1]:|8023|127.0.0.1:|40007");
        first.flush();
        cells(second, "|ESTAB|0|0|127.0.0.1:|22|127.0.0.1:|40001");
        second.flush();
        first.finish();
        assertThat(got.toString(StandardCharsets.ISO_8859_1)).isEqualTo("""
                State Recv-Q Send-Q Local Address:Port Peer Address:Port
                ESTAB 0      0          127.0.0.1:22      127.0.0.1:40001
                ESTAB 0      0      [::ffff:127.0.0.1]:8023    127.0.0.1:40007
                ESTAB 0      0               127.0.0.1:22      127.0.0.1:40001
                """);
    }

    @Test
    void aSharedListingWithoutRowsIsItsHeader() {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        SsTable first = new SsTable(WITHOUT_NETID_AND_PROCESS, 0, got::write);
        first.header();
        first.fork().flush();
        first.finish();
        assertThat(got.toString(StandardCharsets.ISO_8859_1))
                .isEqualTo("State Recv-Q Send-Q Local Address:Port Peer Address:Port\n");
    }
}
