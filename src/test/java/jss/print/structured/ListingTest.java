package jss.print.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jss.print.ByteOut;
import jss.record.Detail;
import jss.record.Field;
import jss.record.Names;
import jss.record.SocketRecord;
import jss.record.SocketTable;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static String error(UnaryOperator<SocketListing> wishes) {
        try {
            wishes.apply(new SocketListing()).check();
        } catch (ListingException e) {
            return e.getMessage();
        }
        return null;
    }

    @Test
    void whatCannotBeIsSaidInOneLine() {
        assertThat(error(l -> l.columns("rtt,nonsense"))).isEqualTo("there is no column 'nonsense'; --columns help lists them");
        assertThat(error(l -> l.columns("rtt,,state"))).contains("missing");
        assertThat(error(l -> l.columns("rtt,rtt_us"))).isEqualTo("column 'rtt' is there twice");
        assertThat(error(l -> l.columns("rtt/24"))).contains("only src and dst");
        assertThat(error(l -> l.countBy("dst/129"))).contains("0 to 32 bits");
        assertThat(error(l -> l.countBy("dst/33/64"))).contains("at most 32");
        assertThat(error(l -> l.statistic(Statistic.SUM, "state"))).isEqualTo("'state' is nothing to do sums with");
        assertThat(error(l -> l.countBy("state").columns("rtt"))).contains("leave out --columns");
        assertThat(error(l -> l.template("{rtt}").format(Listing.Format.CSV))).contains("leave out the others");
        assertThat(error(l -> l.template("{rtt"))).contains("without its }");
        assertThat(error(l -> l.template("rtt}"))).contains("without its {");
        assertThat(error(l -> l.countBy("state").sort("rtt"))).isEqualTo("'rtt' is no column of this count; there are count state");
        assertThat(error(l -> l.histogram("rtt").count())).contains("no place");
        assertThat(error(l -> l.columns("state,dst/24/48,rtt").sort("-rtt,dst"))).isNull();
    }

    @Test
    void onlyWhatIsAskedForIsFetched() {
        Set<Detail> none = EnumSet.noneOf(Detail.class);
        assertThat(new SocketListing().columns("state,local").details(EnumSet.of(Detail.MEMORY))).isEmpty();
        assertThat(new SocketListing().columns("rtt").details(none)).containsExactly(Detail.INFO);
        assertThat(new SocketListing().columns("state").sort("cong").details(none)).containsExactly(Detail.CONGESTION);
        assertThat(new SocketListing().template("{process}").details(none)).containsExactly(Detail.PROCESSES);
        assertThat(new SocketListing().countBy("user").statistic(Statistic.MAX, "drops").details(none))
                .containsExactlyInAnyOrder(Detail.USERS, Detail.UNIX_UID, Detail.MEMORY);
        assertThat(new SocketListing().format(Listing.Format.JSON).details(EnumSet.of(Detail.MEMORY)))
                .containsExactlyInAnyOrder(Detail.REPLY, Detail.EXTENDED, Detail.INODE, Detail.MEMORY);
        assertThat(new SocketListing().columns("state,uid").details(none)).containsExactlyInAnyOrder(Detail.EXTENDED, Detail.UNIX_UID);
        assertThat(new SocketListing().countBy("state").details(EnumSet.of(Detail.INFO))).isEmpty();
    }

    @Test
    void everyFieldCanBeAColumnAndAKey() {
        for (Field f : Field.values()) {
            SocketRecord row = CountsTest.row(1, 1, 2);
            assertThat(Printed.of(l -> l.columns(f.word()), null, row)).as(f.word()).hasLineCount(2);
            assertThat(Printed.of(l -> l.countBy(f.word()).sort(f.word()), null, row)).hasLineCount(2);
        }
    }

    @Test
    void templatesAreFilledIn() {
        assertThat(Printed.of(l -> l.template("{local} -> {dst}\\t{rtt}us {{{state}}} {local}\\\\"), null,
                CountsTest.row(1, 0x7f000002, 0))).isEqualTo("127.0.0.1:80 -> 127.0.0.2\tus {ESTAB} 127.0.0.1:80\\\n");
    }

    @Test
    void tablesForTheEyeAreAligned() {
        SocketListing listing = new SocketListing().columns("state,recv-q,local,pid");
        ByteOut out = new ByteOut(64);
        ListingSink sink = listing.start(EnumSet.of(SocketTable.TCP), 0, Set.of(), () -> Names.NONE, () -> null,
                new Listing.Look(true, false, true), out::put);
        for (SocketRecord r : List.of(CountsTest.row(1, 1, 4000000000L), CountsTest.row(6, 1, 0))) sink.accept(r);
        sink.finish();
        assertThat(new String(out.bytes(), 0, out.length(), StandardCharsets.US_ASCII)).isEqualTo("""
                state          recv-q  local         pid
                ESTAB      4000000000  127.0.0.1:80  -
                TIME-WAIT           0  127.0.0.1:80  -
                """);
    }

    @Test
    void theFirstRecordIsWrittenBeforeTheSecondIsKnown() {
        for (Listing.Format format : List.of(Listing.Format.JSON, Listing.Format.NDJSON, Listing.Format.CSV)) {
            ByteOut out = new ByteOut(64);
            ListingSink sink = new SocketListing().format(format).columns("state").start(EnumSet.of(SocketTable.TCP), 0, Set.of(),
                    () -> Names.NONE, () -> null, new Listing.Look(false, false, true), out::put);
            sink.accept(CountsTest.row(1, 1, 0));
            assertThat(new String(out.bytes(), 0, out.length(), StandardCharsets.US_ASCII)).contains("ESTAB");
            sink.finish();
        }
    }

    @Test
    void rowsMakeNoGarbage() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        SocketRecord row = CountsTest.row(1, 1, 2);
        for (UnaryOperator<SocketListing> wishes : List.<UnaryOperator<SocketListing>>of(l -> l.format(Listing.Format.NDJSON),
                l -> l.format(Listing.Format.CSV), l -> l.countBy("state,dst/24"), l -> l.histogram("recv-q"))) {
            ListingSink sink = wishes.apply(new SocketListing()).start(EnumSet.of(SocketTable.TCP), 0, Set.of(), () -> Names.NONE,
                    () -> null, new Listing.Look(false, false, true), (b, from, length) -> { });
            for (int i = 0; i < 2000; i++) sink.accept(row);
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) sink.accept(row);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16 * 1024);
        }
    }

    @Test
    void namesOfColumnsAreThoseOfTheFilterLanguage() {
        for (String word : Field.vocabulary()) assertThat(Columns.one(SocketVocabulary.INSTANCE, word).field).isEqualTo(Field.named(word));
        assertThatThrownBy(() -> Columns.one(SocketVocabulary.INSTANCE, "x")).isInstanceOf(ListingException.class);
        assertThat(ColumnHelp.text().lines()).hasSize(Field.values().length + 1).allMatch(l -> !l.endsWith(" "));
    }
}
