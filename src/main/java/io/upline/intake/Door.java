package io.upline.intake;

import io.upline.database.Database;
import io.upline.order.DecidedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that came and was not counted: refused files and the lines of others, whether they stand or were settled. */
public final class Door {

    private final RefusalStore files;
    private final RejectionStore lines;
    private final AsOf asOf;

    /** The door of this database. */
    public Door(Database database) {
        this(new RefusalStore(database), new RejectionStore(database), AsOf.NOW);
    }

    private Door(RefusalStore files, RejectionStore lines, AsOf asOf) {
        this.files = files;
        this.lines = lines;
        this.asOf = asOf;
    }

    /**
     * The door as it stood at a moment, for what can touch a period and for all that was noted after a close: what came later, was settled
     * later or decided later is left out. Lines that waited and were judged anew later have the words of that.
     */
    public Door asOf(Instant moment) {
        return new Door(files, lines, new AsOf(Optional.of(moment)));
    }

    /**
     * What can touch a period of a job and stands: each refused file; each line about a member; an order's line whose deciding day is not
     * after the period's last, since one of a closed period is restated with it; a return of whatever day, whose original may be older;
     * whatever has a day that cannot be read, or that cannot be. An unpaid order's line touches no period of a job decided by payment.
     *
     * @param from first day of the job's first period
     * @param last the period's last day
     */
    public Unsettled touching(LocalDate from, LocalDate last, DecidedBy decidedBy) {
        return new Unsettled(
                standing(files.all(asOf)), lines.touching(from, last, decidedBy == DecidedBy.PAID_AT, asOf));
    }

    /** The lines that stand and are about days from one to another; files and lines whose day nobody knows are about none. */
    public Unsettled standingOf(LocalDate from, LocalDate last, DecidedBy decidedBy) {
        return new Unsettled(List.of(), lines.openOf(from, last, decidedBy == DecidedBy.PAID_AT));
    }

    /** Whether a line stands, whatever it touches. */
    public boolean doesAnyLineStand() {
        return lines.isAnyOpen();
    }

    /** What stands, whatever it touches. */
    public Unsettled standing() {
        return new Unsettled(standing(files.all()), lines.open());
    }

    private static List<StoredRefusal> standing(List<StoredRefusal> all) {
        return all.stream()
                .filter(each -> each.state() == StoredRefusal.State.OPEN)
                .toList();
    }

    /** Every file that was ever refused and every line that was ever not taken, settled ones included. */
    public Unsettled everything() {
        return new Unsettled(files.all(), lines.all());
    }

    /**
     * All that was noted after a close: files and lines that came after it, those that came before it and were settled after it or stand
     * still, and warnings; files first.
     *
     * @param known number of the last import that the close knew, 0 for all
     * @param closed when its post was begun; empty for all
     */
    public List<Noted> since(long known, Optional<Instant> closed) {
        int attempt = known == 0 ? 0 : files.attemptOf(known);
        List<Noted> noted = new ArrayList<>();
        files.all(asOf).stream()
                .filter(each -> each.attempt() > attempt
                        || each.state() == StoredRefusal.State.OPEN
                        || isAfter(each.decided(), closed))
                .forEach(each -> noted.add(Noted.of(each)));
        noted.addAll(files.again(attempt, asOf));
        lines.noted(attempt, closed, asOf).forEach(each -> noted.add(Noted.of(each)));
        noted.addAll(lines.warned(attempt, asOf));
        return noted;
    }

    private static boolean isAfter(List<Decided> decided, Optional<Instant> closed) {
        return decided.stream()
                .anyMatch(
                        each -> closed.map(moment -> each.at().isAfter(moment)).orElse(false));
    }
}
