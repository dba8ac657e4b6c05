package io.upline.intake;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.fact.FactJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Writes the lines of an import that were not taken, and closes those of earlier ones that came again. */
final class RejectionImportStore {

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

    RejectionImportStore(Database database) {
        this.database = database;
        this.client = database.client();
    }

    int lastId() {
        return client.sql("select coalesce(max(rejection_id), 0) from rejection")
                .query(Integer.class)
                .single();
    }

    boolean hasOpen(long known) {
        return client.sql("select count(*) from rejection r join import_file f on f.attempt = r.attempt"
                                + " where f.known = ? and f.state = 'COMPLETE' and r.state = 'OPEN'")
                        .param(known)
                        .query(Integer.class)
                        .single()
                > 0;
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

    /** Lines that another one of the same member does not mend: they say something of their own. */
    private static final String OF_THEIR_OWN = "('REACHES_BACK', 'COLUMNS_FOR_NEW', 'FIRST_LINE_MISSING')";

    private static String ofKind(FileKind kind) {
        return " " + kind.alike("f.kind");
    }

    /** The subjects of this kind of file that open rejections are about; one that reaches back is not mended by another one. */
    Set<Subject> openSubjects(FileKind kind) {
        return client
                .sql("select distinct r.subject, r.subject_line from rejection r join import_file f on f.attempt ="
                        + " r.attempt where r.state = 'OPEN' and f.state = 'COMPLETE' and r.subject is not null"
                        + " and r.code not in " + OF_THEIR_OWN + " and" + ofKind(kind))
                .query((row, n) -> new Subject(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** An open rejection without an id, with the cells by which its line is recognised. */
    record Nameless(int id, int column, String header, String raw) {}

    List<Nameless> openNameless(FileKind kind) {
        return client.sql("select r.rejection_id, r.column_no, f.header, r.raw from rejection r"
                        + " join import_file f on f.attempt = r.attempt where r.state = 'OPEN' and f.state = 'COMPLETE'"
                        + " and r.subject is null and" + ofKind(kind) + " order by r.rejection_id")
                .query((row, n) -> new Nameless(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** The place of an open rejection, by which the line of a file written to be mended names it. */
    record Placed(int id, String file, int line) {}

    List<Placed> openPlaces(FileKind kind) {
        return client.sql("select r.rejection_id, f.file_name, r.line from rejection r"
                        + " join import_file f on f.attempt = r.attempt where r.state = 'OPEN' and f.state = 'COMPLETE'"
                        + " and r.code <> 'REACHES_BACK' and" + ofKind(kind) + " order by r.rejection_id")
                .query((row, n) -> new Placed(row.getInt(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** An open rejection of a line about a member, with its cells and the column at fault; 0 for none. */
    record OfMember(int id, String member, int column, String header, String raw) {}

    List<OfMember> openOfMembers() {
        return client.sql("select r.rejection_id, r.subject, r.column_no, f.header, r.raw from rejection r"
                        + " join import_file f on f.attempt = r.attempt where r.state = 'OPEN' and f.state = 'COMPLETE'"
                        + " and r.subject is not null and r.code not in " + OF_THEIR_OWN + " and"
                        + ofKind(FileKind.MEMBERS) + " order by r.rejection_id")
                .query((row, n) -> new OfMember(
                        row.getInt(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5)))
                .list();
    }

    void mendSubject(Subject subject, int attempt, FileKind kind) {
        client.sql("update rejection set state = 'MENDED', mended_by = ? where subject = ? and subject_line = ?"
                        + " and state = 'OPEN' and code not in " + OF_THEIR_OWN
                        + " and attempt <> ? and attempt in (select f.attempt from import_file f where"
                        + ofKind(kind) + ")")
                .param(attempt)
                .param(subject.id())
                .param(subject.line())
                .param(attempt)
                .update();
    }

    /** The tries of other files whose lines were mended or taken with a try. */
    List<Integer> mended(int attempt) {
        return client.sql(
                        "select distinct attempt from rejection where mended_by = ? and attempt <> ? order by attempt")
                .params(attempt, attempt)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** The codes of a try's lines that were not taken, each with how many there are of it. */
    List<String> codes(int attempt) {
        return codes("rejection", attempt);
    }

    /** The codes of a try's warnings, each with how many there are of it. */
    List<String> warned(int attempt) {
        return codes("import_warning", attempt);
    }

    private List<String> codes(String table, int attempt) {
        return client.sql("select code, count(*) from " + table + " where attempt = ? group by code order by code")
                .param(attempt)
                .query((row, n) -> row.getString(1) + " " + row.getLong(2))
                .list();
    }

    /** The codes that these lines have now. */
    List<String> codesOf(Collection<Integer> ids) {
        return client.sql("select distinct code from rejection where rejection_id = any(?) order by code")
                .param(new SqlArrayValue("integer", ids.toArray()))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The tries in which these lines came. */
    List<Integer> triesOf(Collection<Integer> ids) {
        return client.sql("select distinct attempt from rejection where rejection_id = any(?) order by attempt")
                .param(new SqlArrayValue("integer", ids.toArray()))
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Closes a rejection whose line came again: mended, or not taken again. */
    void cameAgain(int rejectionId, int attempt, Rejection.State how) {
        client.sql("update rejection set state = ?, mended_by = ? where rejection_id = ? and state = 'OPEN'")
                .param(how.name())
                .param(attempt)
                .param(rejectionId)
                .update();
    }
}
