package jss.netlink;

import static jss.testing.Messages.attribute;
import static jss.testing.Messages.concat;
import static jss.testing.Messages.u32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jss.testing.Hex;
import jss.wire.MalformedMessageException;
import org.junit.jupiter.api.Test;

class NlAttrsTest {
    private final NlAttrs attrs = new NlAttrs(5);

    private NlAttrs index(byte[] bytes) {
        return attrs.index(Hex.buffer(bytes), 0, bytes.length);
    }

    @Test
    void payloadsAreFoundByTypeWithFlagBitsMaskedOff() {
        index(concat(attribute(1, new byte[] {9}), attribute(3 | NlAttrs.NLA_F_NESTED, u32(77))));
        assertThat(attrs.u8(1)).isEqualTo(9);
        assertThat(attrs.u32(3)).isEqualTo(77);
        assertThat(attrs.has(2)).isFalse();
        assertThat(attrs.has(1, 2)).isFalse();
    }

    @Test
    void typesThatThisProgramDoesNotKnowAreSkipped() {
        index(concat(attribute(4000, u32(1)), attribute(2, u32(5))));
        assertThat(attrs.u32(2)).isEqualTo(5);
    }

    @Test
    void nothingRemainsOfTheMessageBefore() {
        index(attribute(1, u32(1)));
        index(attribute(2, u32(2)));
        assertThat(attrs.has(1)).isFalse();
    }

    @Test
    void nestedAttributesAreBoundedByTheirParent() {
        NlAttrs inner = new NlAttrs(2);
        index(attribute(1, attribute(2, u32(8))));
        assertThat(inner.indexNested(attrs, 1).u32(2)).isEqualTo(8);
        assertThat(inner.indexNested(attrs, 3).has(2)).isFalse();
    }

    @Test
    void anInnerLengthBeyondItsParentIsMalformed() {
        byte[] lying = attribute(1, attribute(2, u32(8)));
        lying[4] = 64;
        index(concat(lying, attribute(2, new byte[100])));
        assertThatThrownBy(() -> new NlAttrs(2).indexNested(attrs, 1)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aLengthShorterThanItsOwnHeadIsMalformedSinceItWouldNeverEnd() {
        assertThatThrownBy(() -> index(new byte[] {0, 0, 1, 0})).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void anAttributeTooShortForItsNumberIsMalformedNotReadPast() {
        index(attribute(1, new byte[] {1, 2}));
        assertThatThrownBy(() -> attrs.u32(1)).isInstanceOf(MalformedMessageException.class)
                .hasMessage("attribute 1: need 4 bytes, have 2");
    }
}
