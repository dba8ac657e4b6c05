package io.upline.intake;

import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.control.Touched;
import io.upline.database.Database;
import io.upline.database.WrittenSums;
import io.upline.intake.WaitingStore.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Lines that are taken once people have accepted them, and looked at before: what a member's line changes in a closed period, by two
 * people; an edited order or product list, by one. The caller holds the company's import lease.
 *
 * <p>A line is taken by an import of its own, whose number its row carries. To look at what it would do, that import is begun and given up:
 * its rows count for whoever calculates with its number and for nobody else, and one that was left behind by a kill is taken back by the
 * next import.
 */
public final class HeldLines {

    private final Database database;
    private final RejectionStore rejections;
    private final WaitingStore waiting;
    private final ImportStore imports;

    /** The held lines of this database. */
    public HeldLines(Database database, AuditStore audit) {
        this.database = database;
        this.rejections = new RejectionStore(database);
        this.waiting = new WaitingStore(database);
        this.imports = new ImportStore(database, audit);
    }

    /** The line of that number, if it is held and stands open. */
    public Optional<Rejection> find(int id) {
        return rejections
                .find(id)
                .filter(each ->
                        each.state() == Rejection.State.OPEN && each.problem().kind() == Rejection.Kind.HELD);
    }

    /** The first day from which the line changes something. */
    public LocalDate effective(Rejection held) {
        return LocalDate.ofEpochDay(rejections.orderedDay(held.id()));
    }

    /** How many people have to accept a line. */
    public static int needed(Rejection held) {
        return held.problem() == Problem.REACHES_BACK ? 2 : 1;
    }

    /** What an acceptance of the line has written. */
    public List<Touched> touched(int id) {
        return List.of(Touched.of(IntakeParts.ACCEPTANCE, id));
    }

    /** Keeps that a person accepts a line, in the transaction under way; whether two people have. */
    public boolean accept(int id, String user, String reason, Instant now) {
        rejections.accept(id, new Decided(Decided.What.ACCEPTED, user, now, reason));
        return rejections.find(id).map(each -> each.acceptedBy().size() > 1).orElse(false);
    }

    /**
     * Begins the import that takes a line.
     *
     * @param rules the company's settings, with no period closed
     * @return empty when the line does not fit what is known any more
     */
    public Optional<Beginning> begin(Rejection held, CompanyRules rules, Actor actor, Instant now) {
        imports.open().ifPresent(taken -> imports.abandon(taken, actor));
        int known = imports.lastKnown() + 1;
        Waiting line = waiting.held(held.id());
        WaitingJudge.Round round = new WaitingJudge(database, known, rules).of(List.of(line));
        if (round.taken().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(database.inTransaction(() -> {
            ImportStore.Taken taken =
                    imports.beginOne(held.file(), line.kind(), line.header(), known, rules, new Opened(actor, now));
            round.write();
            imports.advance(taken.attempt(), 0, 1, Position.UNKNOWN, Tally.accepted(true, false, round.amountMinor()));
            return new Beginning(taken, held.id(), actor);
        }));
    }

    /** An import of one line that was begun: it is completed or given up. */
    public final class Beginning {

        private final ImportStore.Taken taken;
        private final int id;
        private final Actor actor;

        private Beginning(ImportStore.Taken taken, int id, Actor actor) {
            this.taken = taken;
            this.id = id;
            this.actor = actor;
        }

        /** Its number. */
        public long known() {
            return taken.known();
        }

        /** Takes its rows back. */
        public void giveUp() {
            imports.abandon(taken, actor);
        }

        /** Makes its row count, in the transaction under way. */
        public void complete(Instant now) {
            imports.complete(taken.attempt(), 0, List.of(), now);
            imports.putAway(taken.attempt());
            rejections.accepted(id, taken.attempt());
            // the line is a member's, an order's or a product's: all that an import can write is covered
            imports.trail()
                    .taken(actor, taken, Tally.accepted(true, false, 0), FileKind.MEMBERS, true, WrittenSums.none());
        }
    }
}
