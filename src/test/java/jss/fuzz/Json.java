package jss.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Another's reader of JSON, not loaded by the targets that make none. */
public final class Json {
    private Json() {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Throws if {@code text} is none. */
    public static void check(byte[] text) throws IOException {
        MAPPER.readTree(text);
    }
}
