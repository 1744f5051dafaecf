package jss.proc;

import java.util.ArrayList;
import java.util.List;
import jss.record.CounterTable;

/**
 * The protocols' counters: /proc/net/snmp and netstat ({@code Tcp: NAME...} over {@code Tcp: NUMBER...}),
 * snmp6 and sctp/snmp (a name and a number a line). There is no netlink message for them.
 */
public final class Counters {
    private Counters() {}

    /** Lines in pairs, names over numbers. Tables whose two lines do not fit together are passed over. */
    public static List<CounterTable> pairs(String text) {
        List<CounterTable> tables = new ArrayList<>();
        String names = null;
        for (int at = 0; at < text.length(); ) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end);
            if (names == null) {
                names = line;
            } else {
                CounterTable table = pair(names, line);
                if (table != null) tables.add(table);
                names = null;
            }
            at = end + 1;
        }
        return tables;
    }

    private static CounterTable pair(String names, String numbers) {
        int colon = names.indexOf(':');
        if (colon < 0 || !numbers.startsWith(names.substring(0, colon + 1))) return null;
        CounterTable table = new CounterTable(names.substring(0, colon));
        int name = colon + 1;
        int number = colon + 1;
        while (true) {
            name = skipBlanks(names, name);
            number = skipBlanks(numbers, number);
            if (name == names.length() || number == numbers.length()) return table;
            int nameEnd = wordEnd(names, name);
            int numberEnd = wordEnd(numbers, number);
            table.add(names.substring(name, nameEnd), number(numbers, number, numberEnd));
            name = nameEnd;
            number = numberEnd;
        }
    }

    /** A name and a number a line; the table is what stands up to the 6 in the name, or {@code other}. */
    public static List<CounterTable> lines(String text, String other) {
        List<CounterTable> tables = new ArrayList<>();
        CounterTable table = null;
        for (int at = 0; at < text.length(); ) {
            int end = lineEnd(text, at);
            int nameEnd = Math.min(wordEnd(text, at), end);
            int number = skipBlanks(text, nameEnd);
            if (nameEnd > at && number < end) {
                String name = text.substring(at, nameEnd);
                int six = name.indexOf('6');
                String owner = six < 0 ? other : name.substring(0, six + 1);
                if (table == null || !table.name().equals(owner)) {
                    table = new CounterTable(owner);
                    tables.add(table);
                }
                table.add(name, number(text, number, end));
            }
            at = end + 1;
        }
        return tables;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static int skipBlanks(String text, int at) {
        while (at < text.length() && text.charAt(at) <= ' ' && text.charAt(at) != '\n') at++;
        return at;
    }

    private static int wordEnd(String text, int at) {
        while (at < text.length() && text.charAt(at) > ' ') at++;
        return at;
    }

    /** The decimal digits of a u64; a minus, which MaxConn may have, counts as two's complement. */
    private static long number(String text, int at, int end) {
        boolean minus = at < end && text.charAt(at) == '-';
        long n = 0;
        for (int i = minus ? at + 1 : at; i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
            n = 10 * n + text.charAt(i) - '0';
        }
        return minus ? -n : n;
    }
}
