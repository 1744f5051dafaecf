package jss.proc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcUnixReferencesTest {
    @TempDir
    Path directory;

    private ProcUnixReferences read(String text) throws IOException {
        return ProcUnixReferences.read(Files.writeString(directory.resolve("unix"), text).toString());
    }

    @Test
    void countsAreFoundByInodeAndOfWaitingConnectionsByName() throws IOException {
        ProcUnixReferences r = read("""
                Num       RefCount Protocol Flags    Type St Inode Path
                0000000000000000: 00000002 00000000 00010000 0001 01 11 /run/demo
                0000000000000000: 00000003 00000000 00000000 0001 02     0 /run/demo
                0000000000000000: 00000004 00000000 00000000 0001 02     0 /run/demo two
                0000000000000000: 0000001f 00000000 00000000 0002 01 12
                """);
        assertThat(r.of(11)).isEqualTo(2);
        assertThat(r.of(12)).isEqualTo(31);
        assertThat(r.of(13)).isZero();
        assertThat(r.ofPending("/run/demo".getBytes(US_ASCII))).isEqualTo(3);
        assertThat(r.ofPending("/run/demo".getBytes(US_ASCII))).isEqualTo(4);
        assertThat(r.ofPending("/run/demo".getBytes(US_ASCII))).isZero();
    }

    @Test
    void aLineThatAPathMadeUpDoesNotReplaceOneThatCameBefore() throws IOException {
        ProcUnixReferences r = read("""
                0000000000000000: 00000002 00000000 00010000 0001 01 11 /run/demo
                0000000000000000: 00000002 00000000 00010000 0001 01 12 /run/evil
                0000000000000000: 000000ff 00000000 00010000 0001 01 11 /run/fake
                """);
        assertThat(r.of(11)).isEqualTo(2);
    }

    @Test
    void noFileKnowsNothing() {
        assertThat(ProcUnixReferences.read(directory.resolve("none").toString()).of(1)).isZero();
    }
}
