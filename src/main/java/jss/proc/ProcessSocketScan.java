package jss.proc;

import java.util.Arrays;
import jss.record.ProcessSockets;
import jss.sys.Fd;
import jss.sys.Libc;

/** The sockets of chosen processes: reads every process's name at most, and the descriptors of the chosen ones. */
public final class ProcessSocketScan implements ProcessSockets {
    private final String root;
    private int denied;

    /** {@code root}: /proc, or what stands for it. */
    public ProcessSocketScan(String root) {
        this.root = root;
    }

    /** Chosen processes that may not be looked into, so far. */
    public int denied() {
        return denied;
    }

    /** @throws jss.sys.SysException if the root cannot be read */
    @Override
    public long[] sockets(Choice choice) {
        try (Libc libc = new Libc()) {
            Fd proc = libc.open(root, FdWorker.O_RDONLY | FdWorker.O_DIRECTORY | FdWorker.O_CLOEXEC);
            try {
                int[] chosen = chosen(choice, FdWorker.numbers(libc, proc, libc.allocate(32 * 1024)));
                FdWork work = new FdWork(chosen.length);
                FdWorker worker = new FdWorker(proc, chosen, OwnerFiles.of(choice), false, work, null);
                worker.run();
                denied += work.denied();
                return inodes(choice, worker);
            } finally {
                libc.close(proc);
            }
        }
    }

    private int[] chosen(Choice choice, int[] pids) {
        int[] chosen = new int[pids.length];
        int n = 0;
        for (int pid : pids) {
            if (choice.process(pid, choice.byName() ? name(pid) : null)) chosen[n++] = pid;
        }
        return Arrays.copyOf(chosen, n);
    }

    /** The first line of /proc/PID/comm is all of it, unless the name has a line end in it. */
    private byte[] name(int pid) {
        byte[] line = ProcFiles.read(root + '/' + pid + "/comm");
        return line.length == 0 ? line : Arrays.copyOf(line, line.length - 1);
    }

    private static long[] inodes(Choice choice, FdWorker worker) {
        long[] all = new long[worker.count()];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            if (choice.descriptor(worker.fd(i))) all[n++] = worker.inode(i) & 0xffff_ffffL;
        }
        all = Arrays.copyOf(all, n);
        Arrays.sort(all);
        n = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) all[n++] = all[i];
        }
        return Arrays.copyOf(all, n);
    }
}
