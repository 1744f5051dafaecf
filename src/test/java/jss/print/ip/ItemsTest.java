package jss.print.ip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class ItemsTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Items items(boolean json, boolean pretty) {
        return new Items(bytes::write, json, pretty, false);
    }

    private static void write(Items items) {
        items.begin();
        items.beginRecord();
        items.number("n", "n ", 5);
        items.beginArray("none");
        items.endArray();
        items.beginArray("words");
        items.word("A");
        items.word("B");
        items.endArray();
        items.endLine();
        items.endRecord();
        items.beginRecord();
        items.endRecord();
        items.end();
    }

    @Test
    void theSameWalkIsTextOrJson() {
        write(items(false, true));
        assertThat(bytes).hasToString("n 5 A B \n");
        bytes.reset();
        write(items(true, false));
        assertThat(bytes).hasToString("[{\"n\":5,\"none\":[],\"words\":[\"A\",\"B\"]},{}]\n");
    }

    @Test
    void prettyJsonIsLaidOutAsIpDoesIt() {
        write(items(true, true));
        assertThat(bytes).hasToString("""
                [ {
                        "n": 5,
                        "none": [ ],
                        "words": [ "A","B" ]
                    },{} ]
                """);
    }

    @Test
    void nothingToShowIsAnEmptyArray() {
        Items items = items(true, false);
        items.begin();
        items.end();
        assertThat(bytes).hasToString("[]\n");
    }

    @Test
    void jsonIsEscapedAndTextNeverCommandsATerminal() {
        byte[] nasty = {'a', '"', '\\', '\t', 0x1b, '\n', 0x7f, (byte) 0xc3, (byte) 0xa4};
        Items json = items(true, false);
        json.string("k", "", nasty);
        json.flush();
        assertThat(bytes.toByteArray()).isEqualTo(Items.bytes("\"k\":\"a\\\"\\\\\\t\\u001b\\n\u007f\u00e4\""));
        bytes.reset();
        Items text = items(false, false);
        text.string("k", "", nasty);
        text.flush();
        assertThat(bytes.toByteArray()).isEqualTo(Items.bytes("a\"\\....\u00e4 "));
    }

    @Test
    void whatHasNotLeftYetCanBeTakenBack() {
        Items items = items(true, false);
        items.begin();
        items.beginRecord();
        items.endRecord();
        assertThat(items.restart()).isTrue();
        items.end();
        assertThat(bytes).hasToString("[]\n");
        items.begin();
        items.flush();
        assertThat(items.restart()).isFalse();
    }
}
