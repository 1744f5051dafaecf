package jss.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import jss.print.netstat.NetstatNames;
import jss.proc.NumberedNames;
import jss.proc.Services;
import jss.rtnl.LinkNames;
import jss.sys.Libc;

/** The names that netstat prints, from where it has them; each source is opened when it is first asked. */
final class NetstatHost implements NetstatNames, AutoCloseable {
    private static final Path SERVICES = Path.of("/etc/services");
    private static final Path PROTOCOLS = Path.of("/etc/protocols");
    /** So many answers are remembered, then all are asked anew. */
    private static final int LIMIT = 10_000;
    private static final byte[] NONE = {};

    private record Ipv6(int w0, int w1, int w2, int w3) {}

    private record Network(int word) {}

    private record User(long uid) {}

    private final Map<Object, byte[]> known = new HashMap<>();
    private final LinkNames links = new LinkNames();
    private Services tcp;
    private Services udp;
    private NumberedNames protocols;
    private Libc libc;

    @Override
    public byte[] tcpService(int port) {
        if (tcp == null) tcp = Services.loadAll(SERVICES, "tcp");
        return tcp.name(port);
    }

    @Override
    public byte[] udpService(int port) {
        if (udp == null) udp = Services.loadAll(SERVICES, "udp");
        return udp.name(port);
    }

    @Override
    public byte[] protocol(int number) {
        if (protocols == null) protocols = NumberedNames.nameFirst(PROTOCOLS);
        return protocols.name(number);
    }

    @Override
    public byte[] host(int word) {
        return ask(word, () -> libc().gethostbyaddr(word));
    }

    @Override
    public byte[] host(int w0, int w1, int w2, int w3) {
        return ask(new Ipv6(w0, w1, w2, w3), () -> libc().gethostbyaddr(w0, w1, w2, w3));
    }

    @Override
    public byte[] network(int word) {
        return ask(new Network(word), () -> libc().getnetbyaddr(word));
    }

    @Override
    public byte[] user(long uid) {
        return ask(new User(uid), () -> libc().getpwuid(uid));
    }

    private byte[] ask(Object key, Supplier<byte[]> question) {
        byte[] answer = known.get(key);
        if (answer == null) {
            if (known.size() >= LIMIT) known.clear();
            byte[] name = question.get();
            answer = name == null ? NONE : name;
            known.put(key, answer);
        }
        return Arrays.equals(answer, NONE) ? null : answer;
    }

    @Override
    public byte[] link(int ifindex) {
        return links.name(ifindex);
    }

    /** Interfaces may be called otherwise in the next round. */
    void nextRound() {
        links.forget();
    }

    private Libc libc() {
        if (libc == null) libc = new Libc();
        return libc;
    }

    @Override
    public void close() {
        links.close();
        if (libc != null) libc.close();
    }
}
