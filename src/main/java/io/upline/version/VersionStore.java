package io.upline.version;

import io.upline.database.Database;
import io.upline.fact.FactJson;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;

/** The versions of periods. */
public final class VersionStore {

    private static final String COLUMNS =
            "version_id, job, period_start, version, run_id, state, known, plan_first_day,"
                    + " plan_hash, plan_text, settings, inputs_digest, digest, members, orders, turnover, because,"
                    + " digest_format, inputs_format, meaning";

    private final Database database;
    private final CompanyClock clock;

    VersionStore(Database database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds a draft, in the transaction under way; the id is given by the database. */
    Version add(Version draft, String by) {
        database.client()
                .sql("insert into period_version (job, period_start, period_end, period, version, run_id, state, known,"
                        + " plan_first_day, plan_hash, plan_text, settings, inputs_digest, digest, members,"
                        + " orders, turnover, because, digest_format, inputs_format, meaning, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, 'DRAFT', ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.job(),
                        draft.period().first(),
                        draft.period().last(),
                        draft.period().toString(),
                        draft.number(),
                        draft.run(),
                        draft.known(),
                        draft.planFirstDay(),
                        draft.planHash(),
                        draft.planText(),
                        draft.settings(),
                        draft.inputsDigest(),
                        draft.digest(),
                        draft.members(),
                        draft.orders(),
                        draft.turnoverMinor(),
                        FactJson.of(draft.because()),
                        draft.formats().digest(),
                        draft.formats().inputs(),
                        draft.formats().meaning(),
                        by,
                        clock.now().atOffset(ZoneOffset.UTC))
                .update();
        return list(
                        "job = ? and period_start = ? and period_end = ? and version = ?",
                        draft.period().kind(),
                        draft.job(),
                        draft.period().first(),
                        draft.period().last(),
                        draft.number())
                .getFirst();
    }

    /** The versions of a run's draft, oldest period first. */
    public List<Version> ofRun(long run, PeriodKind kind) {
        return list("run_id = ?", kind, run);
    }

    /** The posted versions of a job, oldest period first, in order of number. */
    public List<Version> posted(String job, PeriodKind kind) {
        return list("job = ? and state = 'POSTED'", kind, job);
    }

    /** The posted versions of a period, in order of number. */
    public List<Version> posted(String job, PayPeriod period) {
        return ofPeriod(job, period).stream().filter(Version::posted).toList();
    }

    /** The posted version that a restatement of a period comes after. */
    Version before(Version restated) {
        return ofPeriod(restated.job(), restated.period()).stream()
                .filter(version -> version.number() == restated.number() - 1)
                .findFirst()
                .orElseThrow();
    }

    /** The latest posted version of a period. */
    public Optional<Version> latestPosted(String job, PayPeriod period) {
        return posted(job, period).stream().reduce((a, b) -> b);
    }

    /** The latest version of a period that a run before another posted: what that other one is compared with. */
    public Optional<Version> latestPostedBefore(String job, PayPeriod period, long run) {
        return posted(job, period).stream()
                .filter(version -> version.run() < run)
                .reduce((a, b) -> b);
    }

    /** The draft version of a period, if one stands. */
    public Optional<Version> draft(String job, PayPeriod period) {
        return ofPeriod(job, period).stream()
                .filter(version -> !version.posted())
                .reduce((a, b) -> b);
    }

    private List<Version> ofPeriod(String job, PayPeriod period) {
        return list(
                "job = ? and period_start = ? and period_end = ?", period.kind(), job, period.first(), period.last());
    }

    /** Marks a run's versions as posted, in the transaction under way. */
    public void post(long run) {
        database.client()
                .sql("update period_version set state = 'POSTED' where run_id = ? and state = 'DRAFT'")
                .param(run)
                .update();
    }

    /** The ids of all versions that exist. */
    Set<Long> ids() {
        return numbers("version_id");
    }

    /** The runs that any version belongs to. */
    Set<Long> runs() {
        return numbers("run_id");
    }

    private Set<Long> numbers(String column) {
        return Set.copyOf(database.client()
                .sql("select distinct " + column + " from period_version")
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** Deletes the row of a superseded draft, in the transaction under way. */
    void delete(Version draft) {
        database.client()
                .sql("delete from version_name where version_id = ?")
                .param(draft.id())
                .update();
        database.client()
                .sql("delete from version_read where version_id = ?")
                .param(draft.id())
                .update();
        database.client()
                .sql("delete from period_version where version_id = ? and state = 'DRAFT'")
                .param(draft.id())
                .update();
    }

    private List<Version> list(String where, PeriodKind kind, Object... parameters) {
        RowMapper<Version> mapper = (row, number) -> version(row, kind);
        return database.client()
                .sql("select " + COLUMNS + " from period_version where " + where + " order by period_start, version")
                .params(List.of(parameters))
                .query(mapper)
                .list();
    }

    private static Version version(ResultSet row, PeriodKind kind) throws SQLException {
        return new Version(
                row.getLong(1),
                row.getString(2),
                new PayPeriod(kind, row.getObject(3, LocalDate.class)),
                row.getInt(4),
                row.getLong(5),
                row.getString(6).equals("POSTED"),
                row.getLong(7),
                row.getObject(8, LocalDate.class),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getInt(14),
                row.getLong(15),
                row.getLong(16),
                FactJson.list(row.getString(17)),
                new Formats(row.getInt(18), row.getInt(19), row.getInt(20)));
    }
}
