package jss.print.structured;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A line with names of columns in braces: {@code {local} {rtt}}. Two braces are one, {@code \t}, {@code \n} and {@code \\} are escapes. */
record Template(List<Column> columns, byte[][] literals) {
    static Template parse(Vocabulary vocabulary, String text) {
        List<Column> columns = new ArrayList<>();
        List<byte[]> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                literal.append(c);
                i++;
            } else if (c == '{') {
                int end = text.indexOf('}', i);
                if (end < 0) throw new ListingException("a { without its } in '" + text + "'; {{ stands for one");
                columns.add(Columns.one(vocabulary, text.substring(i + 1, end).strip()));
                literals.add(bytes(literal));
                literal.setLength(0);
                i = end;
            } else if (c == '}') {
                throw new ListingException("a } without its { in '" + text + "'; }} stands for one");
            } else if (c == '\\' && i + 1 < text.length()) {
                literal.append(escaped(text.charAt(++i)));
            } else {
                literal.append(c);
            }
        }
        literals.add(bytes(literal.append('\n')));
        return new Template(columns, literals.toArray(new byte[0][]));
    }

    private static String escaped(char c) {
        return switch (c) {
            case 't' -> "\t";
            case 'n' -> "\n";
            case '\\' -> "\\";
            default -> "\\" + c;
        };
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
