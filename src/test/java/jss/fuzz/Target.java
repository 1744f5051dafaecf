package jss.fuzz;

/** Something that takes bytes which nobody vouches for. */
@FunctionalInterface
public interface Target {
    /** Returns, whatever {@code input} holds; an exception is a finding. */
    void run(byte[] input) throws Exception;
}
