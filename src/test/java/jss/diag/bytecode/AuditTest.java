package jss.diag.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditTest {
    private static byte[] bytes(int... octets) {
        byte[] b = new byte[octets.length];
        for (int i = 0; i < b.length; i++) b[i] = (byte) octets[i];
        return b;
    }

    @Test
    void aProgramOfSsIsTaken() {
        // sport = 22 or dport >= 1024 and not src 10.0.0.0/8
        byte[] program = bytes(7, 16, 0x14, 0, 0, 0, 0, 0, 22, 0, 0, 0, 0, 0, 0, 0, 1, 4, 0x0c, 0,
                4, 8, 0x20, 0, 0, 0, 0xe8, 3, 7, 16, 0x14, 0, 2, 8, 0, 0, 0xff, 0xff, 0xff, 0xff, 10, 0, 0, 0, 1, 4, 8, 0);
        // ss pads a condition without a family to 16 bytes, of which the kernel asks 12
        assertThat(Audit.fault(program)).isNull();
        assertThat(Disassembler.lines(program)).hasSize(6);
    }

    @Test
    void whatTheKernelRefusesIsRefused() {
        assertThat(Audit.fault(new byte[0])).contains("at least one op");
        assertThat(Audit.fault(bytes(99, 4, 8, 0))).contains("unknown op");
        assertThat(Audit.fault(bytes(6, 4, 6, 0))).contains("no is 6");
        assertThat(Audit.fault(bytes(6, 0, 8, 0))).contains("yes is 0");
        assertThat(Audit.fault(bytes(6, 8, 8, 0))).contains("yes leaves the program");
        assertThat(Audit.fault(bytes(6, 4, 12, 0))).contains("no is 12");
        assertThat(Audit.fault(bytes(11, 8, 12, 0, 0, 0, 22))).contains("cut off");
        assertThat(Audit.fault(bytes(6, 4, 8, 0, 11, 8, 12, 0, 0, 0, 22, 0))).contains("middle");
        assertThat(Audit.fault(bytes(7, 16, 20, 0, 2, 33, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4))).contains("wrong");
    }

    @Test
    void marksArePrivileged() {
        assertThat(Audit.isPrivileged(bytes(10, 12, 16, 0, 1, 0, 0, 0, 1, 0, 0, 0))).isTrue();
        assertThat(Audit.isPrivileged(bytes(6, 4, 8, 0))).isFalse();
    }

    @Test
    void theAssemblerJumpsForwardsOnly() {
        Assembler asm = new Assembler();
        Label back = new Label();
        asm.bind(back);
        asm.jump(back);
        org.assertj.core.api.Assertions.assertThatThrownBy(asm::program).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProgramThatIsTooLongIsNone() {
        Assembler asm = new Assembler();
        for (int i = 0; i < 10_000; i++) asm.portIs(true, i, asm.reject);
        assertThat(asm.program()).isNull();
        assertThat(asm.size()).isEqualTo(80_000);
    }
}
