package jss.print;

/** Where finished text goes. */
@FunctionalInterface
public interface ByteSink {
    /** Takes {@code length} bytes of {@code bytes} from {@code from} on; they are the caller's again afterwards. */
    void write(byte[] bytes, int from, int length);
}
