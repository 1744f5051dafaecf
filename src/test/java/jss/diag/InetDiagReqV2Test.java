package jss.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class InetDiagReqV2Test {
    @Test
    void eachMapIsAnAttributeWithItsDescriptor() {
        Assumptions.assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
        assertThat(InetDiagReqV2.storages(new int[] {3, 0x104})).asHexString()
                .isEqualTo("0800010003000000" + "0800010004010000");
    }

    @Test
    void noMapStandsForAll() {
        assertThat(InetDiagReqV2.storages(new int[0])).isEmpty();
    }
}
