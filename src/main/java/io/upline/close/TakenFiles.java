package io.upline.close;

import io.upline.fact.Fact;
import io.upline.intake.Import;
import io.upline.intake.Summary;
import io.upline.version.Run;

/** Tells what became of the files that a run has taken, whichever of its executions took them. */
final class TakenFiles {

    private final Import imports;

    TakenFiles(Import imports) {
        this.imports = imports;
    }

    /** Tells of a file, once. */
    static void told(Summary summary, RunReport report) {
        if (!report.taken(summary.known())) {
            return;
        }
        var tally = summary.tally();
        report.note(Fact.of(
                "note.taken",
                "file",
                summary.file(),
                "read",
                tally.read(),
                "accepted",
                tally.accepted(),
                "unchanged",
                tally.unchanged(),
                "held",
                tally.held(),
                "waiting",
                tally.waiting(),
                "rejected",
                tally.rejected(),
                "form",
                summary.form(),
                "completed",
                summary.completed()));
        summary.warnings()
                .forEach(warning -> report.note(Fact.of(
                        "note.warning",
                        "file",
                        summary.file(),
                        "line",
                        warning.line(),
                        "what",
                        warning.what(),
                        "remedy",
                        warning.problem().remedy())));
        if (tally.rejected() > 0) {
            report.blemish();
        }
    }

    /** Tells of the files that were taken since a run was begun, before it is continued. */
    void before(Run run, RunReport report) {
        if (run.kind() != Run.Kind.POST) {
            imports.takenSince(run.started()).forEach(summary -> told(summary, report));
        }
    }
}
