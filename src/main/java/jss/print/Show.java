package jss.print;

/** What ss's options add to its rows, beyond the columns. */
public enum Show {
    /** {@code -o}: timers, and the options of TCP with {@link #INFO}. */
    OPTIONS,
    /** {@code -e} */
    EXTENDED,
    /** {@code -m} */
    MEMORY,
    /** {@code -i} */
    INFO,
    /** {@code --tos} */
    TOS,
    /** {@code --cgroup} */
    CGROUP,
    /** {@code --inet-sockopt} */
    SOCKOPT,
    /** {@code -b} */
    FILTER,
    /** {@code --tipcinfo} */
    TIPC,
    /** {@code --bpf-maps} */
    STORAGES,
    /** {@code -p}: the Process column. */
    PROCESSES,
    /** {@code -T}: threads in it. */
    THREADS,
    /** {@code -Z}: labels of processes in it. */
    CONTEXT,
    /** {@code -z}: labels of sockets in it. */
    SOCKET_CONTEXT,
    /** {@code --all-netns}: a column that names the network namespace. */
    NETNS,
    /** {@code -O}: no line breaks within a row. */
    ONELINE
}
