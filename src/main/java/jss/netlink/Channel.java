package jss.netlink;

/** A way to the kernel, or to a recording of it: requests in, answers out, one at a time. */
public interface Channel extends AutoCloseable {
    /** Sends {@code request} and returns its answer, to be run before the next request; {@code name} is for errors. */
    Dump request(String name, NlRequest request);

    @Override
    void close();
}
