package io.upline.intake;

import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.database.Database;
import io.upline.fact.FactJson;
import io.upline.intake.form.Encoding;
import io.upline.intake.form.FileForm;
import io.upline.network.MemberImportStore;
import io.upline.order.OrderImportStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that say which files were taken, how far one has come, and what was refused. */
final class ImportStore {

    private static final String COLUMNS =
            "attempt, known, state, kind, file_name, sha256, rules, today, at_record, put_away, ended_at, lines_read,"
                    + " accepted, unchanged, held, waiting, rejected, blank_lines, late, unreadable_amounts,"
                    + " without_price, read_minor, accepted_minor, unchanged_minor, waiting_minor, rejected_minor,"
                    + " at_byte, at_line, completed, form";
    private static final RowMapper<String> TEXT = (row, n) -> row.getString(1);

    private static final RowMapper<Taken> TAKEN = (row, n) -> new Taken(
            row.getInt(1),
            row.getInt(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getInt(8),
            row.getInt(9),
            row.getBoolean(10),
            row.getTimestamp(11) == null ? "" : row.getTimestamp(11).toInstant().toString(),
            new Tally(
                    row.getInt(12),
                    row.getInt(13),
                    row.getInt(14),
                    row.getInt(15),
                    row.getInt(16),
                    row.getInt(17),
                    row.getInt(18),
                    row.getInt(19),
                    row.getInt(20),
                    row.getInt(21),
                    row.getLong(22),
                    row.getLong(23),
                    row.getLong(24),
                    // what is held is what is left: a stored tally tied out
                    row.getLong(22) - row.getLong(23) - row.getLong(24) - row.getLong(25) - row.getLong(26),
                    row.getLong(25),
                    row.getLong(26)),
            new Position(row.getLong(27), row.getInt(28)),
            row.getInt(29),
            form(row.getString(30)));

    private final Database database;
    private final JdbcClient client;
    private final CheckStore checks;
    private final RefusalStore refusals;
    private final FileTrail trail;

    ImportStore(Database database, AuditStore audit) {
        this.trail = new FileTrail(database, audit);
        this.database = database;
        this.client = database.client();
        this.checks = new CheckStore(database);
        this.refusals = new RefusalStore(database);
    }

    /** What the audit trail is told of files. */
    FileTrail trail() {
        return trail;
    }

    /** A file whose import was begun. */
    record Taken(
            int attempt,
            int known,
            String state,
            String kind,
            String file,
            String sha256,
            String rules,
            int today,
            int atRecord,
            boolean putAway,
            String ended,
            Tally tally,
            Position position,
            int completed,
            FileForm form) {}

    /** The form that was stored; older programs read the plain one only. */
    private static FileForm form(String stored) {
        return stored.isEmpty() ? FileForm.plain(Encoding.UTF_8, ',') : FileForm.of(FactJson.fact(stored));
    }

    /** Number of the last complete import, 0 before the first. */
    int lastKnown() {
        return client.sql("select coalesce(max(known), 0) from import_file where state = 'COMPLETE'")
                .query(Integer.class)
                .single();
    }

    Optional<Taken> open() {
        return client.sql("select " + COLUMNS + " from import_file where state = 'OPEN'")
                .query(TAKEN)
                .optional();
    }

    /** Whether a file of that size may be one that was imported before. */
    boolean hasSize(long bytes) {
        return client.sql("select count(*) from import_file where bytes = ? and state = 'COMPLETE'")
                        .param(bytes)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A complete import of the same bytes that brought something. */
    Optional<Taken> sameBytes(String sha256) {
        return client
                .sql("select " + COLUMNS + " from import_file where sha256 = ? and state = 'COMPLETE'"
                        + " and accepted + unchanged + held + waiting > 0 order by attempt")
                .param(sha256)
                .query(TAKEN)
                .list()
                .stream()
                .findFirst();
    }

    /** Whether an import after one, that is complete, was of another kind than orders. */
    boolean bringsPeople(long since) {
        return client.sql("select count(*) from import_file where state = 'COMPLETE' and known > ? and kind <>"
                                + " 'ORDERS'")
                        .param(since)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The name of the file of an import that is complete. */
    Optional<String> file(long known) {
        return client
                .sql("select file_name from import_file where state = 'COMPLETE' and known = ? order by attempt")
                .param(known)
                .query(TEXT)
                .list()
                .stream()
                .findFirst();
    }

    /** The imports of files that were completed since a moment; an accepted line that had been held is none. */
    List<Taken> takenSince(Instant moment) {
        return client.sql("select " + COLUMNS + " from import_file where state = 'COMPLETE' and lines_read > 0"
                        + " and ended_at >= ? order by attempt")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(TAKEN)
                .list();
    }

    /** The files that were taken, in the order of their imports; an accepted line that had been held is none. */
    List<DoneFiles.Taken> files() {
        return client.sql("select known, file_name, sha256 from import_file where state = 'COMPLETE' and sha256 <> ''"
                        + " order by known")
                .query((row, n) -> new DoneFiles.Taken(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** A complete import of the same bytes and name, whose file still lies in the inbox. */
    Optional<Taken> notPutAway(String sha256, String file) {
        return client
                .sql("select " + COLUMNS + " from import_file where sha256 = ? and state = 'COMPLETE'"
                        + " and file_name = ? and not put_away order by attempt")
                .param(sha256)
                .param(file)
                .query(TAKEN)
                .list()
                .stream()
                .findFirst();
    }

    int begin(FileReading reading, int known, String kind, String fingerprint, CompanyRules rules, Opened opened) {
        int attempt = nextAttempt();
        insert(attempt, known, "OPEN", kind, reading.name(), reading.sha256(), reading.bytes(), opened)
                .param(fingerprint)
                .param((int) rules.today().toEpochDay())
                .param(reading.header().csv())
                .param(null)
                .param(null)
                .param(FactJson.of(reading.form().fact()))
                .update();
        return attempt;
    }

    /** Begins the import of one line of a file that was taken before. */
    Taken beginOne(String file, FileKind kind, String header, int known, CompanyRules rules, Opened opened) {
        insert(nextAttempt(), known, "OPEN", kind.name(), file, "", 0, opened)
                .param("")
                .param((int) rules.today().toEpochDay())
                .param(header)
                .param(null)
                .param(null)
                .param("")
                .update();
        return open().orElseThrow();
    }

    /** Gives the orders of a large import a partition of their own, in the transaction that begins it. */
    void setApart(int known) {
        OrderImportStore.setApart(database, known);
    }

    void refuse(String sha256, long bytes, FileRefusal refusal, Opened opened) {
        if (refusals.isSaid(refusal, sha256)) {
            return;
        }
        int attempt = nextAttempt();
        insert(attempt, 0, "REFUSED", "UNKNOWN", refusal.file(), sha256, bytes, opened)
                .param("")
                .param(0)
                .param("")
                .param(refusal.problem().name())
                .param(FactJson.of(refusal.fact()))
                .param("")
                .update();
        trail.refused(opened.actor(), attempt, refusal);
    }

    private int nextAttempt() {
        return client.sql("select coalesce(max(attempt), 0) + 1 from import_file")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec insert(
            int attempt, int known, String state, String kind, String file, String sha256, long bytes, Opened opened) {
        return client.sql("insert into import_file (attempt, known, state, kind, file_name, sha256, bytes, taken_by,"
                        + " started_at, rules, today, header, refusal_code, refusal_fact, form)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(attempt)
                .param(known)
                .param(state)
                .param(kind)
                .param(file)
                .param(sha256)
                .param(bytes)
                .param(opened.user())
                .param(opened.now().atOffset(ZoneOffset.UTC));
    }

    /** Moves the position, with what became of the lines up to it. */
    void advance(int attempt, int fromRecord, int toRecord, Position position, Tally tally) {
        int updated = client.sql(
                        "update import_file set at_record = ?, at_byte = ?, at_line = ?, lines_read = ?, accepted = ?,"
                            + " unchanged = ?, held = ?, waiting = ?, rejected = ?, late = ?, unreadable_amounts = ?,"
                            + " without_price = ?, read_minor = ?, accepted_minor = ?, unchanged_minor = ?,"
                            + " waiting_minor = ?, rejected_minor = ? where attempt = ? and state = 'OPEN' and"
                            + " at_record = ?")
                .param(toRecord)
                .param(position.atByte())
                .param(position.line())
                .param(tally.read())
                .param(tally.accepted())
                .param(tally.unchanged())
                .param(tally.held())
                .param(tally.waiting())
                .param(tally.rejected())
                .param(tally.late())
                .param(tally.unreadableAmounts())
                .param(tally.withoutPrice())
                .param(tally.readMinor())
                .param(tally.acceptedMinor())
                .param(tally.unchangedMinor())
                .param(tally.waitingMinor())
                .param(tally.rejectedMinor())
                .param(attempt)
                .param(fromRecord)
                .update();
        if (updated != 1) {
            throw new IllegalStateException("import " + attempt + " does not stand at line " + fromRecord);
        }
    }

    /** Counts lines of earlier files that waited and were taken with this import, in the transaction that writes them. */
    void completed(int attempt, int lines, long minor) {
        client.sql("update import_file set completed = completed + ?, completed_minor = completed_minor + ?"
                        + " where attempt = ? and state = 'OPEN'")
                .params(lines, minor, attempt)
                .update();
    }

    void complete(int attempt, int blankLines, List<Warning> warnings, Instant now) {
        for (Warning warning : warnings) {
            client.sql("insert into import_warning (attempt, line, code, fact) values (?, ?, ?, ?)")
                    .param(attempt)
                    .param(warning.line())
                    .param(warning.problem().name())
                    .param(FactJson.of(warning.what()))
                    .update();
        }
        int updated = client.sql("update import_file set state = 'COMPLETE', blank_lines = ?, ended_at = ?"
                        + " where attempt = ? and state = 'OPEN'")
                .param(blankLines)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(attempt)
                .update();
        if (updated != 1) {
            throw new IllegalStateException("import " + attempt + " is not open");
        }
        checks.forget(attempt);
    }

    void putAway(int attempt) {
        client.sql("update import_file set put_away = true where attempt = ?")
                .param(attempt)
                .update();
    }

    /** Takes every row of an import back that is not complete; what it had mended is open again. */
    void abandon(Taken taken, Actor actor) {
        database.inTransaction(() -> {
            new MemberImportStore(database, taken.known()).takeBack();
            new HeldLineStore(database, taken.known()).takeBack();
            OrderImportStore.takeBack(database, taken.known());
            client.sql("delete from rejection where attempt = ?")
                    .param(taken.attempt())
                    .update();
            client.sql("update rejection set state = 'OPEN', mended_by = null where mended_by = ?")
                    .param(taken.attempt())
                    .update();
            checks.forget(taken.attempt());
            client.sql("update import_file set state = 'ABANDONED' where attempt = ?")
                    .param(taken.attempt())
                    .update();
            trail.gaveUp(actor, taken);
        });
    }

    List<Warning> warnings(int attempt) {
        return client.sql("select code, line, fact from import_warning where attempt = ? order by line, code")
                .param(attempt)
                .query((row, n) ->
                        new Warning(Problem.valueOf(row.getString(1)), row.getInt(2), FactJson.fact(row.getString(3))))
                .list();
    }
}
