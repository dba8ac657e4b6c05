package io.upline.intake;

import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.control.Touched;
import io.upline.database.Database;
import io.upline.database.Part;
import io.upline.database.WrittenSums;
import io.upline.fact.Fact;
import io.upline.network.MemberParts;
import io.upline.order.OrderParts;
import java.util.ArrayList;
import java.util.List;

/**
 * What the audit trail is told of files: that one was taken, refused or given up, by whom, and what all rows come to that were written
 * with it. Each is told in the transaction that makes it so.
 */
final class FileTrail {

    private final AuditStore audit;
    private final RejectionImportStore rejections;

    FileTrail(Database database, AuditStore audit) {
        this.audit = audit;
        this.rejections = new RejectionImportStore(database);
    }

    /**
     * A file was taken.
     *
     * @param completed whether lines of other files came in with it
     * @param sums of what was written of its own lines
     */
    void taken(Actor actor, ImportStore.Taken taken, Tally tally, FileKind kind, boolean completed, WrittenSums sums) {
        boolean members = kind == FileKind.MEMBERS;
        // product lists change orders beside what they write themselves
        boolean read = completed || kind == FileKind.PRODUCTS;
        List<Touched> touched = new ArrayList<>(ofTry(taken.attempt()));
        rejections.mended(taken.attempt()).forEach(attempt -> touched.add(rejected(attempt)));
        if (members || completed) {
            touched.add(of(MemberParts.MEMBER, taken.known(), completed, sums));
            touched.add(Touched.of(MemberParts.CHANGE, taken.known()));
            touched.add(of(MemberParts.PERSON, taken.known(), completed, sums));
            touched.add(Touched.of(IntakeParts.HELD, taken.known()));
        }
        if (!members || completed) {
            touched.add(Touched.of(MemberParts.EARLY_BUYER, taken.known()));
            touched.add(of(OrderParts.ORDER, taken.known(), read, sums));
            for (Part part : List.of(
                    OrderParts.RETURN, OrderParts.PAYMENT, OrderParts.SPAN, OrderParts.PRODUCT, OrderParts.LISTED)) {
                touched.add(Touched.of(part, taken.known()));
            }
            OrderParts.NUMBERS.forEach(part -> touched.add(Touched.all(part)));
        }
        audit.add(
                actor,
                "import",
                "import " + taken.known(),
                Fact.of(
                        "audit.imported",
                        "file",
                        taken.file(),
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
                        "codes",
                        rejections.codes(taken.attempt()),
                        "warned",
                        rejections.warned(taken.attempt())),
                touched);
    }

    private static Touched of(Part part, int known, boolean completed, WrittenSums sums) {
        return completed ? Touched.of(part, known) : Touched.of(part, sums.of(part), known);
    }

    private static List<Touched> ofTry(int attempt) {
        return List.of(
                Touched.of(IntakeParts.FILE, attempt), Touched.of(IntakeParts.WARNING, attempt), rejected(attempt));
    }

    /** The lines of a try that were not taken. */
    static Touched rejected(int attempt) {
        return Touched.of(IntakeParts.REJECTION, attempt);
    }

    /** A file was refused. */
    void refused(Actor actor, int attempt, FileRefusal refusal) {
        audit.add(
                actor,
                "refuse-file",
                "try " + attempt,
                Fact.of(
                        "audit.refused",
                        "file",
                        refusal.file(),
                        "problem",
                        refusal.problem().name()),
                ofTry(attempt));
    }

    /** The import of a file was given up, and its rows were taken back. */
    void gaveUp(Actor actor, ImportStore.Taken taken) {
        audit.add(
                actor,
                "give-up-import",
                "try " + taken.attempt(),
                Fact.of("audit.gaveUp", "file", taken.file()),
                ofTry(taken.attempt()));
    }

    /** Lines that waited were judged anew, and still wait or are rejected now. */
    void judged(Actor actor, ImportStore.Taken taken, List<Integer> ids) {
        List<Touched> touched = rejections.triesOf(ids).stream()
                .filter(attempt -> attempt != taken.attempt())
                .map(FileTrail::rejected)
                .toList();
        audit.add(
                actor,
                "judge",
                "import " + taken.known(),
                Fact.of("audit.judged", "file", taken.file(), "lines", ids.size(), "codes", rejections.codesOf(ids)),
                touched);
    }
}
