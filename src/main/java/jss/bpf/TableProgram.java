package jss.bpf;

/** What those programs have in common that go through a table of sockets: where the tables of the thread's network namespace are. */
abstract class TableProgram extends SteppedProgram {
    /** The third argument of a run: the bucket behind the last. */
    static final int TO = 16;

    // What steps share; six words more are free.
    static final int NET = SteppedProgram.OWN;
    /** Where the table begins. */
    static final int HASH = NET + 8;
    static final int OWN = HASH + 8;

    final Layout layout;

    /** {@code cast}: see {@link Socket}. */
    TableProgram(Layout layout, boolean cast) {
        super(cast ? layout.rdonlyCast : 0, layout.common);
        this.layout = layout;
    }

    @Override
    final void begin() {
        Socket.copied(m, 8, 0, layout.nsproxy);
        Socket.copied(m, 7, 8, layout.netNs);
        share(NET, 7);
        Socket.copied(m, 8, 7, layout.hashinfo);
        table();
    }

    /** Before the steps: {@code ctx} is in register 6, the value in 9, where struct inet_hashinfo is in 8. */
    abstract void table();
}
