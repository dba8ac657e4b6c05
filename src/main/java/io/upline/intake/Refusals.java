package io.upline.intake;

import io.upline.database.Database;
import java.time.Instant;
import java.util.List;

/** The files that were refused: shown, and settled by a file that stands for them or by two people. */
public final class Refusals {

    private final Database database;
    private final RefusalStore store;

    /** The refusals of this database. */
    public Refusals(Database database) {
        this.database = database;
        this.store = new RefusalStore(database);
    }

    /** What came of a decision on a refused file. */
    public enum Settled {
        /** The decision counted; another person has to put the file aside too. */
        ONE_MORE_NEEDED,
        /** The file no longer blocks. */
        DONE,
        /** This person has put the file aside before; it takes another one. */
        SAME_PERSON,
        /** No refused file of that name stands open. */
        UNKNOWN,
        /** No file of the other name was taken. */
        OTHER_UNKNOWN
    }

    /** The files that still stand, in the order in which they came. */
    public List<StoredRefusal> open() {
        return store.all().stream()
                .filter(each -> each.state() == StoredRefusal.State.OPEN)
                .toList();
    }

    /** All files that were ever refused and not only for now, in the order in which they came. */
    public List<StoredRefusal> all() {
        return store.all();
    }

    /** Decides that a file is not to be taken. It counts once two different people have decided so. */
    public Settled aside(String file, String user, String reason, Instant now) {
        if (reason.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("who puts a file aside says why");
        }
        return database.inTransaction(() -> {
            List<StoredRefusal> standing = standing(file);
            if (standing.isEmpty()) {
                return Settled.UNKNOWN;
            }
            List<StoredRefusal> others =
                    standing.stream().filter(each -> !isBy(each, user)).toList();
            if (others.isEmpty()) {
                return Settled.SAME_PERSON;
            }
            Decided decided = new Decided(Decided.What.ASIDE, user, now, reason);
            others.forEach(each -> store.decide(each.attempt(), decided));
            return standing(file).isEmpty() ? Settled.DONE : Settled.ONE_MORE_NEEDED;
        });
    }

    /** Names the file that was taken in the stead of a refused one; one person is enough. */
    public Settled replaced(String file, String by, String user, Instant now) {
        return database.inTransaction(() -> {
            List<StoredRefusal> standing = standing(file);
            if (standing.isEmpty()) {
                return Settled.UNKNOWN;
            }
            if (!store.wasTaken(by)) {
                return Settled.OTHER_UNKNOWN;
            }
            Decided decided = new Decided(Decided.What.REPLACED, user, now, by);
            standing.forEach(each -> store.decide(each.attempt(), decided));
            return Settled.DONE;
        });
    }

    private List<StoredRefusal> standing(String file) {
        return open().stream().filter(each -> each.file().equals(file)).toList();
    }

    private static boolean isBy(StoredRefusal refusal, String user) {
        return refusal.decided().stream().anyMatch(each -> each.by().equals(user));
    }
}
