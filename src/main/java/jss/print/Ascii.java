package jss.print;

import java.nio.charset.StandardCharsets;

/** Fixed words as bytes, made once. */
final class Ascii {
    private Ascii() {}

    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
