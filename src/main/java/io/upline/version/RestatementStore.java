package io.upline.version;

import io.upline.database.Database;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Requests of people to restate a closed period; each is taken up by the draft of the open period. */
public final class RestatementStore {

    private final Database database;
    private final CompanyClock clock;

    RestatementStore(Database database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds a request that nobody has answered yet. */
    public void add(String job, PayPeriod period, String reason, String by) {
        database.client()
                .sql("insert into restatement_request (job, period_start, period_end, reason, requested_by,"
                        + " requested_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        job,
                        period.first(),
                        period.last(),
                        reason,
                        by,
                        clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The requests that are not posted yet, oldest first. */
    List<Request> open(String job, PeriodKind kind) {
        return database.client()
                .sql("select period_start, reason, requested_by from restatement_request"
                        + " where job = ? and run_id is null order by request_id")
                .param(job)
                .query((row, number) -> new Request(
                        new PayPeriod(kind, row.getObject(1, LocalDate.class)), row.getString(2), row.getString(3)))
                .list();
    }

    /** The reasons of the requests for a period that the draft of a run took up, oldest first. */
    List<String> reasons(String job, PayPeriod period, long run) {
        return database.client()
                .sql("select reason from restatement_request where job = ? and period_start = ? and period_end = ?"
                        + " and (run_id = ? or run_id is null and requested_at <="
                        + " (select started_at from run where run_id = ?)) order by request_id")
                .params(job, period.first(), period.last(), run, run)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Marks the requests that a posted draft has taken up, in the transaction under way. */
    public void taken(String job, long run) {
        database.client()
                .sql("update restatement_request set run_id = ? where job = ? and run_id is null and requested_at <="
                        + " (select started_at from run where run_id = ?)")
                .params(run, job, run)
                .update();
    }

    /** A person's request to calculate a closed period anew. */
    record Request(PayPeriod period, String reason, String by) {}
}
