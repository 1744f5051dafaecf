package jss.bpf;

/** Where members of the kernel's structs are that a program cannot do without. */
final class Offsets {
    private final Btf btf;
    private boolean complete = true;

    Offsets(Btf btf) {
        this.btf = btf;
    }

    /** As {@link Btf#offset}. */
    int of(String struct, String member) {
        int offset = btf.offset(struct, member);
        if (offset < 0) complete = false;
        return offset;
    }

    /** False if one that was asked for is missing. */
    boolean areComplete() {
        return complete;
    }
}
