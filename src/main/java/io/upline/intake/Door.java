package io.upline.intake;

import io.upline.database.Database;
import io.upline.order.DecidedBy;
import java.time.LocalDate;
import java.util.List;

/** Everything that came and was not counted: refused files and the lines of others, whether they stand or were settled. */
public final class Door {

    private final RefusalStore files;
    private final RejectionStore lines;

    /** The door of this database. */
    public Door(Database database) {
        this.files = new RefusalStore(database);
        this.lines = new RejectionStore(database);
    }

    /**
     * What can touch a period of a job and stands: each refused file; each line about a member; an order's line whose deciding day is not
     * after the period's last, since one of a closed period is restated with it; a return of whatever day, whose original may be older;
     * whatever has a day that cannot be read. An unpaid order's line touches no period of a job decided by payment.
     *
     * @param from first day of the job's first period
     * @param last the period's last day
     */
    public Unsettled touching(LocalDate from, LocalDate last, DecidedBy decidedBy) {
        return new Unsettled(standing(files.all()), lines.touching(from, last, decidedBy == DecidedBy.PAID_AT));
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

    /**
     * The files and lines that came after an import, or before it and stand still; settled ones included.
     *
     * @param known number of the import, 0 for all
     */
    public Unsettled cameAfter(long known) {
        int attempt = known == 0 ? 0 : files.attemptOf(known);
        return new Unsettled(
                files.all().stream()
                        .filter(each -> each.attempt() > attempt || each.state() == StoredRefusal.State.OPEN)
                        .toList(),
                lines.cameAfter(attempt));
    }
}
