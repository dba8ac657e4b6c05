package io.upline.intake;

import io.upline.database.Database;
import io.upline.order.DecidedBy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines that were not taken: shown, waived by two people, and written out to be mended. */
public final class Rejections {

    private final Database database;
    private final RejectionStore store;

    /** The rejections of this database. */
    public Rejections(Database database) {
        this.database = database;
        this.store = new RejectionStore(database);
    }

    /** What came of a waiver. */
    public enum Waived {
        /** It counted; another person has to waive the line too. */
        ONE_MORE_NEEDED,
        /** The line no longer blocks. */
        DONE,
        /** This person has waived the line before; it takes another one. */
        SAME_PERSON,
        /** The line is mended or waived already. */
        NOT_OPEN,
        /** There is no line of that number. */
        UNKNOWN
    }

    /** The lines that still stand, in the order in which they came. */
    public List<Rejection> open() {
        return store.open();
    }

    /** All lines that were ever rejected, in the order in which they came. */
    public List<Rejection> all() {
        return store.all();
    }

    /** The lines of one import. */
    public List<Rejection> ofImport(long known) {
        return store.ofImport(known);
    }

    /**
     * The lines that block the approval of a period: those that are open, and of a day in it by the date that decides in the job, or of a
     * day that could not be read. An unpaid order's line blocks no period of a job decided by payment.
     */
    public List<Rejection> blocking(LocalDate first, LocalDate last, DecidedBy decidedBy) {
        return store.open(first, last, decidedBy == DecidedBy.PAID_AT);
    }

    /** Decides that a line is not to be taken. It counts once two different people have decided so. */
    public Waived waive(int id, String user, String reason, Instant now) {
        if (reason.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("a waiver names who and why");
        }
        return database.inTransaction(() -> {
            Rejection rejection = store.find(id).orElse(null);
            if (rejection == null) {
                return Waived.UNKNOWN;
            }
            if (rejection.state() != Rejection.State.OPEN) {
                return Waived.NOT_OPEN;
            }
            if (rejection.waivedBy().contains(user)) {
                return Waived.SAME_PERSON;
            }
            store.waive(id, user, reason, now);
            if (rejection.waivedBy().isEmpty()) {
                return Waived.ONE_MORE_NEEDED;
            }
            store.close(id);
            return Waived.DONE;
        });
    }

    /**
     * Writes the lines that still stand into files that can be mended and dropped into the inbox: one for each header, as
     * CSV, the header first, the lines as they came. These files hold personal data.
     *
     * @return the files written, none when nothing stands open
     */
    public List<Path> exportMended(Path folder) {
        Map<String, List<RejectionStore.RawLine>> byHeader = new TreeMap<>();
        for (RejectionStore.RawLine line : store.openLines()) {
            byHeader.computeIfAbsent(prefix(line) + "\n" + line.header(), h -> new ArrayList<>())
                    .add(line);
        }
        List<Path> written = new ArrayList<>();
        byHeader.forEach((header, lines) -> {
            String name = prefix(lines.getFirst()) + (written.size() + 1) + ".csv";
            written.add(write(folder, name, lines));
        });
        return written;
    }

    private static String prefix(RejectionStore.RawLine line) {
        return line.file().startsWith(Inbox.HISTORY) ? Inbox.HISTORY + "rejected-" : "rejected-";
    }

    private static Path write(Path folder, String name, List<RejectionStore.RawLine> lines) {
        StringBuilder text = new StringBuilder(lines.getFirst().header()).append('\n');
        lines.forEach(line -> text.append(line.raw()).append('\n'));
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name);
            Path part = folder.resolve(name + ".part");
            Files.writeString(part, text, StandardCharsets.UTF_8);
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
