package jss.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameTableTest {
    @TempDir
    private Path root;

    private Path etc;
    private Path usr;

    @BeforeEach
    void directories() throws IOException {
        etc = Files.createDirectory(root.resolve("etc"));
        usr = Files.createDirectory(root.resolve("usr"));
    }

    private NameTable load(String builtIn) {
        return NameTable.load(new Path[] {etc, usr}, "t", builtIn);
    }

    private static String name(NameTable t, long number) {
        byte[] name = t.name(number);
        return name == null ? null : new String(name, StandardCharsets.UTF_8);
    }

    @Test
    void decimalAndHexadecimalNumbersAndCommentsAreRead() throws IOException {
        Files.writeString(etc.resolve("t"), "# a comment\n\n  5\tfive # more\n0xff all\n4000000 large\n");
        NameTable t = load("");
        assertThat(name(t, 5)).isEqualTo("five");
        assertThat(name(t, 255)).isEqualTo("all");
        assertThat(name(t, 4_000_000)).isEqualTo("large");
        assertThat(name(t, 6)).isNull();
        assertThat(t.number("large")).isEqualTo(4_000_000);
        assertThat(t.number("a")).isEqualTo(-1);
    }

    @Test
    void whatIsBuiltInHoldsWhereNoFileSpeaksOfIt() throws IOException {
        assertThat(name(load("254 main 255 local"), 254)).isEqualTo("main");
        Files.writeString(etc.resolve("t"), "254 other\n");
        assertThat(name(load("254 main 255 local"), 254)).isEqualTo("other");
        assertThat(name(load("254 main 255 local"), 255)).isEqualTo("local");
    }

    @Test
    void aFileInUsrCountsOnlyWithoutOneInEtc() throws IOException {
        Files.writeString(usr.resolve("t"), "1 usr\n2 both\n");
        assertThat(name(load(""), 1)).isEqualTo("usr");
        Files.writeString(etc.resolve("t"), "2 etc\n");
        assertThat(name(load(""), 1)).isNull();
        assertThat(name(load(""), 2)).isEqualTo("etc");
    }

    @Test
    void piecesOfBothCountButForTheOnesThatEtcHides() throws IOException {
        Files.createDirectory(etc.resolve("t.d"));
        Files.createDirectory(usr.resolve("t.d"));
        Files.writeString(usr.resolve("t.d/a.conf"), "1 hidden\n");
        Files.writeString(etc.resolve("t.d/a.conf"), "2 seen\n");
        Files.writeString(usr.resolve("t.d/b.conf"), "3 too\n");
        Files.writeString(usr.resolve("t.d/README"), "4 not\n");
        NameTable t = load("");
        assertThat(name(t, 1)).isNull();
        assertThat(name(t, 2)).isEqualTo("seen");
        assertThat(name(t, 3)).isEqualTo("too");
        assertThat(name(t, 4)).isNull();
    }

    @Test
    void aMalformedLineEndsItsFile() throws IOException {
        for (String bad : new String[] {"x y", "7", "-1 minus", "0x hex"}) {
            Files.writeString(etc.resolve("t"), "1 one\n" + bad + "\n2 two\n");
            assertThat(name(load(""), 1)).as(bad).isEqualTo("one");
            assertThat(name(load(""), 2)).as(bad).isNull();
        }
    }
}
