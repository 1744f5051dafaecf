package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code --bpf-maps} and {@code --bpf-map-id} over a socket with which two maps keep something. */
class StorageKernelTest {
    private Netns netns;
    private String seven;
    private String nine;
    private String other;

    @BeforeEach
    void makeMaps() {
        netns = new Netns();
        String[] ready = netns.fixture("storage").split(" ");
        assumeFalse(ready[1].equals("none"), "this kernel keeps nothing with sockets");
        seven = ready[2];
        nine = ready[3];
        other = ready[4];
    }

    @AfterEach
    void removeMaps() {
        netns.close();
    }

    @Test
    void onlyTheMapsThatAreNamedAreShown() {
        assertThat(netns.jss("-tlnHO --bpf-map-id=" + nine).clean()).endsWith(" map_id:" + nine + " [09 00 00 00]\n");
        String hexadecimal = "0x" + Integer.toHexString(Integer.parseInt(seven));
        assertThat(netns.jss("-tlnH --bpf-map-id=" + seven + " --bpf-map-id=" + hexadecimal).clean())
                .endsWith("\n\tmap_id:" + seven + " [07 00 00 00]\n").doesNotContain("map_id:" + nine);
        assertThat(netns.jss("-tlnH --bpf-map-id=" + seven + " --bpf-map-id " + nine).clean())
                .contains("map_id:" + seven + " [07 00 00 00]", "map_id:" + nine + " [09 00 00 00]");
        assertThat(netns.jss("-tlnH --bpf-maps").clean())
                .contains("map_id:" + seven + " [07 00 00 00]", "map_id:" + nine + " [09 00 00 00]");
    }

    @Test
    void aMapOfAnotherKindOrNoneIsOneLineAndStatusOne() {
        failsWith("BPF map ID " + other + " is of type 2, not of type 24 (sk_storage)", other);
        failsWith("cannot get a descriptor of BPF map ID 4294967294: there is no such map", "4294967294");
    }

    private void failsWith(String message, String id) {
        Run run = netns.jss("-tln --bpf-map-id=" + id);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("jss: " + message);
    }

    @Test
    void whoMayNotKnowIsToldSoAndSeesTheSockets() {
        String[] nobody = {"setpriv", "--reuid=65534", "--clear-groups", Run.JSS, "-tlnH"};
        Run all = netns.run(nobody[0], nobody[1], nobody[2], nobody[3], nobody[4], "--bpf-maps");
        assertThat(all.status()).isZero();
        assertThat(all.out()).startsWith("LISTEN").doesNotContain("map_id");
        assertThat(all.err()).hasLineCount(1).contains("CAP_BPF");
        Run one = netns.run(nobody[0], nobody[1], nobody[2], nobody[3], nobody[4], "--bpf-map-id=" + seven);
        assertThat(one.status()).isEqualTo(1);
        assertThat(one.out()).isEmpty();
        assertThat(one.err()).isEqualTo("jss: cannot get a descriptor of BPF map ID " + seven + ": that takes CAP_SYS_ADMIN\n");
    }
}
