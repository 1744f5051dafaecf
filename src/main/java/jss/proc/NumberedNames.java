package jss.proc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files of two words a line, a small number and its name: /etc/protocols, /etc/iproute2/nl_protos. */
public final class NumberedNames {
    private static final int NUMBERS = 256;

    private final byte[][] names = new byte[NUMBERS][];

    private NumberedNames() {}

    /** {@code NAME NUMBER}: the first line of a number counts, as getprotobynumber(3) has it. */
    public static NumberedNames nameFirst(Path file) {
        NumberedNames n = new NumberedNames();
        n.load(file, true);
        return n;
    }

    /** {@code NUMBER NAME} from the first of {@code files} that can be read. */
    public static NumberedNames numberFirst(Path... files) {
        NumberedNames n = new NumberedNames();
        for (Path file : files) {
            if (n.load(file, false)) break;
        }
        return n;
    }

    /** Null if the number has no name. */
    public byte[] name(int number) {
        return number >= 0 && number < NUMBERS ? names[number] : null;
    }

    /** -1 if nothing has that name. */
    public int number(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < NUMBERS; i++) {
            if (names[i] != null && Arrays.equals(names[i], wanted)) return i;
        }
        return -1;
    }

    private boolean load(Path file, boolean nameFirst) {
        byte[] text;
        try {
            text = Files.readAllBytes(file);
        } catch (IOException e) {
            return false; // no such file, no names
        }
        for (int at = 0; at < text.length; ) {
            int end = at;
            while (end < text.length && text[end] != '\n') end++;
            line(text, at, end, nameFirst);
            at = end + 1;
        }
        return true;
    }

    private void line(byte[] text, int from, int end, boolean nameFirst) {
        int first = skip(text, from, end, true);
        int firstEnd = skip(text, first, end, false);
        int second = skip(text, firstEnd, end, true);
        int secondEnd = skip(text, second, end, false);
        if (first == firstEnd || second == secondEnd) return;
        int number = nameFirst ? number(text, second, secondEnd) : number(text, first, firstEnd);
        byte[] name = nameFirst ? Arrays.copyOfRange(text, first, firstEnd) : Arrays.copyOfRange(text, second, secondEnd);
        if (number >= 0 && names[number] == null) names[number] = name;
    }

    /** Past blanks, or past what is none; a # ends the line. */
    private static int skip(byte[] text, int at, int end, boolean blanks) {
        while (at < end && text[at] != '#' && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') == blanks) at++;
        return at;
    }

    private static int number(byte[] text, int from, int end) {
        int n = 0;
        for (int i = from; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) return -1;
            n = 10 * n + digit;
            if (n >= NUMBERS) return -1;
        }
        return n;
    }
}
