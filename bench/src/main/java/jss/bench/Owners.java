package jss.bench;

import java.io.IOException;
import java.nio.channels.DatagramChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jss.bpf.Kernel;
import jss.bpf.OpenSockets;
import jss.proc.OwnerScan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Who holds which socket, a descriptor: over the descriptors of this very process, which has 4,000 sockets
 * open, through a directory that looks like a /proc without any other.
 */
public class Owners extends RowBenchmark {
    private static final int SOCKETS = 4_000;

    private final List<DatagramChannel> sockets = new ArrayList<>();
    private OpenSockets tables;
    private Path root;
    private Path self;

    @Setup
    public void open() throws IOException {
        for (int i = 0; i < SOCKETS; i++) sockets.add(DatagramChannel.open());
        Kernel kernel = Kernel.described();
        tables = kernel == null ? null : OpenSockets.open(kernel, 1);
        String pid = String.valueOf(ProcessHandle.current().pid());
        root = Files.createTempDirectory("jss-bench");
        self = Files.createSymbolicLink(root.resolve(pid), Path.of("/proc", pid));
    }

    @TearDown
    public void close() throws IOException {
        for (DatagramChannel s : sockets) s.close();
        if (tables != null) tables.close();
        Files.delete(self);
        Files.delete(root);
    }

    @Benchmark
    @OperationsPerInvocation(SOCKETS)
    public Object scan() {
        return new OwnerScan(root.toString(), Set.of(), 1).await();
    }

    @Benchmark
    @OperationsPerInvocation(SOCKETS)
    public Object scanOnAllCores() {
        return new OwnerScan(root.toString(), Set.of(), Runtime.getRuntime().availableProcessors()).await();
    }

    /** By the kernel's table, thousands at a time; fails where this process may not load a BPF program. */
    @Benchmark
    @OperationsPerInvocation(SOCKETS)
    public Object scanByProgram() {
        if (tables == null) throw new IllegalStateException("no program of ours runs here");
        return new OwnerScan(root.toString(), Set.of(), 1, tables).await();
    }

    /** The way of the JDK's own classes. */
    @Benchmark
    @OperationsPerInvocation(SOCKETS)
    public Map<String, String> javaNioFile() throws IOException {
        Map<String, String> owners = new HashMap<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(root)) {
            for (Path p : processes) {
                try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(p.resolve("fd"))) {
                    for (Path fd : descriptors) {
                        String target = Files.readSymbolicLink(fd).toString();
                        if (target.startsWith("socket:[")) owners.put(target, p.getFileName() + "/" + fd.getFileName());
                    }
                }
            }
        }
        return owners;
    }
}
