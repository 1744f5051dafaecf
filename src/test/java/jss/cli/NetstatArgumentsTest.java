package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetstatArgumentsTest {
    @ParameterizedTest
    @CsvSource({
        "-c5, -c, 5", "-c 2, -c, 2", "-ntc 0.5, -ntc, 0.5", "-nc10, -nc, 10", "--continuous=3, --continuous, 3",
        "--continuous 3, --continuous, 3", "--cont=3, --continuous, 3",
        "-c, -c, 1", "-cnt, -cnt, 1", "-c46, -c46, 1", "-c4, -c4, 1", "-c foo, -c foo, 1", "-c -5, -c -5, 1",
        "-Ac5, -Ac5, 1", "-Ic5, -Ic5, 1", "-- -c5, -- -c5, 1", "-c 0, -c 0, 1", "-c nan, -c nan, 1",
        "--interfaces=lo -e, -I lo -e, 1", "--interfaces, --interfaces, 1", "--interf=lo, -I lo, 1"
    })
    void aPeriodIsTakenWhereNetToolsHasNoOption(String arguments, String rest, double seconds) {
        NetstatArguments a = new NetstatArguments(arguments.split(" "));
        assertThat(String.join(" ", a.rest)).isEqualTo(rest);
        assertThat(a.seconds).isEqualTo(seconds);
    }

    @Test
    void noArgumentsAreFine() {
        assertThat(new NetstatArguments(new String[0]).rest).isEmpty();
    }
}
