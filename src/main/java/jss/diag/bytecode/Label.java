package jss.diag.bytecode;

/** A place in a program that is jumped to. */
public final class Label {
    private int at = -1;

    /** Says which place that is, in whatever the program counts. */
    public void bind(int place) {
        at = place;
    }

    /** -1 while it is not known. */
    public int at() {
        return at;
    }
}
