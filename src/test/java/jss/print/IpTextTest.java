package jss.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IpTextTest {
    private static String v6(int... w) {
        ByteOut out = new ByteOut(1);
        IpText.ipv6(out, w[0], w[1], w[2], w[3]);
        return out.toString();
    }

    @Test
    void addressesAreShortenedAsInetNtopDoes() {
        assertThat(v6(0, 0, 0, 0)).isEqualTo("::");
        assertThat(v6(0, 0, 0, 1)).isEqualTo("::1");
        assertThat(v6(0xfe800000, 0, 0, 1)).isEqualTo("fe80::1");
        assertThat(v6(0x20010db8, 0, 0, 0)).isEqualTo("2001:db8::");
        assertThat(v6(0x20010db8, 0x00010002, 0x00030004, 0x00050006)).isEqualTo("2001:db8:1:2:3:4:5:6");
        assertThat(v6(0x20010db8, 0x00000001, 0x00010001, 0x00010001)).isEqualTo("2001:db8:0:1:1:1:1:1");
        assertThat(v6(0x20010000, 0, 0x00010000, 0x00000001)).isEqualTo("2001::1:0:0:1");
        assertThat(v6(0x00010000, 0x00000001, 0, 1)).isEqualTo("1:0:0:1::1");
        assertThat(v6(0, 0, 0xffff, 0x01020304)).isEqualTo("::ffff:1.2.3.4");
        assertThat(v6(0, 0, 0, 0x01020304)).isEqualTo("::1.2.3.4");
        assertThat(v6(0, 0, 0x0001ffff, 0x01020304)).isEqualTo("::1:ffff:102:304");
    }

    @Property(tries = 2000)
    void everyIpv6AddressReadsBackAsItself(@ForAll int a, @ForAll int b, @ForAll int c, @ForAll int d) throws Exception {
        int masked = a & b; // long runs of zeros are the interesting ones
        byte[] bytes = ByteBuffer.allocate(16).putInt(masked).putInt(b & c & d).putInt(c & masked).putInt(d).array();
        ByteBuffer w = ByteBuffer.wrap(bytes);
        String text = v6(w.getInt(0), w.getInt(4), w.getInt(8), w.getInt(12));
        assertThat(InetAddress.getByName(text)).isEqualTo(InetAddress.getByAddress(bytes));
    }

    @Property(tries = 1000)
    void everyIpv4AddressIsItsFourOctets(@ForAll int word) {
        ByteOut out = new ByteOut(1);
        IpText.ipv4(out, word);
        assertThat(out.toString()).isEqualTo((word >>> 24) + "." + (word >>> 16 & 255) + "." + (word >>> 8 & 255) + "." + (word & 255));
    }
}
