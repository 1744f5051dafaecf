package jss.cli;

import java.util.function.Supplier;

/** What is found out when it is first asked for, and not again. For one thread. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private boolean asked;
    private T answer;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (!asked) answer = source.get();
        asked = true;
        return answer;
    }
}
