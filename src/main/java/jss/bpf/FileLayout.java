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

    private boolean complete = true;

    private FileLayout(Btf btf) {
        files = of(btf, "task_struct", "files");
        fdt = of(btf, "files_struct", "fdt");
        maxFds = of(btf, "fdtable", "max_fds");
        fd = of(btf, "fdtable", "fd");
        fInode = of(btf, "file", "f_inode");
        iSb = of(btf, "inode", "i_sb");
        iIno = of(btf, "inode", "i_ino");
        sMagic = of(btf, "super_block", "s_magic");
        inodePid = of(btf, "proc_inode", "pid") - of(btf, "proc_inode", "vfs_inode");
        pidTasks = of(btf, "pid", "tasks");
        pidLinks = of(btf, "task_struct", "pid_links");
        rdonlyCast = btf.id(Kernel.RDONLY_CAST);
    }

    /** Null if a member is missing. */
    static FileLayout of(Btf btf) {
        FileLayout layout = new FileLayout(btf);
        return layout.complete ? layout : null;
    }

    private int of(Btf btf, String struct, String member) {
        int offset = btf.offset(struct, member);
        if (offset < 0) complete = false;
        return offset;
    }
}
