package jss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jss.netlink.NetlinkSocket;
import jss.testing.Inside;
import jss.testing.Netns;
import jss.testing.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters beside the installed ss, over sockets of every kind: the same rows for what both understand. */
class FilterDifferentialTest {
    /** -Djss.filter.differential=N compares more. */
    private static final int EXPRESSIONS = Integer.getInteger("jss.filter.differential", 600);

    @TempDir
    static Path dir;

    private static Netns netns;
    private static List<String> addresses;
    private static List<String> ports;

    @BeforeAll
    static void makeSockets() throws Exception {
        netns = new Netns();
        netns.fixture("sockets", "all", dir.resolve("sockets").toString());
        Inside.run(netns, () -> {
            addresses = new ArrayList<>(List.of("10.77/16", "127/8", "0.0.0.0", "0.0.0.0/0", "any", "[::]", "[::/0]", "[fe80::/10]"));
            ports = new ArrayList<>(List.of("0", "22", "0x50", "1023", "1024", "32768", "65535", "domain", "*"));
            for (String row : ss("-tuanH")) {
                String[] cells = row.split(" ");
                for (String end : new String[] {cells[4], cells[5]}) {
                    int colon = end.lastIndexOf(':');
                    String address = end.substring(0, colon).replaceFirst("%.*?(]|$)", "$1");
                    if (!addresses.contains(address)) addresses.add(address);
                    if (!ports.contains(end.substring(colon + 1))) ports.add(end.substring(colon + 1));
                }
            }
            return null;
        });
    }

    @AfterAll
    static void removeSockets() {
        netns.close();
    }

    /** Cells of rows, one blank between them; the sockets of the question itself left out. */
    private static List<String> cells(String text, String options) {
        List<String> rows = new ArrayList<>();
        for (String line : text.split("\n")) {
            String row = line.strip().replaceAll(" +", " ");
            // bound and inactive sockets of TCP are listed since iproute2 6.8
            boolean inactive = row.startsWith("tcp UNCONN")
                    || options.startsWith("-t") && !options.startsWith("-tu") && row.startsWith("UNCONN");
            boolean raw = row.contains("@jss-") || row.startsWith("line@nul"); // a name that ss lets out raw
            if (!row.isEmpty() && !inactive && !raw && !row.contains("tcpdiag:")) rows.add(row);
        }
        rows.sort(null);
        return rows;
    }

    private static List<String> ss(String options, String... words) {
        List<String> command = new ArrayList<>(List.of("ss", options));
        command.addAll(Arrays.asList(words));
        Run run = Run.of(command);
        assertThat(run.status()).as("%s: %s", command, run.err()).isZero();
        return cells(run.out(), options);
    }

    private static List<String> jss(String options, String... words) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(Arrays.asList(words));
        return cells(SsInProcess.print(arguments, new HostNames(), NetlinkSocket::open), options);
    }

    private static String difference(List<String> theirs, List<String> ours) {
        List<String> missing = new ArrayList<>(theirs);
        missing.removeAll(ours);
        List<String> extra = new ArrayList<>(ours);
        extra.removeAll(theirs);
        return "\n  only ss:  " + missing + "\n  only jss: " + extra;
    }

    private static String choose(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String choose(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String expression(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) return leaf(random);
        StringBuilder text = new StringBuilder(expression(random, depth - 1));
        for (int n = random.nextInt(3); n > 0; n--) {
            text.append(choose(random, " and ", " & ", " && ", " ", " or ", " | ", " || ", " or "))
                    .append(expression(random, depth - 1));
        }
        String all = text.toString();
        return switch (random.nextInt(5)) {
            case 0 -> "( " + all + " )";
            case 1 -> choose(random, "! ", "not ") + "( " + all + " )";
            default -> all;
        };
    }

    private static String leaf(Random random) {
        String not = random.nextInt(6) == 0 ? choose(random, "not ", "! ") : "";
        String end = choose(random, "src", "dst");
        return not + switch (random.nextInt(9)) {
            case 0, 1 -> end + choose(random, " ", " = ", " == ", " eq ") + choose(random, addresses);
            case 2 -> end + " " + choose(random, addresses) + ":" + choose(random, ports);
            case 3 -> end + " " + choose(random, "*", "") + ":" + choose(random, ports);
            case 4, 5 -> choose(random, "sport", "dport") + choose(random, " ", " = ", " == ", " eq ", " != ", " ne ", " neq ")
                    + choose(random, "", ":") + choose(random, ports);
            case 6, 7 -> choose(random, "sport", "dport") + choose(random, " >= ", " <= ", " > ", " < ", " geq ", " le ", " gt ", " lt ")
                    + choose(random, "", ":") + choose(random, ports.stream().filter(p -> !p.equals("*")).toList());
            default -> choose(random, "autobound", "fwmark = 0", "fwmark != 0", "fwmark 7", "fwmark 0x2a/0xff", "fwmark = 0/0");
        };
    }

    @Test
    void generatedFiltersShowTheRowsOfSs() throws Exception {
        List<String> wrong = Inside.run(netns, () -> {
            List<String> found = new ArrayList<>();
            int emptied = 0;
            for (int seed = 0; seed < EXPRESSIONS; seed++) {
                Random random = new Random(seed);
                String options = choose(random, "-tanH", "-tanH", "-uanH", "-tuanH", "-tan4H", "-tan6H", "-tlnH");
                String text = expression(random, random.nextInt(4));
                boolean clash = options.contains("4") && text.contains("[") || options.contains("6") && text.matches(".*(\\d[./]\\d).*");
                if (clash) options = "-tanH"; // an address of the other family is an error
                // One argument, or one a word; it does not matter.
                String[] words = random.nextBoolean() ? text.split(" +") : new String[] {text};
                List<String> theirs = ss(options, words);
                List<String> ours = jss(options, words);
                for (int again = 0; again < 3 && !ours.equals(theirs); again++) { // a socket's timer ran out in between
                    theirs = ss(options, words);
                    ours = jss(options, words);
                }
                if (theirs.isEmpty()) emptied++;
                if (!ours.equals(theirs)) found.add(options + " '" + text + "'" + difference(theirs, ours));
            }
            assertThat(emptied).isLessThan(EXPRESSIONS / 2); // else little was compared
            return found;
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void cornersShowTheRowsOfSs() throws Exception {
        List<String> wrong = Inside.run(netns, () -> {
            List<String> found = new ArrayList<>();
            for (String corner : new String[] {
                    "-tanH|dev lo", "-tanH|dev = 0", "-tanH|dev != 0", "-tanH|dev != lo or sport = 22", "-uanH|dev if1",
                    "-tanH|dev lo and sport >= 1024", "-tanH|state established|sport >= 1024", "-tanH|exclude listening|src any",
                    "-tanH|state bucket state established|dport > 0", "-tanH|src inet:*", "-tanH|src inet6:", "-tanH|sport = inet::22",
                    "-tanH|sport = inet6::8022 or sport = inet::22", "-tanH|not src [::]", "-tanH|not src 0.0.0.0",
                    "-tanH|not src 0.0.0.0/0", "-tanH|not src [::/0]", "-tanH|src [::ffff:0:0/96]", "-tanH|not dst [::ffff:0:0/96]",
                    "-tanH|not autobound", "-tanH|autobound or sport >= 1024", "-tanH|not ( autobound and src 127/8 )",
                    "-xanH|src *", "-xanH|src /*", "-xanH|src @*", "-xanH|src *[0-9]*", "-xanH|not src *S*", "-xanH|sport = *sock*",
                    "-xanH|src unix:*a* or src b*", "-xanH|autobound", "-xanH|dst *", "-xanH|dst x*", "-xanH|not autobound",
                    "-anH|src unix:*", "-tanH|src unix:*", "-A netlink -anH|sport = 0", "-anH|src netlink:rtnl",
                    "-anH|src netlink:rtnl:kernel", "-anH|src netlink:*:kernel", "-f netlink -anH|src rtnl",
                    "-0anH|src link:*:lo", "-0anH|src ip:lo", "-0anH|src *", "-0anH|src arp", "-0anH|autobound",
                    "-A unix -anH|sport >= 0", "-A packet -anH|sport = 1", "-tuanH|sport = domain or dport = http-alt",
            }) {
                String[] parts = corner.split("\\|");
                String[] options = parts[0].split(" ");
                String[] words = parts.length == 3 ? (parts[1] + " " + parts[2]).split(" ") : parts[1].split(" ");
                List<String> all = new ArrayList<>(Arrays.asList(options).subList(1, options.length));
                all.addAll(Arrays.asList(words));
                String[] rest = all.toArray(new String[0]);
                List<String> theirs = ss(options[0], rest);
                List<String> ours = jss(options[0], rest);
                for (int again = 0; again < 3 && !ours.equals(theirs); again++) {
                    theirs = ss(options[0], rest);
                    ours = jss(options[0], rest);
                }
                if (!ours.equals(theirs)) found.add(corner + difference(theirs, ours));
            }
            return found;
        });
        assertThat(wrong).isEmpty();
    }
}
