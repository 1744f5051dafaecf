package jss.record;

/** {@code struct packet_diag_ring} (linux/packet_diag.h). All u32. */
public interface PacketRing {
    long blockSize();

    long blockNr();

    long frameSize();

    long frameNr();

    /** Milliseconds until a block that is not full is handed over. */
    long retireTmoMs();

    long sizeofPriv();

    long features();
}
