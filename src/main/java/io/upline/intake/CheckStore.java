package io.upline.intake;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.fact.FactJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found out about the file of an import under way before its first row was written. */
final class CheckStore {

    private static final List<Column> VERDICT = List.of(
            Column.ofInt("attempt"),
            Column.ofInt("record_no"),
            Column.text("code"),
            Column.ofInt("column_no"),
            Column.text("fact"));

    private final Database database;

    CheckStore(Database database) {
        this.database = database;
    }

    /** Keeps what was found for a restart, in the transaction under way. */
    void keep(int attempt, FileFacts facts, Map<Integer, Flaw> verdicts) {
        database.client()
                .sql("insert into import_check (attempt, lines, blank_lines, hidden, trailer_record, trailer_line,"
                        + " sum_minor, unreadable_amounts, unended_line) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(attempt)
                .param(facts.lines())
                .param(facts.blankLines())
                .param(facts.hidden())
                .param(facts.trailerOrdinal())
                .param(facts.trailerLine())
                .param(facts.sumMinor())
                .param(facts.unreadableAmounts())
                .param(facts.unendedLine())
                .update();
        if (verdicts.isEmpty()) {
            return;
        }
        try (BulkRows rows = database.bulk("import_verdict", VERDICT)) {
            verdicts.forEach((ordinal, flaw) -> {
                rows.put(attempt).put(ordinal).put(flaw.problem().name());
                rows.put(flaw.column()).put(FactJson.of(flaw.what()));
                rows.endRow();
            });
        }
    }

    /** What the first pass of an import found; empty when a restart has to repeat it. */
    Optional<FileFacts> facts(int attempt) {
        return database.client()
                .sql("select lines, blank_lines, hidden, trailer_record, trailer_line, sum_minor, unreadable_amounts,"
                        + " unended_line from import_check where attempt = ?")
                .param(attempt)
                .query((row, n) -> new FileFacts(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getLong(6),
                        row.getInt(7),
                        row.getInt(8)))
                .optional();
    }

    /** The flaws of lines that depend on other lines, by number of the line. */
    Map<Integer, Flaw> verdicts(int attempt) {
        Map<Integer, Flaw> verdicts = new HashMap<>();
        database.read(
                "select record_no, code, column_no, fact from import_verdict where attempt = ?",
                List.of(attempt),
                row -> {
                    Flaw flaw =
                            new Flaw(Problem.valueOf(row.getString(2)), row.getInt(3), FactJson.fact(row.getString(4)));
                    verdicts.put(row.getInt(1), flaw);
                });
        return verdicts;
    }

    /** Forgets what was found for an import that is complete or given up, as nobody will continue it. */
    void forget(int attempt) {
        for (String table : List.of("import_check", "import_verdict")) {
            database.client()
                    .sql("delete from " + table + " where attempt = ?")
                    .param(attempt)
                    .update();
        }
    }
}
