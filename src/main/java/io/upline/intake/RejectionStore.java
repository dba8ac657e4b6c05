package io.upline.intake;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.fact.FactJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of rejected lines and who waived them. */
final class RejectionStore {

    private static final String SELECT =
            "select r.rejection_id, r.code, f.file_name, r.line, r.column_no, r.fact, r.excerpt, r.subject,"
                    + " r.amount_minor, r.state from rejection r join import_file f on f.attempt = r.attempt"
                    + " where f.state = 'COMPLETE'";
    private static final List<Column> COLUMNS = List.of(
            Column.ofInt("rejection_id"),
            Column.ofInt("attempt"),
            Column.ofInt("line"),
            Column.ofInt("column_no"),
            Column.text("code"),
            Column.text("fact"),
            Column.text("excerpt"),
            Column.text("raw"),
            Column.text("subject"),
            Column.ofInt("subject_line"),
            Column.ofLong("amount_minor"),
            Column.flag("dated"),
            Column.ofInt("ordered_day"),
            Column.ofInt("paid_day"),
            Column.text("state"));

    private final Database database;
    private final JdbcClient client;

    RejectionStore(Database database) {
        this.database = database;
        this.client = database.client();
    }

    /** An open rejection without an id, with the cells by which its line is recognised. */
    record Nameless(int id, int column, String header, String raw) {}

    int lastId() {
        return client.sql("select coalesce(max(rejection_id), 0) from rejection")
                .query(Integer.class)
                .single();
    }

    void write(int attempt, int firstId, List<Rejected> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        List<Rejected> inOrder = new ArrayList<>(rejected);
        inOrder.sort(Comparator.comparingInt(Rejected::line));
        int id = firstId;
        try (BulkRows rows = database.bulk("rejection", COLUMNS)) {
            for (Rejected one : inOrder) {
                rows.put(id++).put(attempt).put(one.line()).put(one.flaw().column());
                rows.put(one.flaw().problem().name());
                rows.put(FactJson.of(one.flaw().what()));
                rows.put(one.excerpt()).put(one.raw());
                if (one.subject().isEmpty()) {
                    rows.putNull();
                } else {
                    rows.put(one.subject());
                }
                rows.put(one.subjectLine());
                rows.put(one.amountMinor()).put(one.dated() ? 1 : 0);
                putDay(rows, one.ordered());
                putDay(rows, one.paid());
                rows.put(Rejection.State.OPEN.name());
                rows.endRow();
            }
        }
    }

    private static void putDay(BulkRows rows, int day) {
        if (day == Rejected.NO_DAY) {
            rows.putNull();
        } else {
            rows.put(day);
        }
    }

    /** The subjects of this kind of file that open rejections are about. */
    Set<Subject> openSubjects(boolean members) {
        return client
                .sql("select distinct r.subject, r.subject_line from rejection r join import_file f on f.attempt ="
                        + " r.attempt where r.state = 'OPEN' and f.state = 'COMPLETE' and r.subject is not null"
                        + " and f.kind "
                        + (members ? "=" : "<>") + " 'MEMBERS'")
                .query((row, n) -> new Subject(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    List<Nameless> openNameless(boolean members) {
        return client.sql("select r.rejection_id, r.column_no, f.header, r.raw from rejection r"
                        + " join import_file f on f.attempt = r.attempt where r.state = 'OPEN' and f.state = 'COMPLETE'"
                        + " and r.subject is null and f.kind " + (members ? "=" : "<>")
                        + " 'MEMBERS' order by r.rejection_id")
                .query((row, n) -> new Nameless(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4)))
                .list();
    }

    void mendSubject(Subject subject, int attempt, boolean members) {
        client.sql("update rejection set state = 'MENDED', mended_by = ? where subject = ? and subject_line = ?"
                        + " and state = 'OPEN'"
                        + " and attempt <> ? and attempt in (select attempt from import_file where kind "
                        + (members ? "=" : "<>") + " 'MEMBERS')")
                .param(attempt)
                .param(subject.id())
                .param(subject.line())
                .param(attempt)
                .update();
    }

    void mend(int rejectionId, int attempt) {
        client.sql("update rejection set state = 'MENDED', mended_by = ? where rejection_id = ? and state = 'OPEN'")
                .param(attempt)
                .param(rejectionId)
                .update();
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

    /** Open rejections whose deciding day lies in the span, or cannot be read. */
    List<Rejection> open(LocalDate first, LocalDate last, boolean byPayment) {
        String day = "r." + (byPayment ? "paid_day" : "ordered_day");
        long from = first.toEpochDay();
        long to = last.toEpochDay();
        return list(" and r.state = 'OPEN' and (not r.dated or " + day + " between " + from + " and " + to
                + " or (f.kind = 'MEMBERS' and r.ordered_day between " + from + " and " + to + "))");
    }

    private List<Rejection> list(String where) {
        return client
                .sql(SELECT + where + " order by r.rejection_id")
                .query((row, n) -> new Rejection(
                        row.getInt(1),
                        Problem.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        FactJson.fact(row.getString(6)),
                        row.getString(7),
                        row.getString(8) == null ? "" : row.getString(8),
                        row.getLong(9),
                        Rejection.State.valueOf(row.getString(10)),
                        List.of()))
                .list()
                .stream()
                .map(this::withWaivers)
                .toList();
    }

    private Rejection withWaivers(Rejection one) {
        List<String> waivedBy = waivers(one.id());
        return waivedBy.isEmpty()
                ? one
                : new Rejection(
                        one.id(),
                        one.problem(),
                        one.file(),
                        one.line(),
                        one.column(),
                        one.what(),
                        one.excerpt(),
                        one.subject(),
                        one.amountMinor(),
                        one.state(),
                        waivedBy);
    }

    List<String> waivers(int id) {
        return client.sql("select waived_by from rejection_waiver where rejection_id = ? order by waived_at, waived_by")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    void waive(int id, String user, String reason, Instant now) {
        client.sql("insert into rejection_waiver (rejection_id, waived_by, reason, waived_at) values (?, ?, ?, ?)")
                .param(id)
                .param(user)
                .param(reason)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(int id) {
        client.sql("update rejection set state = 'WAIVED' where rejection_id = ? and state = 'OPEN'")
                .param(id)
                .update();
    }

    /** A stored line for the mended file. */
    record RawLine(String file, String header, String raw) {}

    List<RawLine> openLines() {
        return client.sql("select f.file_name, f.header, r.raw from rejection r"
                        + " join import_file f on f.attempt = r.attempt where r.state = 'OPEN' and f.state = 'COMPLETE'"
                        + " order by r.attempt, r.line")
                .query((row, n) -> new RawLine(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
