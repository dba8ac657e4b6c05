package io.upline.desk;

import io.upline.control.Actor;
import io.upline.control.AuditRow;
import io.upline.control.AuditStore;
import io.upline.control.ControlParts;
import io.upline.control.Unlike;
import io.upline.database.Database;
import io.upline.database.Part;
import io.upline.fact.Fact;
import io.upline.intake.IntakeParts;
import io.upline.ledger.LedgerParts;
import io.upline.network.PersonHashStore;
import io.upline.period.CompanyClock;
import io.upline.settlement.SettlementParts;
import io.upline.version.VersionParts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds every row that an act has written against what the audit trail keeps of it. */
final class CoveredRows {

    /** Every part that there is, in the order in which damages are named: what is decided before what it was decided on. */
    static final List<Part> PARTS = Stream.of(
                    SettlementParts.ALL, LedgerParts.ALL, ControlParts.ALL, VersionParts.ALL, IntakeParts.ALL)
            .flatMap(List::stream)
            .toList();

    /** What an approval rests on: what came in and was decided, and the drafts; the ledger of the years before is left to {@code verify}. */
    static final List<Part> DECIDED_ON = Stream.of(ControlParts.ALL, VersionParts.ALL, IntakeParts.ALL)
            .flatMap(List::stream)
            .toList();

    private final AuditStore audit;
    private final PersonHashStore persons;

    CoveredRows(AuditStore audit, PersonHashStore persons) {
        this.audit = audit;
        this.persons = persons;
    }

    /** Covers what stands in a database that was made before rows were covered. */
    static void coverOnce(Database database, CompanyClock clock, Actor actor) {
        new AuditStore(database, clock).coverOnce(actor, PARTS, () -> new PersonHashStore(database).fill());
    }

    /** Finds, in each table, the first rows that are not as they were. */
    void check(List<Fact> damages, List<Fact> sound) {
        List<Optional<Unlike>> unlike = audit.firstUnlike(PARTS);
        for (int i = 0; i < PARTS.size(); i++) {
            Part part = PARTS.get(i);
            unlike.get(i).ifPresent(first -> damages.add(damage(part, first)));
        }
        persons.firstWrong().ifPresent(member -> damages.add(Fact.of("verify.person", "member", member)));
        List<Long> baselines = audit.rowsOf(AuditStore.BASELINE);
        if (baselines.size() > 1) {
            damages.add(Fact.of("verify.coveredTwice", "row", baselines.get(1)));
        }
        baselines.stream().findFirst().ifPresent(row -> sound.add(Fact.of("verify.baseline", "row", row)));
    }

    private Fact damage(Part part, Unlike unlike) {
        Fact what = what(part, unlike.group());
        if (unlike.wanted() < 0) {
            return Fact.of("verify.nobodys", "table", unlike.table(), "what", what, "rows", unlike.rows());
        }
        Optional<AuditRow> act = audit.row(unlike.seq());
        return Fact.of(
                unlike.rows() == unlike.wanted() ? "verify.changed" : "verify.otherNumber",
                "table",
                unlike.table(),
                "what",
                what,
                "rows",
                unlike.rows(),
                "wanted",
                unlike.wanted(),
                "row",
                unlike.seq(),
                "who",
                act.map(AuditRow::who).orElse("?"),
                "action",
                act.map(AuditRow::action).orElse("?"));
    }

    private static Fact what(Part part, String group) {
        return switch (part.group().getFirst()) {
            case "known" -> Fact.of("verify.ofImport", "number", group);
            case "attempt" -> Fact.of("verify.ofFile", "number", group);
            case "rejection_id" -> Fact.of("verify.ofLine", "number", group);
            case "run_id" -> Fact.of("verify.ofRun", "number", group);
            case "version_id" -> Fact.of("verify.ofVersion", "number", group);
            case "batch" -> Fact.of("verify.ofBatch", "number", group);
            case "job" -> Fact.of("verify.ofPeriod", "period", group);
            default -> Fact.of("verify.ofNumber", "number", group);
        };
    }
}
