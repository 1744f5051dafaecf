package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JobsTest {
    @Test
    void kernelsAreComparedByTheirFirstTwoNumbers() {
        assertThat(Jobs.release("6.18.44-fc-v769")).isEqualTo(6018);
        assertThat(Jobs.release("6.9")).isEqualTo(6009);
        assertThat(Jobs.release("4.19.0-26-amd64")).isEqualTo(4019);
        assertThat(Jobs.release("5.10-rc3")).isEqualTo(5010);
        assertThat(Jobs.release("")).isZero();
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThat(Jobs.parse("3")).isEqualTo(3);
        for (String bad : new String[] {"0", "-1", "x", "", "65", "99999999999"}) {
            assertThatThrownBy(() -> Jobs.parse(bad)).isInstanceOf(UsageException.class);
        }
    }
}
