package io.upline.ledger;

import io.upline.database.Database;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The periods that money belongs to, each with a number that rows refer to it by, and the periods that each batch holds money of. */
public final class LedgerPeriodStore {

    private final Database database;

    /** The periods of a database. */
    public LedgerPeriodStore(Database database) {
        this.database = database;
    }

    /** All periods that are known. */
    public LedgerPeriods load() {
        LedgerPeriods known = new LedgerPeriods();
        database.read(
                "select period_no, job, label, first_day, last_day from ledger_period",
                List.of(),
                row -> known.add(
                        row.getInt(1),
                        new MoneyPeriod(
                                row.getString(2),
                                row.getString(3),
                                LocalDate.ofEpochDay(row.getInt(4)),
                                LocalDate.ofEpochDay(row.getInt(5)))));
        return known;
    }

    /** Gives each period a number that has none yet, in the transaction under way. */
    public LedgerPeriods know(Collection<MoneyPeriod> periods) {
        LedgerPeriods known = load();
        for (MoneyPeriod period : periods) {
            if (!known.knows(period)) {
                int number = next();
                database.client()
                        .sql("insert into ledger_period (period_no, job, label, first_day, last_day)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(
                                number,
                                period.job(),
                                period.label(),
                                Math.toIntExact(period.first().toEpochDay()),
                                Math.toIntExact(period.last().toEpochDay()))
                        .update();
                known.add(number, period);
            }
        }
        return known;
    }

    /** Notes which periods a batch holds money of, in the transaction under way. */
    void note(long batch, Collection<MoneyPeriod> periods, LedgerPeriods known) {
        for (int number : periods.stream().map(known::number).distinct().toList()) {
            database.client()
                    .sql("insert into batch_period (batch, period_no) values (?, ?)")
                    .params(batch, number)
                    .update();
        }
    }

    /** The sealed batches below a number that hold money of a period, oldest first. */
    List<Long> batchesOf(MoneyPeriod period, long below) {
        LedgerPeriods known = load();
        if (!known.knows(period)) {
            return List.of();
        }
        return database.client()
                .sql("select p.batch from batch_period p join ledger_batch b on b.batch = p.batch"
                        + " where p.period_no = ? and p.batch < ? and b.sealed order by p.batch")
                .params(known.number(period), below)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private int next() {
        return database.client()
                .sql("select coalesce(max(period_no), 0) + 1 from ledger_period")
                .query(Integer.class)
                .single();
    }
}
