package io.upline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Finds what a members file brings that is taken and should still be looked at. */
final class MemberWarnings {

    private static final int STEPS_MAX = 20_000_000;

    private final MemberBook book;
    private final List<MemberLine> first;
    private int steps;

    MemberWarnings(MemberBook book, List<MemberLine> lines) {
        this.book = book;
        this.first = lines.stream()
                .filter(line -> line.outcome == MemberLine.Outcome.FIRST)
                .toList();
    }

    List<Warning> find() {
        List<Warning> warnings = new ArrayList<>();
        if (first.isEmpty()) {
            return warnings;
        }
        severalRoots(warnings);
        List<MemberLine> early = matching(this::joinedBeforeSponsor);
        if (!early.isEmpty()) {
            warnings.add(Warning.of(Problem.JOINED_BEFORE_SPONSOR, 0, early.size(), Text.shown(early.getFirst().id)));
        }
        List<MemberLine> outside = matching(this::isPlacedOutside);
        if (!outside.isEmpty()) {
            warnings.add(Warning.of(Problem.PLACED_OUTSIDE_LINE, 0, outside.size(), Text.shown(outside.getFirst().id)));
        }
        lookAlikes(warnings);
        return warnings;
    }

    private List<MemberLine> matching(Predicate<MemberLine> which) {
        return first.stream().filter(which).toList();
    }

    private void severalRoots(List<Warning> warnings) {
        if (matching(line -> book.first(line.key).sponsor() == 0).isEmpty()) {
            return;
        }
        int[] roots =
                book.members().filter(key -> book.latest(key).sponsor() == 0).toArray();
        if (roots.length > 1) {
            String last = book.ids().id(roots[roots.length - 1]);
            warnings.add(Warning.of(Problem.SEVERAL_ROOTS, 0, roots.length, Text.shown(last)));
        }
    }

    private boolean joinedBeforeSponsor(MemberLine line) {
        int sponsor = book.first(line.key).sponsor();
        return sponsor != 0 && line.joined < book.joinedOn(sponsor);
    }

    /**
     * Whether a member is placed outside its sponsor's line: neither where its sponsor is placed above it, be it among those whom others
     * placed there, nor below somebody whom its sponsor brought. The way up by sponsors, mostly the shorter one, is walked first. Gives up,
     * saying nothing, when all walks together take too many steps.
     */
    private boolean isPlacedOutside(MemberLine line) {
        Standing standing = book.first(line.key);
        return standing.placement() != 0
                && standing.sponsor() != 0
                && leadsPast(standing, Standing::sponsor)
                && leadsPast(standing, Standing::placement);
    }

    /** Whether the walk up from the placement parent comes to an end without the sponsor. */
    private boolean leadsPast(Standing standing, ToIntFunction<Standing> up) {
        int at = standing.placement();
        while (at != 0 && at != standing.sponsor() && steps++ < STEPS_MAX) {
            at = up.applyAsInt(book.latest(at));
        }
        return at == 0;
    }

    private void lookAlikes(List<Warning> warnings) {
        LongTable folded = new LongTable(book.top());
        book.members()
                .filter(key -> !book.isNew(key))
                .forEach(key -> folded.putIfAbsent(
                        Hash64.of(LookAlike.foldMember(book.ids().id(key))), key));
        for (MemberLine line : first) {
            int other = folded.putIfAbsent(Hash64.of(LookAlike.foldMember(line.id)), line.key);
            if (other >= 0 && other != line.key) {
                String[] ids = {Text.shown(line.id), Text.shown(book.ids().id(other))};
                warnings.add(Warning.of(Problem.ID_LOOKS_ALIKE, line.line, (Object[]) ids));
            }
        }
    }
}
