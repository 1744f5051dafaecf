package jss.record;

/** A vsock socket: struct vsock_diag_msg (linux/vm_sockets_diag.h). 2^32-1 is VMADDR_CID_ANY or VMADDR_PORT_ANY. */
public interface VsockRecord extends SocketRecord {
    long ANY = 0xffff_ffffL;

    /** SOCK_* of the kernel. */
    int type();

    long srcCid();

    long srcPort();

    long dstCid();

    long dstPort();
}
