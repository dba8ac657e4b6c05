package io.upline.anchor;

import io.upline.control.Digests;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a home stands to its anchor.
 *
 * @param troubles what disagrees: nothing is calculated, approved or posted until it is mended or adopted
 * @param hindrances why nothing is approved or posted, though drafts can be made: the anchor cannot be read
 * @param places that it is opened at another place than its own, which hinders the same
 * @param notes what else is to be said
 * @param off numbers of the anchor's lines that do not agree with the ledger or the audit trail
 * @param breaks numbers of lines that do not follow the line before
 * @param end hash of the anchor's last line; empty where none was read
 * @param adoptable whether two people can adopt the home as it stands
 */
public record AnchorState(
        List<Fact> troubles,
        List<Fact> hindrances,
        List<Fact> places,
        List<Fact> notes,
        List<Long> off,
        List<Long> breaks,
        String end,
        boolean adoptable) {

    /** Takes copies. */
    public AnchorState {
        troubles = List.copyOf(troubles);
        hindrances = List.copyOf(hindrances);
        places = List.copyOf(places);
        notes = List.copyOf(notes);
        off = List.copyOf(off);
        breaks = List.copyOf(breaks);
    }

    /** All that hinders, the worst first. */
    public List<Fact> found() {
        return Stream.of(troubles, hindrances, places).flatMap(List::stream).toList();
    }

    /** What does not hold, or cannot be known because the anchor cannot be read. */
    public List<Fact> damages() {
        return Stream.concat(troubles.stream(), hindrances.stream()).toList();
    }

    /** What whoever runs or posts is told though it is done: what hinders approvals and posts, and that the home is a copy. */
    public List<Fact> warned() {
        Stream<Fact> copies = notes.stream().filter(note -> note.code().equals("anchor.copy"));
        return Stream.of(hindrances.stream(), places.stream(), copies)
                .flatMap(Function.identity())
                .toList();
    }

    /** That it is a copy, what to do about all that was found, and notes. */
    public List<Fact> told() {
        return Stream.of(places, remedies(found()), notes).flatMap(List::stream).toList();
    }

    /**
     * Refuses to make a draft.
     *
     * @throws Refusal when something disagrees
     */
    public void refuseDraft() {
        if (!troubles.isEmpty()) {
            throw Refusal.of("anchor", "found", troubles, "remedies", remedies(troubles));
        }
    }

    /**
     * Refuses to decide or to move money.
     *
     * @throws Refusal when something disagrees, or when the anchor cannot be read or is not this home's to write
     */
    public void refuseDecision() {
        if (!found().isEmpty()) {
            throw Refusal.of("anchor", "found", found(), "remedies", remedies(found()));
        }
    }

    /** What is said of the home: what was found, what to do about it, and the rest. */
    public List<Fact> said() {
        return Stream.of(found(), remedies(found()), notes)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fact> remedies(List<Fact> found) {
        return found.stream().map(AnchorState::remedy).distinct().toList();
    }

    private static Fact remedy(Fact found) {
        return switch (found.code()) {
            case "anchor.lacks", "anchor.others", "anchor.audit", "anchor.adoptedElsewhere" ->
                Fact.of("anchor.remedyBackup");
            case "anchor.foreign" -> Fact.of("anchor.remedyOwn");
            case "anchor.unreachable" -> Fact.of("anchor.remedyDisk");
            case "anchor.closed" -> Fact.of("anchor.remedyRights");
            case "anchor.unset" -> Fact.of("anchor.remedyUnset");
            case "anchor.elsewhere", "anchor.otherDatabase" -> Fact.of("anchor.remedyPlace");
            default -> Fact.of("anchor.remedyFile");
        };
    }

    /** What was found, in one number: two people adopt the same. */
    String digest() {
        Digests digests = new Digests().add(end);
        found().forEach(fact -> digests.add(fact.code()));
        off.forEach(digests::add);
        breaks.forEach(digests::add);
        return digests.hex();
    }
}
