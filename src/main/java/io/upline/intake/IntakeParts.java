package io.upline.intake;

import io.upline.database.Part;
import io.upline.network.MemberParts;
import io.upline.order.OrderParts;
import java.util.ArrayList;
import java.util.List;

/** What is covered of what comes in: files by their try, their rows by the number of the import, decisions by what they are on. */
public final class IntakeParts {

    private static final String OPEN_IMPORT = "select cast(known as varchar(20)) from import_file where state = 'OPEN'";
    private static final String OPEN_TRY = "select cast(attempt as varchar(20)) from import_file where state = 'OPEN'";
    private static final String BEING_MENDED = "select distinct cast(r.attempt as varchar(20)) from rejection r"
            + " join import_file f on f.attempt = r.mended_by where f.state = 'OPEN'";

    /** The files, without the position of one that is being read and whether it was moved away. */
    static final Part FILE = Part.of(
                    "import_file",
                    "attempt",
                    "attempt",
                    "n attempt known",
                    "t state kind file_name sha256",
                    "n bytes",
                    "t rules",
                    "n today",
                    "t taken_by",
                    "m started_at ended_at",
                    "t header",
                    "n blank_lines lines_read accepted unchanged held rejected late unreadable_amounts without_price",
                    "n read_minor accepted_minor unchanged_minor rejected_minor",
                    "t refusal_code refusal_fact form",
                    "n waiting waiting_minor completed completed_minor")
            .openWhere(OPEN_TRY);

    /** Warnings of files. */
    static final Part WARNING = Part.of("import_warning", "attempt", "line code", "n attempt line", "t code fact")
            .openWhere(OPEN_TRY);

    /** Held lines. */
    static final Part HELD = Part.of(
                    "held_line", "known", "line", "n known line member_key effective_day content", "t raw")
            .openWhere(OPEN_IMPORT);

    /** Lines that were not taken, with what became of them. */
    static final Part REJECTION = Part.of(
                    "rejection",
                    "attempt",
                    "rejection_id",
                    "n rejection_id attempt line column_no",
                    "t code fact excerpt raw subject",
                    "n subject_line amount_minor",
                    "f dated",
                    "n ordered_day paid_day",
                    "t state",
                    "n mended_by")
            .openWhere(OPEN_TRY)
            .movingWhere(BEING_MENDED);

    /** Who waived which line. */
    static final Part WAIVER = Part.of(
            "rejection_waiver", "rejection_id", "waived_by", "n rejection_id", "t waived_by reason", "m waived_at");

    /** Who accepted which held line. */
    static final Part ACCEPTANCE = Part.of(
            "rejection_acceptance",
            "rejection_id",
            "accepted_by",
            "n rejection_id",
            "t accepted_by reason",
            "m accepted_at");

    /** Who decided on which refused file. */
    public static final Part REFUSED_FILE = Part.of(
            "refused_file_decision", "attempt", "decided_by", "n attempt", "t decided_by what reason", "m decided_at");

    /** All of what comes in, the members and orders among them. */
    public static final List<Part> ALL = all();

    private IntakeParts() {}

    private static List<Part> all() {
        List<Part> all = new ArrayList<>(List.of(FILE, WARNING, HELD, REJECTION, WAIVER, ACCEPTANCE, REFUSED_FILE));
        MemberParts.ALL.forEach(part -> all.add(part.openWhere(OPEN_IMPORT)));
        OrderParts.OF_IMPORTS.forEach(part -> all.add(part.openWhere(OPEN_IMPORT)));
        all.addAll(OrderParts.NUMBERS);
        return List.copyOf(all);
    }
}
