package jss.cli;

import static jss.sys.Capabilities.*;

import java.util.EnumSet;
import java.util.Set;
import jss.filter.Expr;
import jss.filter.Uses;
import jss.print.Show;
import jss.record.Detail;
import jss.sys.Capabilities;
import jss.sys.Libc;
import jss.sys.SystemCalls;

/**
 * What a run gives up once it has understood its command line and opened what that names: capabilities that it does not
 * need, in this thread and those that it starts, and system calls that it never makes, in the whole process. Both are
 * refused in silence by a kernel or a sandbox that has its own mind about them. A program that runs jss as a library
 * keeps what it has.
 */
final class Restraint {
    private static final long LOOK_INTO_PROCESSES = CAP_SYS_PTRACE | CAP_DAC_READ_SEARCH;
    /** Marks, keys of TCP-MD5, filters of packet sockets; and addresses of sockets in files of /proc/net. */
    private static final long BE_TOLD_ALL = CAP_NET_ADMIN | CAP_SYSLOG;

    private Restraint() {}

    /**
     * For a listing of ss, or what else its options want.
     *
     * @param details what is shown, and what the filter asks
     * @param walks whether a program of ours is to be run in the kernel, which is loaded
     */
    static void listing(SsOptions options, Expr filter, Set<Detail> details, boolean walks) {
        take(capabilities(options, filter, details), calls(options, details, walks));
    }

    static long capabilities(SsOptions options, Expr filter, Set<Detail> details) {
        long needed = Environment.namesFiles() ? CAP_DAC_READ_SEARCH : 0;
        if (options.kill || options.events || Uses.marks(filter)) needed |= CAP_NET_ADMIN;
        if (Uses.fields(filter)) needed |= BE_TOLD_ALL | LOOK_INTO_PROCESSES;
        if (options.output != null && options.output.isListing()) needed |= BE_TOLD_ALL;
        EnumSet<Show> shown = options.shown;
        if (shown.contains(Show.EXTENDED) || shown.contains(Show.INFO) || shown.contains(Show.FILTER)) needed |= BE_TOLD_ALL;
        if (shown.contains(Show.PROCESSES) || details.contains(Detail.PROCESSES)) needed |= LOOK_INTO_PROCESSES;
        if (shown.contains(Show.CGROUP) || details.contains(Detail.CGROUP_PATHS)) needed |= CAP_DAC_READ_SEARCH;
        if (shown.contains(Show.STORAGES) || details.contains(Detail.STORAGES)) needed |= CAP_BPF | CAP_SYS_ADMIN;
        if (options.anywhere != null) needed |= CAP_SYS_ADMIN | LOOK_INTO_PROCESSES;
        return needed;
    }

    /** Names of hosts and users may be anywhere; whoever shows columns may show users. */
    static int calls(SsOptions options, Set<Detail> details, boolean walks) {
        int needed = options.anywhere != null ? SystemCalls.ENTER_NAMESPACES : 0;
        if (walks) needed |= SystemCalls.RUN_PROGRAMS;
        boolean names = options.resolve || details.contains(Detail.USERS);
        return names ? needed | SystemCalls.CONNECT : needed;
    }

    /** For ip, which reads what everybody may read. */
    static void ip(boolean names) {
        take(0, names ? SystemCalls.CONNECT : 0);
    }

    /** For stats; {@code memory}: of its last call in a directory of its user's, which need not be root's. */
    static void stats(boolean memory, boolean writes) {
        take(!memory ? 0 : CAP_DAC_READ_SEARCH | (writes ? CAP_DAC_OVERRIDE : 0), writes ? SystemCalls.WRITE_FILES : 0);
    }

    /** For netstat; {@code programs}: whether processes have to be looked into; {@code walks}: as for {@link #listing}. */
    static void netstat(boolean programs, boolean names, boolean walks) {
        take((programs ? LOOK_INTO_PROCESSES : 0) | (Environment.namesFiles() ? CAP_DAC_READ_SEARCH : 0),
                (names ? SystemCalls.CONNECT : 0) | (walks ? SystemCalls.RUN_PROGRAMS : 0));
    }

    /** For {@code -E} that closes nothing, once its socket is open: the kernel tells such a socket all there is. */
    static void following() {
        if (!Main.isProcess) return;
        try (Libc libc = new Libc()) {
            Capabilities.keep(libc, ~CAP_NET_ADMIN);
        }
    }

    /** All of it without effect, so that a cache of classes learns what it takes. */
    static void rehearse() {
        try (Libc libc = new Libc()) {
            SystemCalls.filter(0);
            Capabilities.keep(libc, -1L);
        }
    }

    private static void take(long capabilities, int calls) {
        if (!Main.isProcess) return;
        long[] filter = SystemCalls.filter(calls);
        Libc.lookUp(); // both while libc may still be being linked
        try (Libc libc = new Libc()) {
            Capabilities.keep(libc, capabilities);
            if (filter != null) SystemCalls.restrain(libc, filter);
        }
    }
}
