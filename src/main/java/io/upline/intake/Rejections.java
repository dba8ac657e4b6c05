package io.upline.intake;

import io.upline.control.Touched;
import io.upline.database.Database;
import io.upline.files.NamedFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The lines that were not taken: shown, waived by two people, and written out to be mended. */
public final class Rejections {

    private static final int STEM_MAX = 60;

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

    /** The line of that number. */
    public Optional<Rejection> find(int id) {
        return store.find(id);
    }

    /** The line that counts in the stead of one that came again and was not taken again, as often as it did; empty for any other. */
    public Optional<Rejection> instead(int id) {
        Optional<Rejection> later = store.find(id).flatMap(store::cameAgain);
        return later.flatMap(each -> instead(each.id())).or(() -> later);
    }

    /** What a waiver of a line has written. */
    public List<Touched> waived(int id) {
        return List.of(Touched.of(IntakeParts.WAIVER, id));
    }

    /** The lines of the tries that these lines came with: what has become of them was changed. */
    public List<Touched> triesOf(List<Integer> ids) {
        return new RejectionImportStore(database)
                .triesOf(ids).stream().map(FileTrail::rejected).toList();
    }

    /** The lines of one import. */
    public List<Rejection> ofImport(long known) {
        return store.ofImport(known);
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
            store.waive(id, new Decided(Decided.What.WAIVED, user, now, reason));
            if (rejection.waivedBy().isEmpty()) {
                return Waived.ONE_MORE_NEEDED;
            }
            store.close(id);
            return Waived.DONE;
        });
    }

    /**
     * Writes the lines that were rejected and still stand into files that can be mended and dropped into the inbox: one for each file they
     * came in, as CSV, with the reason, the file and the line of each before its cells. The import takes these files as they are. They hold
     * personal data.
     *
     * @param folder where they are written, and {@code files} how
     * @param because says why a line was not taken
     * @return the files written, none when nothing stands open
     */
    public List<Path> exportMended(Path folder, NamedFiles files, Function<Rejection, String> because) {
        Map<String, List<RejectionStore.RawLine>> bySource = new LinkedHashMap<>();
        for (RejectionStore.RawLine line : store.openLines()) {
            String source = line.rejection().file() + "\n" + Notes.without(line.header(), line.header());
            bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(line);
        }
        Map<Path, String> texts = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        bySource.values().forEach(lines -> {
            String file = lines.getFirst().rejection().file();
            String name = name(file, 1);
            for (int again = 2; !names.add(name); again++) {
                name = name(file, again);
            }
            texts.put(folder.resolve(name), text(lines, because));
        });
        texts.keySet().forEach(files::check);
        texts.forEach((file, text) -> files.write(file, target -> target.write(text.getBytes(StandardCharsets.UTF_8))));
        return List.copyOf(texts.keySet());
    }

    /** A name of which the inbox reads the same kind of orders as of the first one. */
    private static String name(String source, int number) {
        boolean history = source.startsWith(Inbox.HISTORY);
        String stem = source.substring(history ? Inbox.HISTORY.length() : 0).replaceFirst("\\.[^.]*$", "");
        String brief = stem.substring(
                0, stem.offsetByCodePoints(0, Math.min(STEM_MAX, stem.codePointCount(0, stem.length()))));
        return (history ? Inbox.HISTORY : "") + "mended-" + brief + (number == 1 ? "" : "-" + number) + ".csv";
    }

    private static String text(List<RejectionStore.RawLine> lines, Function<Rejection, String> because) {
        String header = lines.getFirst().header();
        StringBuilder text = new StringBuilder(String.join(",", Notes.COLUMNS))
                .append(',')
                .append(Notes.without(header, header))
                .append('\n');
        lines.forEach(line -> text.append(Notes.of(
                        because.apply(line.rejection()),
                        line.rejection().file(),
                        line.rejection().line()))
                .append(Notes.without(line.header(), line.raw()))
                .append('\n'));
        return text.toString();
    }
}
