package jss.print.structured;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jss.record.Detail;
import jss.record.Field;
import jss.record.SocketTable;
import jss.record.Unit;

/** Lists of columns: as they are typed, and as they follow from what else was asked for. */
final class Columns {
    private Columns() {}

    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;
    /** What a prefix of IPv4 means for IPv6 if nothing else is said: a site's network. */
    private static final int IPV6_NETWORK = 64;

    /** {@code state,dst/24,rtt}; {@code all} stands for every field. */
    static List<Column> parse(String list) {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String word : words(list)) {
            if (word.equals("all")) {
                for (Field f : Field.values()) {
                    if (seen.add(f.json())) columns.add(Column.of(f));
                }
                continue;
            }
            Column column = one(word);
            if (!seen.add(column.json)) throw new ListingException("column '" + column.field.word() + "' is there twice");
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
    static Column one(String word) {
        int slash = word.indexOf('/');
        Field field = field(slash < 0 ? word : word.substring(0, slash));
        if (slash < 0) return Column.of(field);
        if (field != Field.SRC && field != Field.DST) {
            throw new ListingException("'" + word + "': only src and dst have a prefix");
        }
        int second = word.indexOf('/', slash + 1);
        int first = length(word, word.substring(slash + 1, second < 0 ? word.length() : second));
        if (second < 0) {
            return first > IPV4_BITS ? Column.ofPrefix(field, IPV4_BITS, first)
                    : Column.ofPrefix(field, first, first == IPV4_BITS ? IPV6_BITS : IPV6_NETWORK);
        }
        if (first > IPV4_BITS) throw new ListingException("'" + word + "': a prefix of IPv4 has at most 32 bits");
        return Column.ofPrefix(field, first, length(word, word.substring(second + 1)));
    }

    static Field field(String name) {
        Field field = name.equals("processes") ? Field.PROCESS : Field.named(name);
        if (field == null) {
            throw new ListingException("there is no column '" + name + "'; --columns help lists them");
        }
        return field;
    }

    /** A field to do sums with. */
    static Field number(String name) {
        Field field = field(name);
        Unit unit = field.unit();
        if (unit.isText() || unit == Unit.NUMBER || unit == Unit.FLAG || unit == Unit.PER_256 || unit == Unit.PER_1024) {
            throw new ListingException("'" + field.word() + "' is nothing to do sums with");
        }
        return field;
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
