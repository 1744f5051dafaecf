package jss.record;

/** Memory of a socket: the array SK_MEMINFO_* (linux/sock_diag.h). Bytes unless said, all u32. */
public interface SkMemInfo {
    /** Memory of packets received and not yet read. */
    long rmemAlloc();

    /** SO_RCVBUF. */
    long rcvbuf();

    /** Memory of packets handed to the lower layers. */
    long wmemAlloc();

    /** SO_SNDBUF. */
    long sndbuf();

    /** Reserved, for future use of this socket. */
    long fwdAlloc();

    /** Memory of what waits to be sent. */
    long wmemQueued();

    /** Memory of socket options and control messages. */
    long optmem();

    /** Since Linux 3.4. */
    boolean hasBacklog();

    /** Memory of packets that arrived while the socket was locked. */
    long backlog();

    /** Since Linux 4.7. */
    boolean hasDrops();

    /** Packets dropped. */
    long drops();
}
