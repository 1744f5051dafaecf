package jss.sys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibcUsersTest {
    @Test
    void usersHaveNumbersAndNumbersUsers() {
        try (Libc libc = new Libc()) {
            assertThat(libc.getpwnam("root")).isZero();
            long daemon = libc.getpwnam("daemon");
            assertThat(daemon).isPositive();
            assertThat(libc.getpwuid(daemon)).asString().isEqualTo("daemon");
        }
    }

    @Test
    void whoIsNotThereHasNoNumber() {
        try (Libc libc = new Libc()) {
            assertThat(libc.getpwnam("no-such-user-of-jss")).isEqualTo(-1);
            assertThat(libc.getpwnam("")).isEqualTo(-1);
            assertThat(libc.getpwnam("root\0x")).isEqualTo(-1);
        }
    }
}
