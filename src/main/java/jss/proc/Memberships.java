package jss.proc;

import java.nio.ByteOrder;
import java.util.function.Consumer;
import jss.record.Membership;

/** /proc/net/igmp and igmp6: multicast groups by interface. */
public final class Memberships {
    private Memberships() {}

    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    /** A line for an interface, then an indented one for each of its groups. False if there is no such file. */
    public static boolean ipv4(String path, Consumer<Membership> sink) {
        Membership m = new Membership();
        return TextLines.of(path, line -> {
            if (line.indented()) {
                int word = line.hexWord(); // the address as it lies in memory, written as a number
                m.group[0] = LITTLE ? Integer.reverseBytes(word) : word;
                m.users = line.decimal();
                if (m.device != null) sink.accept(m);
            } else {
                line.skip(1);
                m.device = line.word();
            }
            return true;
        });
    }

    /** A line for a group: index, device, address, users. False if there is no such file. */
    public static boolean ipv6(String path, Consumer<Membership> sink) {
        Membership m = new Membership();
        m.ipv6 = true;
        return TextLines.of(path, line -> {
            line.skip(1);
            m.device = line.word();
            line.more();
            for (int i = 0; i < 4; i++) m.group[i] = line.hexWord();
            m.users = line.decimal();
            sink.accept(m);
            return true;
        });
    }
}
