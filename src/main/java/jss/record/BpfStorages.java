package jss.record;

/** INET_DIAG_SK_BPF_STORAGES: what BPF programs keep with a socket (SK_DIAG_BPF_STORAGE_*, linux/sock_diag.h). */
public interface BpfStorages {
    int count();

    /** Id of the map that storage {@code i} is in. u32. */
    long mapId(int i);

    /** The value, raw; null if the kernel sent none. The view is reused for the next value. */
    Octets value(int i);
}
