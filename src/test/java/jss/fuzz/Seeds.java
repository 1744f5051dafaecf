package jss.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jss.bpf.BtfTarget;
import jss.testing.Fixtures;

/** Inputs to begin with: what the kernel sent, what files hold, what people type, and what was once a finding. */
public final class Seeds {
    private Seeds() {}

    private static final Path BASE = Path.of(System.getProperty("jss.basedir", "."));
    private static final int ENOUGH = 40;

    /** Writes the seeds of every target to a directory of its name in {@code args[0]}. */
    public static void main(String[] args) throws IOException {
        for (String target : Targets.all().keySet()) {
            Path directory = Files.createDirectories(Path.of(args[0], target));
            int n = 0;
            for (byte[] seed : of(target)) Files.write(directory.resolve("seed-" + n++), seed);
            System.out.println(target); // for the script that runs them
        }
    }

    /** Those of one target; never none. */
    public static List<byte[]> of(String target) {
        List<byte[]> seeds = new ArrayList<>(regressions(target));
        switch (target) {
            case "capture", "dump" -> {
                for (String c : List.of("made-tcp", "unix", "netlink", "made-tipc")) {
                    byte[] whole = Fixtures.captured(c + ".nl");
                    seeds.add(Arrays.copyOf(whole, Math.min(whole.length, 1200)));
                }
            }
            case "attributes" -> {
                for (byte[] payload : payloads(Fixtures.captured("made-tcp.nl"))) {
                    if (payload.length > 72) seeds.add(Arrays.copyOfRange(payload, 72, payload.length));
                }
            }
            case "tcp" -> {
                seeds.addAll(payloads(Fixtures.captured("made-tcp.nl")));
                seeds.addAll(payloads(Fixtures.captured("tcp-all-ext.nl")));
            }
            case "events" -> seeds.addAll(payloads(Fixtures.captured("made-tcp.nl")));
            case "udp" -> seeds.addAll(payloads(Fixtures.captured("udp.nl")));
            case "mptcp", "unix", "netlink", "packet" -> {
                seeds.addAll(payloads(Fixtures.captured("made-" + target + ".nl")));
                seeds.addAll(payloads(Fixtures.captured(target + ".nl")));
            }
            case "sctp", "raw", "vsock", "xdp", "tipc" -> seeds.addAll(payloads(Fixtures.captured("made-" + target + ".nl")));
            case "link", "addr", "route", "rule", "neigh", "nexthop" ->
                    seeds.addAll(payloads(read(BASE.resolve("src/test/resources/golden/ip/" + target + ".nl"))));
            case "btf" -> seeds.add(BtfTarget.seed());
            case "bytecode" -> {
                seeds.add(new byte[] {6, 4, 8, 0});
                seeds.add(new byte[] {11, 8, 12, 0, 0, 0, 22, 0});
                seeds.add(new byte[] {10, 12, 16, 0, 1, 0, 0, 0, 1, 0, 0, 0});
                seeds.add(new byte[] {7, 16, 0x14, 0, 2, 8, 0, 0, -1, -1, -1, -1, 10, 0, 0, 0});
                seeds.add(new byte[] {2, 8, 16, 0, 0, 0, 22, 0, 1, 4, 8, 0, 3, 8, 12, 0, 0, 0, 80, 0});
            }
            default -> seeds.addAll(Words.of(target).stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toList());
        }
        if (seeds.isEmpty()) throw new AssertionError("nothing to begin " + target + " with");
        return seeds;
    }

    /** Inputs that once were findings: src/test/resources/fuzz/TARGET. */
    private static List<byte[]> regressions(String target) {
        Path directory = BASE.resolve("src/test/resources/fuzz").resolve(target);
        if (!Files.isDirectory(directory)) return List.of();
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().map(Seeds::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The payloads of some messages of a capture, taken from all over it. */
    private static List<byte[]> payloads(byte[] capture) {
        ByteBuffer b = ByteBuffer.wrap(capture).order(ByteOrder.nativeOrder());
        List<byte[]> all = new ArrayList<>();
        for (int at = 0; at + 16 <= capture.length; at += b.getInt(at) + 3 & ~3) {
            if (b.getShort(at + 4) == 3) continue; // NLMSG_DONE
            all.add(Arrays.copyOfRange(capture, at + 16, at + b.getInt(at)));
        }
        if (all.size() <= ENOUGH) return all;
        List<byte[]> some = new ArrayList<>();
        for (int i = 0; i < ENOUGH; i++) some.add(all.get(i * all.size() / ENOUGH));
        return some;
    }
}
