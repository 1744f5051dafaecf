package jss.cli;

/** One of netstat's tables, shown as often as asked for. What it reads from stays open. */
interface NetstatView extends AutoCloseable {
    /** @return the exit status */
    int show();

    @Override
    void close();
}
