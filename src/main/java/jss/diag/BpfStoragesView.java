package jss.diag;

import java.nio.ByteBuffer;
import jss.netlink.NlAttrs;
import jss.record.BpfStorages;
import jss.record.Octets;
import jss.wire.MalformedMessageException;
import jss.wire.Wire;

/** INET_DIAG_SK_BPF_STORAGES: an attribute SK_DIAG_BPF_STORAGE for each storage, so of one type and in an order. */
final class BpfStoragesView implements BpfStorages {
    static final int SK_DIAG_BPF_STORAGE = 1; // nested
    static final int SK_DIAG_BPF_STORAGE_MAP_ID = 2; // u32
    static final int SK_DIAG_BPF_STORAGE_MAP_VALUE = 3;

    private static final int TYPE_BITS = 0x3fff;

    private final NlAttrs one = new NlAttrs(SK_DIAG_BPF_STORAGE_MAP_VALUE);
    private final Octets value = new Octets();
    private ByteBuffer buffer;
    private int from;
    private int end;
    private int count;

    /** Moves the window to the payload {@code [from, end)} of the attribute. */
    BpfStoragesView wrap(ByteBuffer buffer, int from, int end) {
        this.buffer = buffer;
        this.from = from;
        this.end = end;
        count = 0;
        while (find(count) >= 0) count++;
        return this;
    }

    /** Where storage {@code wanted} has its attribute's head; -1 if there is no such. */
    private int find(int wanted) {
        int seen = 0;
        for (int at = from; end - at >= NlAttrs.HEADER; ) {
            int len = Wire.u16(buffer, at);
            if (len < NlAttrs.HEADER || len > end - at) throw new MalformedMessageException("nlattr", len, end - at);
            boolean storage = (Wire.u16(buffer, at + 2) & TYPE_BITS) == SK_DIAG_BPF_STORAGE;
            if (storage && seen++ == wanted) return at;
            at += Wire.align4(len);
        }
        return -1;
    }

    private NlAttrs storage(int i) {
        int at = find(i);
        if (at < 0) throw new IndexOutOfBoundsException(i);
        return one.index(buffer, at + NlAttrs.HEADER, at + Wire.u16(buffer, at));
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public long mapId(int i) {
        return storage(i).u32(SK_DIAG_BPF_STORAGE_MAP_ID);
    }

    @Override
    public Octets value(int i) {
        return Payload.of(value, storage(i), SK_DIAG_BPF_STORAGE_MAP_VALUE);
    }
}
