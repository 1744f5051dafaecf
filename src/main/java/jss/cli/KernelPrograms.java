package jss.cli;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import jss.bpf.Kernel;
import jss.bpf.OpenSockets;
import jss.filter.Expr;
import jss.print.Show;
import jss.proc.OpenFiles;
import jss.query.Query;
import jss.query.TcpPrograms;

/**
 * The programs that a listing has the kernel run for it where there is much to read, loaded while this process still has
 * the right to. Each is null where there is little, or no such program to be had.
 */
final class KernelPrograms {
    static final KernelPrograms NONE = new KernelPrograms(null, null);

    /** Of a large TCP table. */
    final TcpPrograms tcp;
    /** Of processes' descriptors; to be closed by who reads them. */
    final OpenSockets descriptors;

    private KernelPrograms(TcpPrograms tcp, OpenSockets descriptors) {
        this.tcp = tcp;
        this.descriptors = descriptors;
    }

    /** Open files of the whole host below which all links are read before a program is loaded. */
    private static final long WORTH_A_PROGRAM = 20_000;

    /** {@code tcpSockets}: see {@link TcpPrograms#open}. */
    static KernelPrograms open(SsOptions options, Query query, Expr expr, LongSupplier tcpSockets) {
        if (options.noBpf || Environment.namesFiles()) return NONE;
        Once<Kernel> kernel = new Once<>(Kernel::described);
        boolean lists = !options.kill && !options.events && options.anywhere == null;
        TcpPrograms tcp = lists ? TcpPrograms.open(query, expr, Jobs.count(options.jobs), tcpSockets, kernel) : null;
        return new KernelPrograms(tcp, options.shown.contains(Show.PROCESSES) ? descriptors(kernel) : null);
    }

    /** For a listing of netstat, which has processes or not. */
    static OpenSockets netstat(boolean processes) {
        return processes && !Environment.namesFiles() ? descriptors(Kernel::described) : null;
    }

    private static OpenSockets descriptors(Supplier<Kernel> described) {
        if (OpenFiles.count() <= WORTH_A_PROGRAM) return null;
        Kernel kernel = described.get();
        return kernel == null ? null : OpenSockets.open(kernel, Attribution.THREADS);
    }

    /** True if there is one. */
    boolean any() {
        return tcp != null || descriptors != null;
    }
}
