package io.upline.intake;

import io.upline.database.Database;
import io.upline.fact.FactJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of lines that were not taken, and keeps what people decide on them. */
final class RejectionStore {

    private static final String OF_FILES =
            " from rejection r join import_file f on f.attempt = r.attempt where f.state = 'COMPLETE'";

    /** What is rejected because its day cannot be: whoever typed it meant another one, and nobody knows which. */
    private static final String NO_DATE =
            "('" + Problem.BEFORE_FIRST_PERIOD.name() + "', '" + Problem.AHEAD_OF_CLOCK.name() + "')";

    private final JdbcClient client;

    RejectionStore(Database database) {
        this.client = database.client();
    }

    Optional<Rejection> find(int id) {
        return list(" and r.rejection_id = " + id).stream().findFirst();
    }

    List<Rejection> open() {
        return list(" and r.state = 'OPEN'");
    }

    List<Rejection> all() {
        return list("");
    }

    List<Rejection> ofImport(long known) {
        return list(" and f.known = " + known);
    }

    /** Those of files that came after a try to take one, those that were settled after it and a moment, and whatever stands open. */
    List<Rejection> noted(int attempt, Optional<Instant> after, AsOf asOf) {
        String waived = after.map(moment -> " or (r.state = 'WAIVED' and exists (select 1 from rejection_waiver v where"
                        + " v.rejection_id = r.rejection_id and v.waived_at > "
                        + RefusalStore.literal(moment) + "))")
                .orElse("");
        return list(
                " and (r.attempt > " + attempt + " or r.mended_by > " + attempt + " or " + state(asOf) + " = 'OPEN'"
                        + waived + ")",
                asOf);
    }

    /** The warnings of files that were taken after a try to take one. */
    List<Noted> warned(int attempt, AsOf asOf) {
        return client.sql("select w.code, w.line, w.fact, f.file_name from import_warning w join import_file f on"
                        + " f.attempt = w.attempt where f.state = 'COMPLETE' and f.attempt > ?"
                        + RefusalStore.ended("f", asOf)
                        + " order by f.attempt, w.line, w.code")
                .param(attempt)
                .query((row, n) -> Noted.of(
                        new Warning(Problem.valueOf(row.getString(1)), row.getInt(2), FactJson.fact(row.getString(3))),
                        row.getString(4)))
                .list();
    }

    /** What stands open and can touch a period; {@link Door#touching} says what that is. */
    List<Rejection> touching(LocalDate from, LocalDate last, boolean byPayment, AsOf asOf) {
        String day = "r." + (byPayment ? "paid_day" : "ordered_day");
        return list(
                " and " + state(asOf) + " = 'OPEN' and (f.kind in ('MEMBERS', 'HISTORY') or not r.dated or r.code in "
                        + NO_DATE + " or (f.kind = 'PRODUCTS' and r.ordered_day <= " + last.toEpochDay() + ") or ("
                        + day + " >= " + from.toEpochDay() + " and (" + day + " <= " + last.toEpochDay()
                        + " or r.amount_minor < 0)))",
                asOf);
    }

    /** What stands open about days from one to another: by which an order counts, and from which a member's line holds. */
    List<Rejection> openOf(LocalDate from, LocalDate last, boolean byPayment) {
        String day = "case when f.kind in ('MEMBERS', 'PRODUCTS') then r.ordered_day else r."
                + (byPayment ? "paid_day" : "ordered_day") + " end";
        return list(" and r.state = 'OPEN' and r.dated and " + day + " between " + from.toEpochDay() + " and "
                + last.toEpochDay());
    }

    boolean isAnyOpen() {
        return !client.sql("select 1" + OF_FILES + " and r.state = 'OPEN' fetch first 1 rows only")
                .query((row, n) -> row.getInt(1))
                .list()
                .isEmpty();
    }

    /** The state that a line had at a moment. */
    private static String state(AsOf asOf) {
        return asOf.moment()
                .map(RefusalStore::literal)
                .map(at -> "case when r.state <> 'OPEN' and (exists (select 1 from import_file g where g.attempt ="
                        + " r.mended_by and coalesce(g.ended_at, g.started_at) > " + at
                        + ") or (r.state = 'WAIVED' and exists (select 1 from rejection_waiver v where v.rejection_id ="
                        + " r.rejection_id and v.waived_at > " + at + "))) then 'OPEN' else r.state end")
                .orElse("r.state");
    }

    private List<Rejection> list(String where) {
        return list(where, AsOf.NOW);
    }

    private List<Rejection> list(String where, AsOf asOf) {
        Map<Integer, List<Decided>> decided = decisions(where, asOf);
        return client.sql("select r.rejection_id, r.code, f.file_name, r.line, r.column_no, r.fact, r.excerpt,"
                        + " r.subject, r.amount_minor, " + state(asOf) + ","
                        + " case when f.kind in ('ORDERS', 'HISTORY') then coalesce(r.subject, '') else '' end"
                        + OF_FILES + RefusalStore.ended("f", asOf) + where + " order by r.rejection_id")
                .query((row, n) -> new Rejection(
                        row.getInt(1),
                        Problem.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        FactJson.fact(row.getString(6)),
                        row.getString(7),
                        row.getString(8) == null ? "" : row.getString(8),
                        row.getString(11),
                        row.getLong(9),
                        Rejection.State.valueOf(row.getString(10)),
                        decided.getOrDefault(row.getInt(1), List.of())))
                .list();
    }

    private Map<Integer, List<Decided>> decisions(String where, AsOf asOf) {
        Map<Integer, List<Decided>> decisions = new HashMap<>();
        client.sql("select w.rejection_id, w.waived_by, w.waived_at, w.reason from rejection_waiver w"
                        + " where w.rejection_id in (select r.rejection_id" + OF_FILES + where
                        + ")" + RefusalStore.decided("w.waived_at", asOf) + " order by w.waived_at, w.waived_by")
                .query((row, n) -> decisions
                        .computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                        .add(new Decided(
                                Decided.What.WAIVED,
                                row.getString(2),
                                RefusalStore.instant(row.getTimestamp(3)),
                                row.getString(4))))
                .list();
        client.sql("select a.rejection_id, a.accepted_by, a.accepted_at, a.reason from rejection_acceptance a"
                        + " where a.rejection_id in (select r.rejection_id" + OF_FILES + where
                        + ")" + RefusalStore.decided("a.accepted_at", asOf) + " order by a.accepted_at, a.accepted_by")
                .query((row, n) -> decisions
                        .computeIfAbsent(row.getInt(1), id -> new ArrayList<>())
                        .add(new Decided(
                                Decided.What.ACCEPTED,
                                row.getString(2),
                                RefusalStore.instant(row.getTimestamp(3)),
                                row.getString(4))))
                .list();
        return decisions;
    }

    /** The line that stands for one that came again in a file written to be mended, and was not taken again. */
    Optional<Rejection> cameAgain(Rejection line) {
        int[] later = {0};
        client.sql("select r.rejection_id, f.header, r.raw from rejection r join import_file f on f.attempt = r.attempt"
                        + " where r.attempt = (select a.mended_by from rejection a where a.rejection_id = ? and"
                        + " a.state = 'AGAIN') order by r.rejection_id")
                .param(line.id())
                .query(row -> {
                    if (Notes.name(row.getString(2), row.getString(3), line.file(), line.line())) {
                        later[0] = row.getInt(1);
                    }
                });
        return later[0] == 0 ? Optional.empty() : find(later[0]);
    }

    void accept(int id, Decided accepted) {
        client.sql("insert into rejection_acceptance (rejection_id, accepted_by, reason, accepted_at)"
                        + " values (?, ?, ?, ?)")
                .param(id)
                .param(accepted.by())
                .param(accepted.reason())
                .param(accepted.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that a held line was taken by an import of its own, in the transaction under way. */
    void accepted(int id, int attempt) {
        client.sql("update rejection set state = 'ACCEPTED', mended_by = ? where rejection_id = ? and state = 'OPEN'")
                .params(attempt, id)
                .update();
    }

    /** The first day that a line is about. */
    int orderedDay(int id) {
        return client.sql("select ordered_day from rejection where rejection_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Ids of the members whose held lines were accepted with imports after one and up to another, from a day on or before. */
    List<String> acceptedBetween(long since, long known, long day) {
        return client.sql("select distinct r.subject from rejection r join import_file f on f.attempt = r.mended_by"
                        + " where r.state = 'ACCEPTED' and r.code = 'REACHES_BACK' and f.known > ? and f.known <= ? and"
                        + " r.ordered_day <= ? order by r.subject")
                .params(since, known, day)
                .query((row, n) -> row.getString(1))
                .list();
    }

    void waive(int id, Decided waived) {
        client.sql("insert into rejection_waiver (rejection_id, waived_by, reason, waived_at) values (?, ?, ?, ?)")
                .param(id)
                .param(waived.by())
                .param(waived.reason())
                .param(waived.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(int id) {
        client.sql("update rejection set state = 'WAIVED' where rejection_id = ? and state = 'OPEN'")
                .param(id)
                .update();
    }

    /** A stored line for the mended file, and the header of the file it came in. */
    record RawLine(Rejection rejection, int attempt, String header, String raw) {}

    /** The lines that stand open, file by file; held lines are right as they are and wait for people. */
    List<RawLine> openLines() {
        Map<Integer, Rejection> open = new HashMap<>();
        open().forEach(each -> open.put(each.id(), each));
        List<RawLine> lines = new ArrayList<>();
        client.sql("select r.rejection_id, r.attempt, f.header, r.raw" + OF_FILES
                        + " and r.state = 'OPEN' order by r.attempt, r.line")
                .query(row -> {
                    Rejection one = open.get(row.getInt(1));
                    if (one != null && one.problem().kind() != Rejection.Kind.HELD) {
                        lines.add(new RawLine(one, row.getInt(2), row.getString(3), row.getString(4)));
                    }
                });
        return lines;
    }
}
