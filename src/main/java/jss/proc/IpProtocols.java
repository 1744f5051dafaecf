package jss.proc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** /etc/protocols: what the protocols over IP are called. */
public final class IpProtocols {
    private final byte[][] names = new byte[256][];

    private IpProtocols() {}

    /** The protocols of {@code file}; none where it cannot be read. */
    public static IpProtocols load(Path file) {
        IpProtocols p = new IpProtocols();
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return p;
        }
        for (String line : text.split("\n")) { // NAME NUMBER [ALIAS...] [# COMMENT]
            int comment = line.indexOf('#');
            java.util.StringTokenizer words = new java.util.StringTokenizer(comment < 0 ? line : line.substring(0, comment));
            if (words.countTokens() < 2) continue;
            String name = words.nextToken();
            try {
                int number = Integer.parseInt(words.nextToken());
                if (number >= 0 && number < 256 && p.names[number] == null) {
                    p.names[number] = name.getBytes(StandardCharsets.ISO_8859_1);
                }
            } catch (NumberFormatException e) {
                // not a line of this file's kind
            }
        }
        return p;
    }

    /** Null if the protocol has no name. */
    public byte[] name(int number) {
        return number >= 0 && number < 256 ? names[number] : null;
    }

    /** -1 if no protocol has that name. */
    public int number(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < names.length; i++) {
            if (names[i] != null && java.util.Arrays.equals(names[i], wanted)) return i;
        }
        return -1;
    }
}
