package jss.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jss.netlink.Sent;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class InetDiagReqV2Test {
    @Test
    void eachMapIsAnAttributeWithItsDescriptor() {
        Assumptions.assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
        assertThat(InetDiagReqV2.storages(new int[] {3, 0x104})).asHexString()
                .isEqualTo("0800010003000000" + "0800010004010000");
    }

    /** Kernels before 5.9 pass over the attribute, and would answer with the table of the number's low byte: TCP. */
    @Test
    void aKernelWithoutMptcpIsAskedForAProtocolThatThereIsNot() {
        ByteBuffer request = Sent.bytes(InetDiagReqV2.dump(2, SockDiag.IPPROTO_MPTCP, 0, -1, null));
        assertThat(request.get(16 + 1)).isZero();
        assertThat(request.getInt(request.limit() - 4)).isEqualTo(262);
        assertThat(Sent.bytes(InetDiagReqV2.dump(2, SockDiag.IPPROTO_TCP, 0, -1, null)).get(16 + 1)).isEqualTo((byte) 6);
    }

    @Test
    void noMapStandsForAll() {
        assertThat(InetDiagReqV2.storages(new int[0])).isEmpty();
    }
}
