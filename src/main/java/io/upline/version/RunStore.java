package io.upline.version;

import io.upline.database.Database;
import io.upline.database.LostOwnershipException;
import io.upline.fact.Fact;
import io.upline.fact.FactJson;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.program.Program;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Runs and their state. */
public final class RunStore {

    private static final String COLUMNS =
            "run_id, kind, job, period_start, state, draft_run, frozen, threads, started_by, digest, failure, fence,"
                    + " started_at, ended_at";

    private final Database database;
    private final CompanyClock clock;

    /** The runs of a database. */
    public RunStore(Database database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds a run that begins now. */
    public Run add(Run.Kind kind, String job, @Nullable PayPeriod period, long draftRun, int threads, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        database.client()
                .sql("insert into run (kind, job, period_start, period_end, state, draft_run, threads, started_by,"
                        + " program, started_at) values (:kind, :job, :first, :last, 'RUNNING', :draft, :threads,"
                        + " :by, :program, :at)")
                .param("kind", kind.name())
                .param("job", job)
                .param("first", period == null ? null : period.first(), Types.DATE)
                .param("last", period == null ? null : period.last(), Types.DATE)
                .param("draft", draftRun)
                .param("threads", threads)
                .param("by", by)
                .param("program", Program.running().toString())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update(key, "run_id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("the database gave no number to the run");
        }
        return get(id.longValue());
    }

    /** A run by its number. */
    public Run get(long id) {
        return list("run_id = ?", id).getFirst();
    }

    /** A run by its number, if there is one. */
    public Optional<Run> find(long id) {
        return list("run_id = ?", id).stream().findFirst();
    }

    /** The runs of a period, oldest first. */
    public List<Run> of(String job, PayPeriod period) {
        return list("job = ? and period_start = ? and period_end = ?", job, period.first(), period.last());
    }

    /** The last runs of a job's periods that are not done, oldest first. */
    public List<Run> unfinished(String job) {
        return list(
                "job = ? and state <> 'DONE' and run_id in"
                        + " (select max(run_id) from run group by job, period_start, period_end)",
                job);
    }

    /** The runs that stand as under way, whether anybody works on them or not, oldest first. */
    public List<Run> underWay() {
        return list("state = 'RUNNING'");
    }

    /** When the last post of a job that was done was begun, of those before a run; empty for none. */
    Optional<Instant> lastPostBefore(String job, long run) {
        return database.client()
                .sql("select started_at from run where job = ? and kind = 'POST' and state = 'DONE' and run_id < ?"
                        + " order by run_id desc fetch first 1 rows only")
                .params(job, run)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** When a run was begun. */
    Instant begun(long run) {
        return database.client()
                .sql("select started_at from run where run_id = ?")
                .param(run)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** The last run of a period. */
    public Optional<Run> last(String job, PayPeriod period) {
        return of(job, period).stream().reduce((a, b) -> b);
    }

    /** Makes the fence's owner the only one who can move the run, and notes by which program. */
    public void claim(long id, long fence) {
        database.client()
                .sql("update run set fence = ?, program = ? where run_id = ? and fence <= ?")
                .params(fence, Program.running().toString(), id, fence)
                .update();
    }

    /**
     * Holds the run in the transaction under way: nobody takes it over before that has ended.
     *
     * @throws LostOwnershipException when another has taken it over
     */
    public void hold(long id, long fence) {
        int rows = database.client()
                .sql("update run set fence = fence where run_id = ? and fence = ?")
                .params(id, fence)
                .update();
        if (rows != 1) {
            throw new LostOwnershipException(Fact.of("owned.lostHand", "run", id));
        }
    }

    /** Sets how far a run came, if the fence still stands; returns whether it does. */
    public boolean state(long id, Run.State state, Optional<Fact> failure, long fence) {
        boolean ended = state != Run.State.RUNNING;
        int rows = database.client()
                .sql("update run set state = :state, failure = :failure, ended_at = :at where run_id = :id"
                        + " and fence = :fence")
                .param("fence", fence)
                .param("state", state.name())
                .param("failure", failure.map(FactJson::of).orElse(""))
                .param(
                        "at",
                        ended ? clock.now().atOffset(ZoneOffset.UTC) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
        return rows == 1;
    }

    void frozen(long id) {
        database.client()
                .sql("update run set frozen = true where run_id = ?")
                .param(id)
                .update();
    }

    /** Sets the digest of a calculation that is done. */
    public void digest(long id, String digest) {
        database.client()
                .sql("update run set digest = ? where run_id = ?")
                .params(digest, id)
                .update();
    }

    private List<Run> list(String where, Object... parameters) {
        return database.client()
                .sql("select " + COLUMNS + " from run where " + where + " order by run_id")
                .params(List.of(parameters))
                .query(RunStore::run)
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong(1),
                Run.Kind.valueOf(row.getString(2)),
                row.getString(3),
                Optional.ofNullable(row.getObject(4, LocalDate.class)),
                Run.State.valueOf(row.getString(5)),
                row.getLong(6),
                row.getBoolean(7),
                row.getInt(8),
                row.getString(9),
                orEmpty(row.getString(10)),
                Optional.of(orEmpty(row.getString(11)))
                        .filter(stored -> !stored.isEmpty())
                        .map(FactJson::fact),
                row.getLong(12),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(14, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
