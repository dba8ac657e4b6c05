package io.upline.version;

import io.upline.company.JobDefinition;
import io.upline.database.Database;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The periods of jobs and their state. */
public final class PeriodStore {

    private final Database database;

    PeriodStore(Database database) {
        this.database = database;
    }

    /** The state of a period; {@code OPEN} when none was set yet. */
    public PeriodState state(String job, PayPeriod period) {
        return find(job, period).map(Entry::state).orElse(PeriodState.OPEN);
    }

    /** Whether what is calculated of a period can be looked at only, since the one before it is not posted. */
    public boolean isProvisional(JobDefinition job, PayPeriod period) {
        return !period.equals(job.firstPeriod())
                && state(job.name(), period.previous()).compareTo(PeriodState.POSTED) < 0;
    }

    /** The run whose draft stands, 0 for none. */
    public long draftRun(String job, PayPeriod period) {
        return find(job, period).map(Entry::draftRun).orElse(0L);
    }

    /** Sets the state, in the transaction under way. */
    public void set(String job, PayPeriod period, PeriodState state, long draftRun) {
        int rows = database.client()
                .sql("update job_period set state = ?, draft_run = ? where job = ? and period_start = ?"
                        + " and period_end = ?")
                .params(state.name(), draftRun, job, period.first(), period.last())
                .update();
        if (rows == 0) {
            database.client()
                    .sql("insert into job_period (job, period_start, period, period_end, state, draft_run)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(job, period.first(), period.toString(), period.last(), state.name(), draftRun)
                    .update();
        }
    }

    /** The first period after a closed one that is not posted yet. */
    public PayPeriod firstOpenAfter(String job, PayPeriod closed) {
        PayPeriod open = closed.next();
        while (state(job, open).compareTo(PeriodState.POSTED) >= 0) {
            open = open.next();
        }
        return open;
    }

    /** The periods of a job, oldest first. */
    public List<Entry> of(String job, PeriodKind kind) {
        return database.client()
                .sql("select period_start, state, draft_run from job_period where job = ? order by period_start")
                .param(job)
                .query((row, number) -> new Entry(
                        new PayPeriod(kind, row.getObject(1, LocalDate.class)),
                        PeriodState.valueOf(row.getString(2)),
                        row.getLong(3)))
                .list();
    }

    private Optional<Entry> find(String job, PayPeriod period) {
        return of(job, period.kind()).stream()
                .filter(entry -> entry.period().equals(period))
                .findFirst();
    }

    /** A period, its state, and the run whose draft stands. */
    public record Entry(PayPeriod period, PeriodState state, long draftRun) {

        /** Whether the period's ledger batch is sealed. */
        public boolean isPosted() {
            return state.compareTo(PeriodState.POSTED) >= 0;
        }
    }
}
