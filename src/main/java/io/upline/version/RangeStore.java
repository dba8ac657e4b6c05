package io.upline.version;

import io.upline.database.Database;
import io.upline.database.LostOwnershipException;
import io.upline.fact.Fact;
import java.util.Comparator;
import java.util.List;

/**
 * Position and fence of each range of each step of a run. This is the one truth of how far a step came: a position is moved inside the
 * transaction that writes, so that both are there or neither.
 */
public final class RangeStore {

    private final Database database;

    /** The ranges of a database. */
    public RangeStore(Database database) {
        this.database = database;
    }

    /** Cuts {@code items} into at most {@code parts} ranges for a step, in the transaction under way. */
    public void cut(long run, String step, long items, int parts, long fence) {
        long size = Math.max(1, Math.ceilDiv(items, parts));
        int number = 0;
        for (long from = 0; from < items || number == 0; from += size) {
            add(run, step, new Range(number++, from, Math.min(items, from + size), from), fence);
        }
    }

    /** Adds a range, in the transaction under way. */
    void add(long run, String step, Range range, long fence) {
        database.client()
                .sql("insert into run_range (run_id, step, range_no, from_item, to_item, at_item, fence)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(run, step, range.number(), range.from(), range.to(), range.at(), fence)
                .update();
    }

    /** Makes the fence's owner the only one who can move the run's ranges. */
    public void claim(long run, long fence) {
        database.client()
                .sql("update run_range set fence = ? where run_id = ? and fence <= ?")
                .params(fence, run, fence)
                .update();
    }

    /** The ranges of a step, by number; empty when it was not cut yet. */
    public List<Range> of(long run, String step) {
        return database.client()
                .sql("select range_no, from_item, to_item, at_item from run_range where run_id = ? and step = ?"
                        + " order by range_no")
                .params(run, step)
                .query((row, number) -> new Range(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /**
     * Moves a range from where it is to where it will be, in the transaction under way.
     *
     * @throws LostOwnershipException when the row does not stand there under that fence any more
     */
    public void move(long run, String step, int range, long from, long to, long fence) {
        int rows = database.client()
                .sql("update run_range set at_item = ? where run_id = ? and step = ? and range_no = ? and at_item = ?"
                        + " and fence = ?")
                .params(to, run, step, range, from, fence)
                .update();
        if (rows != 1) {
            throw new LostOwnershipException(Fact.of("owned.lostStep", "step", step));
        }
    }

    /** Makes sure that a step whose number of items is not known has its one range, under the fence. */
    public void ensure(long run, String step, long fence) {
        if (of(run, step).isEmpty()) {
            database.inTransaction(() -> add(run, step, new Range(0, 0, 0, 0), fence));
        }
    }

    /** Notes that so many more items of such a step are to come; what was expected before and did not come is forgotten. */
    public void expect(long run, String step, long items, long fence) {
        database.client()
                .sql("update run_range set to_item = at_item + ? where run_id = ? and step = ? and fence = ?")
                .params(items, run, step, fence)
                .update();
    }

    /**
     * Counts items of such a step, in the transaction under way; of none, it only makes sure that nobody else has the step.
     *
     * @throws LostOwnershipException when the row is under another fence
     */
    public void count(long run, String step, long items, long fence) {
        int rows = database.client()
                .sql("update run_range set at_item = at_item + ?,"
                        + " to_item = case when to_item < at_item + ? then at_item + ? else to_item end"
                        + " where run_id = ? and step = ? and fence = ?")
                .params(items, items, items, run, step, fence)
                .update();
        if (rows != 1) {
            throw new LostOwnershipException(Fact.of("owned.lostStep", "step", step));
        }
    }

    /** Notes that a step which does one thing begins. */
    public void beginOnce(long run, String step, long fence) {
        if (of(run, step).isEmpty()) {
            database.inTransaction(() -> add(run, step, new Range(0, 0, 1, 0), fence));
        }
    }

    /** Notes that such a step has done its one thing, in the transaction that does it. */
    public void endOnce(long run, String step, long fence) {
        database.client()
                .sql("update run_range set at_item = to_item where run_id = ? and step = ? and fence = ?")
                .params(run, step, fence)
                .update();
    }

    /** The steps of a run and how far they are, in the order in which they run. */
    public List<StepProgress> progress(long run) {
        return database
                .client()
                .sql("select step, sum(to_item - from_item), sum(at_item - from_item) from run_range where run_id = ?"
                        + " group by step")
                .param(run)
                .query((row, number) -> new StepProgress(row.getString(1), row.getLong(2), row.getLong(3)))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(step -> RunSteps.ORDER.indexOf(step.step())))
                .toList();
    }

    /** A range of items: {@code from} (inclusive) to {@code to} (exclusive), done up to {@code at}. */
    public record Range(int number, long from, long to, long at) {}

    /** How far a step is. */
    public record StepProgress(String step, long items, long done) {}
}
