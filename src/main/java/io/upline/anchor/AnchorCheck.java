package io.upline.anchor;

import io.upline.fact.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One look at a home and its anchor: what was read, and what is to be said of it. */
final class AnchorCheck {

    private final Path path;
    private final AnchorFile file;
    private final HomeIdentity identity;
    private final Optional<AnchorMark> mark;
    private final List<Fact> pending;
    private final AnchorComparison comparison;
    private final List<Fact> troubles = new ArrayList<>();
    private final List<Fact> hindrances = new ArrayList<>();
    private final List<Fact> places;
    private final List<Fact> notes = new ArrayList<>();
    private List<Long> breaks = List.of();
    private AnchorText text = AnchorText.EMPTY;
    private boolean whole = true;
    private boolean unread;

    /**
     * Begins a look.
     *
     * @param pending adoptions that are complete and may not stand in the file yet
     */
    AnchorCheck(
            Path path,
            HomeIdentity identity,
            Optional<AnchorMark> mark,
            List<Fact> pending,
            AnchorComparison comparison) {
        this.path = path;
        this.file = new AnchorFile(path);
        this.identity = identity;
        this.mark = mark;
        this.pending = List.copyOf(pending);
        this.comparison = comparison;
        this.places = places(identity, true);
        file.hindrance().ifPresent(this::unreadable);
        if (!unread && !file.exists()) {
            mark.ifPresent(known ->
                    troubles.add(Fact.of("anchor.gone", "file", path, "lines", known.lines(), "batch", known.batch())));
        }
    }

    /** What is to be said of a home that is opened at another place than its own. */
    static List<Fact> places(HomeIdentity identity, boolean anchored) {
        List<Fact> said = new ArrayList<>();
        if (!identity.here().equals(identity.own())) {
            said.add(
                    anchored
                            ? Fact.of("anchor.elsewhere", "own", identity.own(), "here", identity.here())
                            : Fact.of("anchor.copy", "own", identity.own(), "here", identity.here()));
        } else if (identity.isElsewhere()) {
            said.add(Fact.of(
                    "anchor.otherDatabase",
                    "id",
                    identity.id(),
                    "folder",
                    identity.folderId().orElse("")));
        }
        return said;
    }

    AnchorFile file() {
        return file;
    }

    HomeIdentity identity() {
        return identity;
    }

    /** Whether there is something to be read. */
    boolean isThere() {
        return !unread && file.exists();
    }

    /** Whether the file was read from its first line on. */
    boolean isWhole() {
        return whole;
    }

    AnchorText text() {
        return text;
    }

    /** The batches up to which all were anchored before what was read. */
    long before() {
        return whole ? 0 : mark.map(AnchorMark::batch).orElse(0L);
    }

    /** Whether a line that was read names a batch, and agrees. */
    boolean isAnchored(long batch) {
        return comparison.agreed().contains(batch);
    }

    /** The number of the last line that was read. */
    long lastNumber() {
        return text.lines().isEmpty() ? 0 : text.lines().getLast().number();
    }

    /** The file could not be read. */
    void unreadable(Fact why) {
        unread = true;
        hindrances.add(why);
    }

    /**
     * Reads the file and compares it: all of it, or from the last line that the database knows. Where that line is not as it was, all of
     * it is read.
     */
    AnchorText read(AnchorFile.Reader reader, boolean all) throws IOException {
        whole = all || mark.isEmpty() || !pending.isEmpty() || !endsWhereItDid(reader);
        if (whole) {
            text = readAgain(reader);
            mark.ifPresent(this::compare);
        }
        Set<Long> accepted = new HashSet<>();
        Set<Long> givenUp = new HashSet<>();
        pending.forEach(body -> {
            givenUp.addAll(numbers(body, "givenUp"));
            accepted.addAll(numbers(body, "accepted"));
        });
        text.lines().forEach(line -> accepted.addAll(line.numbers("accepted")));
        breaks = text.breaks().stream().filter(line -> !accepted.contains(line)).toList();
        if (!breaks.isEmpty()) {
            troubles.add(Fact.of("anchor.broken", "lines", breaks));
        }
        comparison.compare(text.lines(), givenUp);
        troubles.addAll(comparison.found());
        return text;
    }

    /** Reads what was read once more, after something was appended. */
    AnchorText readAgain(AnchorFile.Reader reader) throws IOException {
        return whole
                ? reader.from(0, 1, Optional.of(""))
                : reader.from(mark.orElseThrow().from(), mark.orElseThrow().lines(), Optional.empty());
    }

    private boolean endsWhereItDid(AnchorFile.Reader reader) throws IOException {
        AnchorMark known = mark.orElseThrow();
        text = reader.from(known.from(), known.lines(), Optional.empty());
        return !text.lines().isEmpty()
                && text.lines().getFirst().from() == known.from()
                && text.lines().getFirst().hash().equals(known.hash());
    }

    private void compare(AnchorMark known) {
        long lines = text.lines().size();
        if (lines < known.lines()) {
            troubles.add(Fact.of("anchor.cut", "file", path, "lines", lines, "was", known.lines()));
        } else if (!text.lines().get(Math.toIntExact(known.lines() - 1)).hash().equals(known.hash())) {
            troubles.add(Fact.of("anchor.changed", "file", path, "line", known.lines()));
        }
    }

    private static List<Long> numbers(Fact body, String name) {
        return new AnchorLine(0, 0, 0, body, "").numbers(name);
    }

    void note(Fact note) {
        notes.add(note);
    }

    /** What was found. */
    AnchorState state() {
        return new AnchorState(
                troubles,
                hindrances,
                places,
                notes,
                comparison.off(),
                breaks,
                text.end(),
                !unread && !comparison.isForeign() && troubles.size() + places.size() > 0);
    }
}
