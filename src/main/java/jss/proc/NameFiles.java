package jss.proc;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.StringTokenizer;

/** Names looked up in the files of /etc, one question at a time. */
public final class NameFiles {
    private NameFiles() {}

    private static final int NONE = -1;

    /** The port of a service or of one of its other names, -1 if {@code services} has none of {@code protocol}. */
    public static int port(Path services, String protocol, String name) {
        StringTokenizer lines = lines(services);
        while (lines.hasMoreTokens()) {
            String line = lines.nextToken();
            if (line.indexOf(name) < 0) continue;
            int comment = line.indexOf('#');
            StringTokenizer words = new StringTokenizer(comment < 0 ? line : line.substring(0, comment), " \t\r");
            if (words.countTokens() < 2) continue;
            boolean named = words.nextToken().equals(name);
            String port = words.nextToken();
            while (!named && words.hasMoreTokens()) named = words.nextToken().equals(name);
            int slash = port.indexOf('/');
            if (named && slash > 0 && port.substring(slash + 1).equals(protocol)) return number(port.substring(0, slash));
        }
        return NONE;
    }

    /** The id of a user (NAME:PASSWORD:UID:...), -1 if there is none. */
    public static long user(Path passwd, String name) {
        StringTokenizer lines = lines(passwd);
        while (lines.hasMoreTokens()) {
            String line = lines.nextToken();
            if (!line.startsWith(name) || !line.startsWith(":", name.length())) continue;
            int from = line.indexOf(':', name.length() + 1) + 1;
            int to = line.indexOf(':', from);
            if (from == 0 || to < 0) continue;
            try {
                return Long.parseLong(line.substring(from, to));
            } catch (NumberFormatException e) {
                // not a line of this file's kind
            }
        }
        return NONE;
    }

    /** Where the first cgroup2 file system is mounted (DEVICE DIR TYPE ...), null if nowhere. */
    public static String cgroup2(Path mounts) {
        StringTokenizer lines = lines(mounts);
        while (lines.hasMoreTokens()) {
            StringTokenizer words = new StringTokenizer(lines.nextToken(), " ");
            if (words.countTokens() < 3) continue;
            words.nextToken();
            String dir = words.nextToken();
            if (words.nextToken().equals("cgroup2")) return unescaped(dir);
        }
        return null;
    }

    /** As the kernel writes names of files where blanks part words: these and backslashes as {@code \040}, in octal. */
    private static String unescaped(String word) {
        if (word.indexOf('\\') < 0) return word;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\\' && i + 3 < word.length()) {
                int octal = 0;
                for (int k = 1; k <= 3; k++) octal = octal << 3 | word.charAt(i + k) & 7;
                c = (char) octal;
                i += 3;
            }
            text.append(c);
        }
        return text.toString();
    }

    private static StringTokenizer lines(Path file) {
        return new StringTokenizer(new String(ProcFiles.read(file), StandardCharsets.UTF_8), "\n");
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return NONE;
        }
    }
}
