package jss.api;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jss.proc.Cgroups;
import jss.record.Owners;
import jss.record.RecordSink;
import jss.record.SocketRecord;

/** Gives rows to a consumer: one delivery for each thread that finds some. */
final class Delivery implements RecordSink {
    /** What the deliveries of one listing share; their consumer is called under its lock. */
    record Shared(Predicate<Row> consumer, BooleanSupplier cancelled, Supplier<Owners> owners, Cgroups cgroups) {}

    private final Shared shared;
    private final RowNames names;
    private Row row;

    Delivery(Shared shared) {
        this.shared = shared;
        names = new RowNames(shared.cgroups);
    }

    @Override
    public boolean accept(SocketRecord record) {
        if (shared.cancelled.getAsBoolean()) return false;
        if (row == null) row = new Row(names, shared.owners == null ? null : shared.owners.get());
        synchronized (shared) {
            return shared.consumer.test(row.at(record));
        }
    }

    @Override
    public RecordSink fork() {
        return new Delivery(shared);
    }

    @Override
    public void end() {
        names.close();
    }
}
