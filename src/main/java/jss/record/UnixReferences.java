package jss.record;

/** Reference counts of unix sockets, which sock_diag does not tell. */
public interface UnixReferences {
    /** Of the socket with that inode; 0 if it is not known. */
    long of(long inode);

    /** Of the next connection that waits to be accepted under {@code name}, shown up to its first white space; 0 if it is not known. */
    long ofPending(byte[] name);
}
