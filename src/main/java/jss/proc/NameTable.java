package jss.proc;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A name database of iproute2: lines {@code NUMBER NAME} with a decimal or hexadecimal number and
 * {@code #} comments. {@code /etc/iproute2/NAME} counts, else {@code /usr/share/iproute2/NAME}; then
 * the {@code *.conf} in {@code NAME.d} of both, of which a file in /etc hides its namesake. What is
 * built in holds where the files do not speak of it. A line that is malformed ends its file.
 */
public final class NameTable {
    private static final Path[] DIRECTORIES = {Path.of("/etc/iproute2"), Path.of("/usr/share/iproute2")};

    private final Map<String, Long> numbers = new HashMap<>();
    private final byte[][] low = new byte[256][];
    private final Map<Long, byte[]> high = new HashMap<>();

    private NameTable() {}

    /** The database {@code name} of this host. {@code builtIn}: numbers and names in turn, or nothing. */
    public static NameTable load(String name, String builtIn) {
        return load(DIRECTORIES, name, builtIn);
    }

    /** As {@link #load(String, String)} from other directories, the one that counts more first. */
    public static NameTable load(Path[] directories, String name, String builtIn) {
        NameTable t = new NameTable();
        String[] words = builtIn.isEmpty() ? new String[0] : builtIn.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) t.put(Long.parseLong(words[i]), words[i + 1]);
        for (Path directory : directories) {
            if (t.file(directory.resolve(name))) break;
        }
        for (int i = 0; i < directories.length; i++) t.directory(directories, i, name + ".d");
        return t;
    }

    /** The name of a number, shared and not to be changed; null if it has none. */
    public byte[] name(long number) {
        return number >= 0 && number < low.length ? low[(int) number] : high.get(number);
    }

    /** The number that has a name; -1 if none has. */
    public long number(String name) {
        Long number = numbers.get(name);
        return number == null ? -1 : number;
    }

    private void put(long number, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        if (number >= 0 && number < low.length) low[(int) number] = bytes;
        else high.put(number, bytes);
        numbers.put(name, number);
    }

    private void directory(Path[] directories, int index, String name) {
        File[] files = directories[index].resolve(name).toFile().listFiles((d, f) -> f.endsWith(".conf"));
        if (files == null) return;
        Arrays.sort(files);
        for (File f : files) {
            boolean hidden = false;
            for (int i = 0; i < index; i++) hidden |= directories[i].resolve(name).resolve(f.getName()).toFile().exists();
            if (!hidden) file(f.toPath());
        }
    }

    /** False if there is no such file. */
    private boolean file(Path file) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return false;
        }
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            if (end < 0) end = text.length();
            if (!line(text.substring(at, end))) break;
            at = end + 1;
        }
        return true;
    }

    private boolean line(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) at++;
        if (at == line.length() || line.charAt(at) == '#') return true;
        int end = wordEnd(line, at);
        long number = number(line, at, end);
        if (number < 0) return false;
        at = end;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) at++;
        end = wordEnd(line, at);
        if (at == end) return false;
        put(number, line.substring(at, end));
        return true;
    }

    private static int wordEnd(String line, int at) {
        while (at < line.length() && " \t\r#".indexOf(line.charAt(at)) < 0) at++;
        return at;
    }

    private static long number(String line, int from, int end) {
        try {
            boolean hex = line.startsWith("0x", from);
            return Long.parseLong(line, hex ? from + 2 : from, end, hex ? 16 : 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
