package io.upline.desk;

import io.upline.report.AuditReport;
import io.upline.statement.Cell;
import io.upline.statement.Exports;
import io.upline.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** The audit trail as CSV: an act a row, under the keys that JSON has; the detail is its sentence. */
public final class AuditRows {

    /** The columns, in order. */
    public static final List<String> COLUMNS = List.of("number", "at", "who", "known", "action", "subject", "detail");

    private AuditRows() {}

    /** Writes the acts. The target is left open. */
    public static void csv(AuditReport report, Words words, OutputStream target) throws IOException {
        Iterator<List<Cell>> rows =
                report.acts().stream().map(act -> row(act, words)).iterator();
        Exports.csv(COLUMNS, rows, target);
    }

    private static List<Cell> row(AuditReport.Act act, Words words) {
        return List.of(
                Cell.count(act.number()),
                Cell.text(act.at()),
                Cell.text(act.who()),
                Cell.text(act.known()),
                Cell.text(act.action()),
                Cell.text(act.subject()),
                Cell.text(words.of(act.detail())));
    }
}
