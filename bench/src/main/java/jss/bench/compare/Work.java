package jss.bench.compare;

import java.util.List;

/**
 * Commands that answer the same question and are measured in the same rounds.
 *
 * @param name short, for plots
 * @param where the namespace that they run in
 * @param weight its share of the time
 * @param tools ss, if it is among them, is what the others are compared with
 */
record Work(String name, String title, Where where, int weight, List<Tool> tools) {
    enum Where {
        /** The one that has the sockets. */
        AMONG,
        /** One that has none, while another one has them: the kernel's hash table is shared by all. */
        BESIDE,
        /** One that has none, before any are made. */
        IDLE
    }

    /**
     * From here on ss -p and netstat -p take minutes (their tables of inodes are searched one by one), and lsof, too,
     * longer than everything else together.
     */
    private static final int PROCESSES = 100_000;

    static final String IDLE_HOST = "idle host";
    static final String LIST = "-tan";
    static final String INFO = "-tani";
    static final String PROCESS_LIST = "-tanp";
    static final String NOTHING = "filter without a match";
    static final String BESIDE = "empty namespace";
    static final String ONE_THREAD = "jss --jobs 1 -tan";
    static final String DUMPED = "jss --no-bpf -tan";

    /** Everything that is run among the sockets; {@code jss} is the launcher's path. */
    static List<Work> all(String jss) {
        return List.of(
                new Work(LIST, "`-tan`: all of them", Where.AMONG, 8, List.of(
                        Tool.of("jss -tan", jss + " -tan"),
                        Tool.of("ss -tan", "ss -tan"),
                        Tool.of("netstat -tan", "netstat -tan"),
                        Tool.of("cat /proc/net/tcp*", "cat /proc/net/tcp /proc/net/tcp6"),
                        Tool.of(DUMPED, jss + " --no-bpf -tan"),
                        Tool.of(ONE_THREAD, jss + " --no-bpf --jobs 1 -tan"))),
                new Work("state established", "`-tan state established`", Where.AMONG, 3, List.of(
                        Tool.of("jss", jss + " -tan state established"),
                        Tool.of("ss", "ss -tan state established"))),
                new Work(INFO, "`-tani`: with tcp_info", Where.AMONG, 5, List.of(
                        Tool.of("jss -tani", jss + " -tani"),
                        Tool.of("ss -tani", "ss -tani"))),
                new Work("-tane", "`-tane`: with owner, inode, cookie and cgroup", Where.AMONG, 5, List.of(
                        Tool.of("jss -tane", jss + " -tane"),
                        Tool.of("ss -tane", "ss -tane"))),
                new Work(PROCESS_LIST, "`-tanp`: with processes", Where.AMONG, 6, List.of(
                        Tool.of("jss -tanp", jss + " -tanp"),
                        Tool.of("ss -tanp", "ss -tanp").upTo(PROCESSES),
                        Tool.of("netstat -tanp", "netstat -tanp").upTo(PROCESSES),
                        Tool.of("lsof -nP -iTCP", "lsof -nP -iTCP").upTo(PROCESSES))),
                new Work(NOTHING, "`-tan 'sport = 1'`: a filter that matches nothing", Where.AMONG, 2, List.of(
                        Tool.of("jss", jss + " -tan sport = 1"),
                        Tool.of("ss", "ss -tan sport = 1"))),
                new Work(BESIDE, "`-tan` in an empty namespace beside them", Where.BESIDE, 2, List.of(
                        Tool.of("jss -tan", jss + " -tan"),
                        Tool.of("ss -tan", "ss -tan"))));
    }

    boolean isReference(Tool tool) {
        return tool.label().equals("ss") || tool.label().startsWith("ss ");
    }

    boolean isJss(Tool tool) {
        return tool == tools.get(0);
    }
}
