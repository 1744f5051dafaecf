package jss.print.structured;

import java.util.List;
import jss.record.Field;
import jss.record.Property;

/** The fields of sockets. */
final class SocketVocabulary implements Vocabulary {
    static final Vocabulary INSTANCE = new SocketVocabulary();

    private SocketVocabulary() {}

    @Override
    public Property named(String word) {
        return word.equals("processes") ? Field.PROCESS : Field.named(word);
    }

    @Override
    public List<Field> all() {
        return List.of(Field.values());
    }

    @Override
    public boolean hasPrefix(Property property) {
        return property == Field.SRC || property == Field.DST;
    }

    @Override
    public Column column(Property property, int prefix4, int prefix6) {
        return Column.ofPrefix((Field) property, prefix4, prefix6);
    }
}
