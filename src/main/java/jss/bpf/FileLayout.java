package jss.bpf;

/**
 * Where this kernel keeps what leads from an open /proc/PID/fd to the sockets of that process: offsets in bytes of members
 * of its structs (sched.h, pid.h, fdtable.h, fs.h of include/linux, fs/proc/internal.h).
 */
final class FileLayout {
    /** The structs that are described here. */
    static final String[] STRUCTS = {"task_struct", "files_struct", "fdtable", "file", "inode", "super_block", "proc_inode", "pid"};

    final int files;
    final int fdt;
    final int maxFds;
    final int fd;
    final int fInode;
    final int iSb;
    final int iIno;
    final int sMagic;
    /** From a struct inode in /proc to the pointer to its struct pid, which may stand before it. */
    final int inodePid;
    final int pidTasks;
    final int pidLinks;
    /** The number of bpf_rdonly_cast(), 0 if the kernel has none. */
    final int rdonlyCast;

    private FileLayout(Btf btf, Offsets all) {
        files = all.of("task_struct", "files");
        fdt = all.of("files_struct", "fdt");
        maxFds = all.of("fdtable", "max_fds");
        fd = all.of("fdtable", "fd");
        fInode = all.of("file", "f_inode");
        iSb = all.of("inode", "i_sb");
        iIno = all.of("inode", "i_ino");
        sMagic = all.of("super_block", "s_magic");
        inodePid = all.of("proc_inode", "pid") - all.of("proc_inode", "vfs_inode");
        pidTasks = all.of("pid", "tasks");
        pidLinks = all.of("task_struct", "pid_links");
        rdonlyCast = btf.id(Kernel.RDONLY_CAST);
    }

    /** Null if a member is missing. */
    static FileLayout of(Btf btf) {
        Offsets all = new Offsets(btf);
        FileLayout layout = new FileLayout(btf, all);
        return all.areComplete() ? layout : null;
    }
}
