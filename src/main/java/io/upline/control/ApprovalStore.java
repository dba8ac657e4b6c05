package io.upline.control;

import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.fact.FactJson;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Approvals of drafts, each bound to the digest that was looked at. */
public final class ApprovalStore {

    private final Database database;
    private final CompanyClock clock;

    /** The approvals in a database. */
    public ApprovalStore(Database database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds a person's approval of a run's draft, in the transaction under way. */
    public void add(String job, PayPeriod period, long run, String digest, String who) {
        database.client()
                .sql("insert into approval (job, period_start, period_end, run_id, digest, approved_by, approved_at,"
                        + " approved_on) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        job,
                        period.first(),
                        period.last(),
                        run,
                        digest,
                        who,
                        clock.now().atOffset(ZoneOffset.UTC),
                        clock.today())
                .update();
    }

    /** The approvals of a run's draft that stand, oldest first. */
    public List<Approval> standing(long run) {
        return database.client()
                .sql("select approved_by, digest, approved_on from approval where run_id = ? and voided_because is null"
                        + " order by approval_id")
                .param(run)
                .query((row, number) ->
                        new Approval(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** Voids the approvals of the period that stand, and returns how many there were. */
    public int voidAll(String job, PayPeriod period, Fact because) {
        return database.client()
                .sql("update approval set voided_because = ? where job = ? and period_start = ?"
                        + " and period_end = ? and voided_because is null")
                .params(FactJson.of(because), job, period.first(), period.last())
                .update();
    }

    /**
     * One person's approval.
     *
     * @param by who approved
     * @param digest digest of the draft that was looked at
     * @param on day in the company's zone: the posting date
     */
    public record Approval(String by, String digest, LocalDate on) {}
}
