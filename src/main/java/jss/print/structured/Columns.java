package jss.print.structured;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jss.record.Detail;
import jss.record.Field;
import jss.record.Property;
import jss.record.SocketTable;

/** Lists of columns: as they are typed, and as they follow from what else was asked for. */
final class Columns {
    private Columns() {}

    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;
    /** What a prefix of IPv4 means for IPv6 if nothing else is said: a site's network. */
    private static final int IPV6_NETWORK = 64;

    /** {@code state,dst/24,rtt}; {@code all} stands for every field. */
    static List<Column> parse(Vocabulary vocabulary, String list) {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String word : words(list)) {
            if (word.equals("all")) {
                for (Property p : vocabulary.all()) {
                    if (seen.add(p.json())) columns.add(vocabulary.column(p));
                }
                continue;
            }
            Column column = one(vocabulary, word);
            if (!seen.add(column.json)) throw new ListingException("column '" + column.property.word() + "' is there twice");
            columns.add(column);
        }
        return columns;
    }

    /** The words between commas, blanks around them taken off. */
    static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        for (int from = 0; from <= list.length(); ) {
            int comma = list.indexOf(',', from);
            int end = comma < 0 ? list.length() : comma;
            String word = list.substring(from, end).strip();
            if (word.isEmpty()) throw new ListingException("a column's name is missing in '" + list + "'");
            words.add(word);
            from = end + 1;
        }
        return words;
    }

    /** One column: a field's name, of an address with {@code /24} or {@code /24/48} behind it. */
    static Column one(Vocabulary vocabulary, String word) {
        int slash = word.indexOf('/');
        Property property = property(vocabulary, slash < 0 ? word : word.substring(0, slash));
        if (slash < 0) return vocabulary.column(property);
        if (!vocabulary.hasPrefix(property)) {
            throw new ListingException("'" + word + "': only " + withPrefix(vocabulary) + " have a prefix");
        }
        int second = word.indexOf('/', slash + 1);
        int first = length(word, word.substring(slash + 1, second < 0 ? word.length() : second));
        if (second < 0) {
            return first > IPV4_BITS ? vocabulary.column(property, IPV4_BITS, first)
                    : vocabulary.column(property, first, first == IPV4_BITS ? IPV6_BITS : IPV6_NETWORK);
        }
        if (first > IPV4_BITS) throw new ListingException("'" + word + "': a prefix of IPv4 has at most 32 bits");
        return vocabulary.column(property, first, length(word, word.substring(second + 1)));
    }

    private static String withPrefix(Vocabulary vocabulary) {
        List<String> words = new ArrayList<>();
        for (Property p : vocabulary.all()) {
            if (vocabulary.hasPrefix(p)) words.add(p.word());
        }
        if (words.isEmpty()) return "addresses";
        String last = words.remove(words.size() - 1);
        return words.isEmpty() ? last : String.join(", ", words) + " and " + last;
    }

    private static Property property(Vocabulary vocabulary, String name) {
        Property property = vocabulary.named(name);
        if (property != null) return property;
        List<String> words = new ArrayList<>();
        for (Property p : vocabulary.all()) words.add(p.word());
        throw new ListingException("there is no column '" + name + "'; --columns help lists them", name, words);
    }

    /** A column to do sums with. */
    static Column number(Vocabulary vocabulary, String name) {
        Property property = property(vocabulary, name);
        switch (property.unit()) {
            case COUNT, BYTES, BITS_PER_SECOND, MICROSECONDS, MILLISECONDS, SECONDS -> {
                return vocabulary.column(property);
            }
            default -> throw new ListingException("'" + property.word() + "' is nothing to do sums with");
        }
    }

    private static int length(String word, String digits) {
        try {
            int length = Integer.parseInt(digits);
            if (length >= 0 && length <= IPV6_BITS) return length;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new ListingException("'" + word + "': a prefix is 0 to 32 bits of IPv4, to 128 of IPv6");
    }

    /** Every column that rows of {@code tables} with {@code details} can have, in the order of the fields. */
    static List<Column> available(Set<SocketTable> tables, Set<Detail> details, boolean namespaces) {
        List<Column> columns = new ArrayList<>();
        for (Field f : Field.values()) {
            if (isDerived(f) || f.detail() != null && !details.contains(f.detail())) continue;
            if (!namespaces && (f == Field.NETNS || f == Field.NETNS_INODE)) continue;
            for (SocketTable t : tables) {
                if (!f.isOf(t)) continue;
                columns.add(Column.of(f));
                break;
            }
        }
        return columns;
    }

    /** True of what only says again what other fields say. */
    private static boolean isDerived(Field f) {
        return f == Field.LOCAL || f == Field.PEER;
    }

    /** The same with one column of owners in place of those about them: what JSON has. */
    static List<Column> nested(List<Column> columns) {
        List<Column> nested = new ArrayList<>();
        boolean owners = false;
        for (Column c : columns) {
            if (!isOfOwners(c.field)) nested.add(c);
            else if (!owners) nested.add(Column.processes());
            owners |= isOfOwners(c.field);
        }
        return nested;
    }

    static boolean isOfOwners(Field f) {
        return f == Field.PID || f == Field.PROCESS || f == Field.FD;
    }

    /** What rows have to carry for {@code field}. */
    static void addDetails(Field field, Set<Detail> details) {
        if (field.detail() != null) details.add(field.detail());
        if (field == Field.UID || field == Field.USER) details.add(Detail.UNIX_UID);
    }
}
