package jss.print.structured;

import java.util.ArrayList;
import java.util.List;
import jss.record.Property;

/** How rows are counted: by which columns, with which statistics of which fields, in which order, how many groups. */
final class Grouping {
    /** One column of the result: exactly one of the three is meant. */
    record Result(Column column, int key, Statistic statistic, int field) {
        static final int NONE = -1;

        boolean isCount() {
            return key == NONE && statistic == null;
        }
    }

    record Order(Result by, boolean falling) {}

    final List<Column> keys;
    final List<Column> fields = new ArrayList<>();
    final List<Result> results = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final long limit;
    private final Vocabulary vocabulary;

    Grouping(Vocabulary vocabulary, List<Column> keys, long limit) {
        this.vocabulary = vocabulary;
        this.keys = keys;
        this.limit = limit;
        results.add(new Result(Column.computed("count", Kind.NUMBER), Result.NONE, null, Result.NONE));
        for (int i = 0; i < keys.size(); i++) results.add(new Result(keys.get(i), i, null, Result.NONE));
    }

    void add(Statistic statistic, Column field) {
        int at = 0;
        while (at < fields.size() && fields.get(at).property != field.property) at++;
        if (at == fields.size()) {
            fields.add(field);
        }
        Column column = Column.computed(statistic.word() + "_" + field.json,
                statistic == Statistic.AVG ? Kind.THOUSANDTHS : Kind.NUMBER);
        for (Result r : results) {
            if (r.column.json.equals(column.json)) return;
        }
        results.add(new Result(column, Result.NONE, statistic, at));
    }

    /** By the result of that name, which may be written with the field's word in place of its key. */
    void orderBy(String name, boolean falling) {
        String wanted = name.replace('-', '_');
        for (Result r : results) {
            if (names(r, wanted)) {
                orders.add(new Order(r, falling));
                return;
            }
        }
        throw new ListingException("'" + name + "' is no column of this count; there are " + names());
    }

    private boolean names(Result r, String wanted) {
        if (r.column.json.equals(wanted) || r.column.heading.replace('-', '_').equals(wanted)) return true;
        if (r.statistic == null) return r.key != Result.NONE && isNamed(r.column.property, wanted);
        String prefix = r.statistic.word() + "_";
        return wanted.startsWith(prefix) && isNamed(fields.get(r.field).property, wanted.substring(prefix.length()));
    }

    private boolean isNamed(Property property, String word) {
        return vocabulary.named(word) == property;
    }

    private String names() {
        List<String> names = new ArrayList<>();
        for (Result r : results) names.add(r.column.json);
        return String.join(" ", names);
    }

    Column[] columns() {
        return results.stream().map(Result::column).toArray(Column[]::new);
    }

    boolean[] percentiles() {
        boolean[] wanted = new boolean[fields.size()];
        for (Result r : results) {
            if (r.statistic != null && r.statistic.isPercentile()) wanted[r.field] = true;
        }
        return wanted;
    }
}
