package jss.rtnl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinkNamesKernelTest {
    private static final int IFF_LOOPBACK = 8;

    @Test
    void loopbackIsIndexOneInEveryNamespaceAndIsFoundBothWays() {
        try (LinkNames names = new LinkNames()) {
            assertThat(new String(names.name(1), StandardCharsets.US_ASCII)).isEqualTo("lo");
            assertThat(names.flags(1) & IFF_LOOPBACK).isNotZero();
            assertThat(names.index("lo")).isEqualTo(1);
        }
    }

    @Test
    void whatDoesNotExistHasNoNameAndNoIndex() {
        try (LinkNames names = new LinkNames()) {
            assertThat(names.name(Integer.MAX_VALUE)).isNull();
            assertThat(names.name(0)).isNull();
            assertThat(names.name(-1)).isNull();
            assertThat(names.flags(Integer.MAX_VALUE)).isZero();
            for (String name : new String[] {"", "no-such-link", "a-name-of-more-than-fifteen-octets", "x".repeat(500)}) {
                assertThat(names.index(name)).as(name).isZero();
            }
        }
    }

    @Test
    void aNameIsRememberedAsTheSameArrayUntilForgotten() {
        try (LinkNames names = new LinkNames()) {
            byte[] first = names.name(1);
            assertThat(names.name(1)).isSameAs(first);
            names.forget();
            assertThat(names.name(1)).isNotSameAs(first).isEqualTo(first);
        }
    }

    @Test
    void moreLinksThanTheTableBeganWithAreAllRemembered() {
        try (LinkNames names = new LinkNames()) {
            byte[] lo = names.name(1);
            for (int i = 1_000_000; i < 1_000_500; i++) assertThat(names.name(i)).isNull();
            assertThat(names.name(1)).isSameAs(lo);
        }
    }
}
