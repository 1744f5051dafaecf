package jss.sys;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The libc calls that jss makes, one method a call, for the thread that made this object.
 *
 * <p>All calls go through one downcall shape: six longs in, one long out. Linking a shape spins a
 * class and a dozen lambda forms, 15 ms for the first and 1-2 ms for each other one, so there is
 * only one. An {@code int} parameter reads the low half of its register and an {@code int} result
 * is the low half of the returned one, in the calling conventions of both x86-64 (System V) and
 * aarch64 (AAPCS64); pointers travel as {@code address()} of segments that outlive the call.
 *
 * <p>errno is captured by the call itself into memory that this object owns.
 */
public class Libc implements AutoCloseable {
    /** By itself, so that only a call waits for it, and what is got ready for one does not. */
    private static final class Downcall {
        static final MethodHandle CALL = Linker.nativeLinker().downcallHandle(
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                Linker.Option.captureCallState("errno"));
    }

    private static final boolean NETWORK_ORDER = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
    private static final int IF_NAMESIZE = 16; // net/if.h
    private static final int NI_MAXHOST = 1025; // netdb.h
    private static final int XATTR_LIMIT = 4096; // a page is the longest label that /proc shows
    private static final int AT_FDCWD = -100; // fcntl.h
    private static final boolean X86_64 = System.getProperty("os.arch").equals("amd64");
    private static final long NR_BPF = X86_64 ? 321 : 280; // these five: asm/unistd.h
    private static final long NR_PRCTL = X86_64 ? 157 : 167;
    private static final long NR_SECCOMP = X86_64 ? 317 : 277;
    private static final long NR_CAPGET = X86_64 ? 125 : 90;
    private static final long NR_CAPSET = X86_64 ? 126 : 91;
    private static final int PROT_READ = 1; // these four: sys/mman.h
    private static final int MAP_SHARED = 1;
    private static final int MAP_PRIVATE = 2;
    private static final long MAP_FAILED = -1;
    private static final int PW_UID = 16; // pwd.h: behind two pointers
    private static final int SEEK_CUR = 1; // unistd.h
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;

    private final Arena arena;
    private final MemorySegment state;
    private final ByteBuffer errno;
    private OffHeap nameBuffer;
    private OffHeap addressBuffer;

    /** For the thread that makes it, until it closes it. */
    public Libc() {
        this(Arena.ofConfined());
    }

    private Libc(Arena arena) {
        this.arena = arena;
        state = arena.allocate(Linker.Option.captureStateLayout());
        errno = state.asByteBuffer().order(ByteOrder.nativeOrder());
    }

    /** Links what every call needs, 15 ms, ahead of the first one. */
    public static void link() {
        try (Libc libc = new Libc()) {
            libc.call(Fn.CLOSE, -1, 0, 0, 0, 0, 0); // the first call of all spins the last lambda forms
        }
    }

    /** Looks up what every listing calls, 2 ms, while another thread is linking. */
    public static void lookUp() {
        for (Fn fn : new Fn[] {Fn.SOCKET, Fn.BIND, Fn.GETSOCKNAME, Fn.SETSOCKOPT, Fn.SENDTO, Fn.RECVFROM, Fn.WRITE}) fn.address();
    }

    /** For as long as the process lives, by any thread, one at a time. It must not be closed. */
    public static Libc forever() {
        return new Libc(Arena.global());
    }

    /** Zeroed off-heap memory, alive until {@link #close}. */
    public OffHeap allocate(int bytes) {
        MemorySegment block = arena.allocate(bytes, 8);
        return new OffHeap(block.asByteBuffer().order(ByteOrder.nativeOrder()), block.address());
    }

    @Override
    public void close() {
        arena.close();
    }

    // int socket(int domain, int type, int protocol)
    public Fd socket(int domain, int type, int protocol) {
        return new Fd(intCall(Fn.SOCKET, domain, type, protocol, 0, 0, 0));
    }

    // int bind(int fd, const struct sockaddr *addr, socklen_t len)
    public void bind(Fd fd, OffHeap addr, int len) {
        intCall(Fn.BIND, fd.number(), addr.address(), len, 0, 0, 0);
    }

    // int getsockname(int fd, struct sockaddr *addr, socklen_t *len)
    /** {@code len} holds a socklen_t, set before and after. */
    public void getsockname(Fd fd, OffHeap addr, OffHeap len) {
        intCall(Fn.GETSOCKNAME, fd.number(), addr.address(), len.address(), 0, 0, 0);
    }

    // int setsockopt(int fd, int level, int name, const void *val, socklen_t len)
    public void setsockopt(Fd fd, int level, int name, OffHeap value, int len) {
        intCall(Fn.SETSOCKOPT, fd.number(), level, name, value.address(), len, 0);
    }

    // ssize_t sendto(int fd, const void *buf, size_t len, int flags, const struct sockaddr *to, socklen_t tolen)
    public long sendto(Fd fd, OffHeap buf, int len, int flags, OffHeap to, int tolen) {
        return longCall(Fn.SENDTO, fd.number(), buf.address(), len, flags, to.address(), tolen);
    }

    // ssize_t recvfrom(int fd, void *buf, size_t len, int flags, struct sockaddr *from, socklen_t *fromlen)
    /**
     * Waits for one datagram; its length, which exceeds {@code buf} if MSG_TRUNC was asked for and
     * it did. {@code fromlen} holds a socklen_t.
     */
    public long recvfrom(Fd fd, OffHeap buf, int flags, OffHeap from, OffHeap fromlen) {
        return longCall(Fn.RECVFROM, fd.number(), buf.address(), buf.size(), flags,
                from.address(), fromlen.address());
    }

    // int ioctl(int fd, unsigned long request, ...)
    public int ioctl(int fd, long request, OffHeap arg) {
        return intCall(Fn.IOCTL, fd, request, arg.address(), 0, 0, 0);
    }

    // ssize_t write(int fd, const void *buf, size_t len)
    /** Bytes taken, at least one; the first {@code len} of {@code buf} from {@code from} on. */
    public int write(int fd, OffHeap buf, int from, int len) {
        return (int) longCall(Fn.WRITE, fd, buf.address() + from, len, 0, 0, 0);
    }

    // off_t lseek(int fd, off_t offset, int whence)
    /** True of what has a position, as files have; not of pipes, sockets and terminals. */
    public boolean isSeekable(int fd) {
        return tryCall(Fn.LSEEK, fd, 0, SEEK_CUR, 0, 0, 0) >= 0;
    }

    // int open(const char *path, int flags, ...)
    public Fd open(String path, int flags) {
        try (Arena scratch = Arena.ofConfined()) {
            long cPath = cString(scratch, path).address();
            return new Fd(intCall(Fn.OPEN, cPath, flags, 0, 0, 0, 0));
        }
    }

    // int openat(int dirfd, const char *path, int flags, ...)
    /**
     * Opens the C string that {@code path} begins with, relative to {@code dir}. Null if that fails,
     * which is nothing unusual in /proc: {@link #errno} says why.
     */
    public Fd openat(Fd dir, OffHeap path, int flags) {
        int n = (int) tryCall(Fn.OPENAT, dir.number(), path.address(), flags, 0, 0, 0);
        return n < 0 ? null : new Fd(n);
    }

    // ssize_t read(int fd, void *buf, size_t count)
    /** Bytes put into {@code buf}, 0 at the end, -1 on failure: see {@link #errno}. */
    public int read(Fd fd, OffHeap buf) {
        return (int) tryCall(Fn.READ, fd.number(), buf.address(), buf.size(), 0, 0, 0);
    }

    // ssize_t getdents64(int fd, void *dirp, size_t count)
    /** Bytes of {@code struct linux_dirent64} put into {@code buf}, 0 at the end, -1 on failure: see {@link #errno}. */
    public int getdents64(Fd dir, OffHeap buf) {
        return (int) tryCall(Fn.GETDENTS64, dir.number(), buf.address(), buf.size(), 0, 0, 0);
    }

    // ssize_t readlinkat(int dirfd, const char *path, char *buf, size_t size)
    /** Length of the target of the link named by the C string at {@code at}, -1 on failure: see {@link #errno}. */
    public int readlinkat(Fd dir, OffHeap names, int at, OffHeap target) {
        return (int) tryCall(Fn.READLINKAT, dir.number(), names.address() + at, target.address(), target.size(), 0, 0);
    }

    // ssize_t getxattr(const char *path, const char *name, void *value, size_t size)
    /** The value, null if there is none or it may not be told. */
    public byte[] getxattr(String path, String name) {
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment value = scratch.allocate(XATTR_LIMIT);
            long n = tryCall(Fn.GETXATTR, cString(scratch, path).address(), cString(scratch, name).address(),
                    value.address(), XATTR_LIMIT, 0, 0);
            if (n < 0) return null;
            byte[] copy = new byte[(int) n];
            value.asByteBuffer().get(copy);
            return copy;
        }
    }

    // int name_to_handle_at(int dirfd, const char *path, struct file_handle *handle, int *mount_id, int flags)
    /**
     * The handle of what {@code path} leads to, if it has 8 bytes as those of cgroup2 do: there it is
     * the cgroup's number. -1 if it has not, or if there is no such file.
     */
    public long name_to_handle_at(String path) {
        try (Arena scratch = Arena.ofConfined()) {
            // struct file_handle (fcntl.h): u32 handle_bytes @0, s32 handle_type @4, bytes @8
            MemorySegment handle = scratch.allocate(16 + 8, 8); // and the mount's number behind it
            ByteBuffer bytes = handle.asByteBuffer().order(ByteOrder.nativeOrder());
            bytes.putInt(0, 8);
            long n = tryCall(Fn.NAME_TO_HANDLE_AT, AT_FDCWD, cString(scratch, path).address(), handle.address(),
                    handle.address() + 16, 0, 0);
            return (int) n < 0 || bytes.getInt(0) != 8 ? -1 : bytes.getLong(8);
        }
    }

    /** What the last call that reports failure by its result left in errno. */
    public final int errno() {
        return errno.getInt(0);
    }

    /** Leaves {@code code} in errno, as a call would. */
    final void leave(int code) {
        errno.putInt(0, code);
    }

    // int bpf(int cmd, union bpf_attr *attr, unsigned int size)
    /** glibc has no function for it. */
    public int bpf(int cmd, OffHeap attr) {
        return intCall(Fn.SYSCALL, NR_BPF, cmd, attr.address(), attr.size(), 0, 0);
    }

    // int capget(cap_user_header_t header, cap_user_data_t data)
    /** 0, or -1: see {@link #errno}. libcs have no header for these two. */
    int capget(OffHeap header, OffHeap sets) {
        return (int) tryCall(Fn.SYSCALL, NR_CAPGET, header.address(), sets.address(), 0, 0, 0);
    }

    // int capset(cap_user_header_t header, const cap_user_data_t data)
    int capset(OffHeap header, OffHeap sets) {
        return (int) tryCall(Fn.SYSCALL, NR_CAPSET, header.address(), sets.address(), 0, 0, 0);
    }

    // int prctl(int option, unsigned long value, ...)
    /** 0, or -1: see {@link #errno}. */
    int prctl(int option, long value) {
        return (int) tryCall(Fn.SYSCALL, NR_PRCTL, option, value, 0, 0, 0); // one function less to look up
    }

    // int seccomp(unsigned int operation, unsigned int flags, void *args)
    /** 0; -1: see {@link #errno}; or a thread that could not be made to follow. glibc has no function for it. */
    int seccomp(int operation, int flags, OffHeap program) {
        return (int) tryCall(Fn.SYSCALL, NR_SECCOMP, operation, flags, program.address(), 0, 0);
    }

    // void *mmap(void *addr, size_t length, int prot, int flags, int fd, off_t offset)
    /**
     * The first {@code length} bytes of what {@code fd} stands for, to be read, until {@link #unmap}.
     *
     * @param shared whether what others write there is to be seen: there is memory that can only be had so, and memory that
     *     cannot
     * @throws SysException if it cannot be mapped
     */
    public OffHeap map(Fd fd, int length, boolean shared) {
        long address = call(Fn.MMAP, 0, length, PROT_READ, shared ? MAP_SHARED : MAP_PRIVATE, fd.number(), 0);
        if (address == MAP_FAILED) throw new SysException(Fn.MMAP.symbol, errno.getInt(0));
        ByteBuffer bytes = MemorySegment.ofAddress(address).reinterpret(length).asByteBuffer();
        return new OffHeap(bytes.order(ByteOrder.nativeOrder()), address);
    }

    // int munmap(void *addr, size_t length)
    /** After this nobody may read {@code block} any more. */
    public void unmap(OffHeap block) {
        tryCall(Fn.MUNMAP, block.address(), block.size(), 0, 0, 0, 0);
    }

    // int setns(int fd, int nstype)
    public void setns(Fd fd, int nstype) {
        intCall(Fn.SETNS, fd.number(), nstype, 0, 0, 0, 0);
    }

    // int close(int fd)
    /** Closes once; what close(2) says of a descriptor that was only read from is of no use. */
    public void close(Fd fd) {
        int number = fd.release();
        if (number >= 0) call(Fn.CLOSE, number, 0, 0, 0, 0, 0);
    }

    // char *if_indextoname(unsigned int ifindex, char *name)
    /** Null if there is no such interface. */
    public byte[] if_indextoname(int ifindex) {
        if (nameBuffer == null) nameBuffer = allocate(IF_NAMESIZE);
        long name = call(Fn.IF_INDEXTONAME, ifindex, nameBuffer.address(), 0, 0, 0, 0);
        return name == 0 ? null : cString(name, IF_NAMESIZE);
    }

    // unsigned int if_nametoindex(const char *name)
    /** -1 if there is no such interface. */
    public int if_nametoindex(String name) {
        try (Arena scratch = Arena.ofConfined()) {
            int index = (int) call(Fn.IF_NAMETOINDEX, cString(scratch, name).address(), 0, 0, 0, 0, 0);
            return index == 0 ? -1 : index;
        }
    }

    // struct hostent *gethostbyaddr(const void *addr, socklen_t len, int type)
    /** The host's name at an IPv4 address, or at an IPv6 one, given as words, the first octet on top; null if it has none. */
    public byte[] gethostbyaddr(int... words) {
        if (addressBuffer == null) addressBuffer = allocate(16);
        for (int i = 0; i < words.length; i++) {
            addressBuffer.bytes().putInt(4 * i, NETWORK_ORDER ? words[i] : Integer.reverseBytes(words[i]));
        }
        int family = words.length == 1 ? AF_INET : AF_INET6;
        return firstString(call(Fn.GETHOSTBYADDR, addressBuffer.address(), 4L * words.length, family, 0, 0, 0));
    }

    // struct netent *getnetbyaddr(uint32_t net, int type)
    /** The name of an IPv4 network, given as its word; null if it has none. */
    public byte[] getnetbyaddr(int word) {
        return firstString(call(Fn.GETNETBYADDR, word & 0xffff_ffffL, AF_INET, 0, 0, 0, 0));
    }

    // struct passwd *getpwuid(uid_t uid)
    /** The name of a user; null if it has none. */
    public byte[] getpwuid(long uid) {
        return firstString(call(Fn.GETPWUID, uid, 0, 0, 0, 0, 0));
    }

    // struct passwd *getpwnam(const char *name)
    /** The id of a user, u32; -1 if there is none. As this asks whatever nsswitch.conf names, it may take its time. */
    public long getpwnam(String name) {
        if (name.indexOf('\0') >= 0) return -1;
        try (Arena once = Arena.ofConfined()) {
            long passwd = call(Fn.GETPWNAM, cString(once, name).address(), 0, 0, 0, 0, 0);
            if (passwd == 0) return -1;
            return MemorySegment.ofAddress(passwd).reinterpret(PW_UID + 4).asByteBuffer().order(ByteOrder.nativeOrder())
                    .getInt(PW_UID) & 0xffff_ffffL;
        }
    }

    /** What a struct's first member, a char *, points to: h_name, n_name (netdb.h), pw_name (pwd.h). Null for no struct. */
    private static byte[] firstString(long struct) {
        if (struct == 0) return null;
        return cString(MemorySegment.ofAddress(struct).reinterpret(8).asByteBuffer().order(ByteOrder.nativeOrder())
                .getLong(0), NI_MAXHOST);
    }

    /** A copy of the C string at {@code address}, at most {@code limit} bytes of it. */
    private static byte[] cString(long address, int limit) {
        ByteBuffer text = MemorySegment.ofAddress(address).reinterpret(limit).asByteBuffer();
        int length = 0;
        while (length < limit && text.get(length) != 0) length++;
        byte[] copy = new byte[length];
        text.get(copy);
        return copy;
    }

    private int intCall(Fn fn, long a, long b, long c, long d, long e, long f) {
        while (true) {
            int n = (int) call(fn, a, b, c, d, e, f);
            if (n >= 0) return n;
            throwUnlessInterrupted(fn);
        }
    }

    private long longCall(Fn fn, long a, long b, long c, long d, long e, long f) {
        while (true) {
            long n = call(fn, a, b, c, d, e, f);
            if (n >= 0) return n;
            throwUnlessInterrupted(fn);
        }
    }

    /** The call's result, whatever it is, once no signal interrupts it any more. */
    private long tryCall(Fn fn, long a, long b, long c, long d, long e, long f) {
        while (true) {
            long n = call(fn, a, b, c, d, e, f);
            if ((int) n >= 0 || errno.getInt(0) != Errno.EINTR.code()) return n;
        }
    }

    private void throwUnlessInterrupted(Fn fn) {
        int code = errno.getInt(0);
        if (code != Errno.EINTR.code()) throw new SysException(fn.symbol, code);
    }

    /** The one way out. Tests of this package put faults in its place; nobody else overrides it. */
    long call(Fn fn, long a, long b, long c, long d, long e, long f) {
        try {
            return (long) Downcall.CALL.invokeExact(fn.address(), state, a, b, c, d, e, f);
        } catch (Throwable t) {
            throw new AssertionError("downcall", t); // our linkage is wrong; the kernel never throws
        }
    }

    private static MemorySegment cString(Arena arena, String s) {
        byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
        MemorySegment c = arena.allocate(bytes.length + 1L);
        c.asByteBuffer().put(bytes);
        return c;
    }

    /** The functions called; each is looked up when it is first needed. */
    enum Fn {
        SOCKET("socket"), BIND("bind"), GETSOCKNAME("getsockname"), SETSOCKOPT("setsockopt"),
        SENDTO("sendto"), RECVFROM("recvfrom"), IOCTL("ioctl"), WRITE("write"), LSEEK("lseek"), OPEN("open"),
        OPENAT("openat"), READ("read"), GETDENTS64("getdents64"), READLINKAT("readlinkat"), GETXATTR("getxattr"),
        SETNS("setns"), CLOSE("close"), IF_INDEXTONAME("if_indextoname"), IF_NAMETOINDEX("if_nametoindex"), GETHOSTBYADDR("gethostbyaddr"),
        GETNETBYADDR("getnetbyaddr"), GETPWUID("getpwuid"), GETPWNAM("getpwnam"),
        NAME_TO_HANDLE_AT("name_to_handle_at"), MMAP("mmap"), MUNMAP("munmap"),
        SYSCALL("syscall");

        final String symbol;
        private MemorySegment address; // racy on purpose: every thread finds the same

        Fn(String symbol) {
            this.symbol = symbol;
        }

        MemorySegment address() {
            MemorySegment a = address;
            if (a == null) {
                a = Linker.nativeLinker().defaultLookup().find(symbol)
                        .orElseThrow(() -> new SysException(symbol, Errno.ENOSYS.code()));
                address = a;
            }
            return a;
        }
    }
}
