package io.upline.scenario;

import io.upline.calculation.Results;
import io.upline.calculation.engine.Explanation;
import io.upline.fact.Fact;
import io.upline.plan.kind.Bonus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way of a bonus up from one source, as the explanations of the members on it tell it: nothing is worked out here that
 * {@code explain} does not say.
 */
final class WayOfBonus {

    private static final Set<String> BLOCKS =
            Set.of("why.blocked", "why.blockedBy", "why.blockedByEqual", "why.blockedByHigher", "why.hasRate");

    /** Reasons that lie in what the bonus offers, and not in what the member lacks or another has. */
    private static final Set<String> OFFERS_NOTHING = Set.of(
            "why.deeperThan",
            "why.tooManySkipped",
            "why.ownPurchases",
            "why.countsAsOwn",
            "why.levelsBegin",
            "why.ownGroup");

    private final Comparison with;
    private final Bonus bonus;
    private final int source;

    WayOfBonus(Comparison with, Bonus bonus, int source) {
        this.with = with;
        this.bonus = bonus;
        this.source = source;
    }

    /**
     * What became of a member.
     *
     * @param is a word of {@link ExpectedWays#WORDS}
     * @param by id of who blocks it, where the explanation names one
     * @param because what the explanation says of it
     */
    record Became(String is, Optional<String> by, List<Fact> because) {}

    Became of(int member) {
        List<Fact> told =
                Explanation.calculate(with.plan, with.inputs, member, source).facts();
        List<Fact> lines = told.stream()
                .filter(fact -> isOfBonus(fact, "why.line")
                        && with.id(source).equals(fact.values().get("source")))
                .toList();
        if (isPaid(member, !lines.isEmpty())) {
            return new Became("paid", Optional.empty(), lines);
        }
        Optional<Fact> nothing = told.stream()
                .filter(fact -> isOfBonus(fact, "why.beside") && isNothingOnSource(fact))
                .findFirst();
        if (nothing.isPresent() && nothing.get().values().get("what") instanceof Fact what) {
            return reasoned(what, nothing.get());
        }
        if (!isAboveSource(member)) {
            Fact apart = Fact.of("scenario.notAbove", "source", with.id(source), "tree", bonus.tree());
            return new Became("outside", Optional.empty(), List.of(apart));
        }
        List<Fact> lacking = lacking(told);
        return lacking.isEmpty()
                ? new Became(
                        "outside",
                        Optional.empty(),
                        List.of(Fact.of("scenario.nothingComes", "source", with.id(source))))
                : new Became("skipped", Optional.empty(), lacking);
    }

    /** Whether the member's own position has a line: of one that owns others, too, their lines are not its own. */
    private boolean isPaid(int member, boolean hasLine) {
        String id = with.id(member);
        boolean ofOthers = false;
        for (var line : with.earnings) {
            if (line.bonus().equals(bonus.name()) && line.source() == source) {
                if (line.positionId().equals(id)) {
                    return true;
                }
                ofOthers |= line.payee() == member;
            }
        }
        return hasLine && !ofOthers;
    }

    private boolean isOfBonus(Fact fact, String code) {
        return fact.code().equals(code)
                && bonus.name().equals(String.valueOf(fact.values().get("bonus")));
    }

    private boolean isNothingOnSource(Fact beside) {
        return beside.values().get("what") instanceof Fact what
                && what.code().equals("why.nothingOn")
                && MissingLine.names(what, with.id(source));
    }

    private static Became reasoned(Fact nothing, Fact because) {
        List<Fact> reasons = new ArrayList<>();
        if (nothing.values().get("reason") instanceof Fact reason) {
            parts(reason, reasons);
        }
        Optional<Fact> blocks = reasons.stream()
                .filter(reason -> BLOCKS.contains(reason.code()))
                .findFirst();
        if (blocks.isPresent()) {
            Optional<String> by = blocks.get().values().get("member") instanceof Fact member
                    ? Optional.of(String.valueOf(member.values().get("id")))
                    : Optional.empty();
            return new Became("blocked", by, List.of(because));
        }
        boolean outside = reasons.stream().anyMatch(reason -> OFFERS_NOTHING.contains(reason.code()));
        return new Became(outside ? "outside" : "skipped", Optional.empty(), List.of(because));
    }

    private static void parts(Fact reason, List<Fact> into) {
        if (reason.code().equals("why.and")
                && reason.values().get("first") instanceof Fact first
                && reason.values().get("rest") instanceof Fact rest) {
            parts(first, into);
            parts(rest, into);
        } else {
            into.add(reason);
        }
    }

    /** What the explanation says that the member lacks itself: by its status, or for the bonus. */
    private List<Fact> lacking(List<Fact> told) {
        return told.stream()
                .filter(fact -> Explanation.OF_STATUS.contains(fact.code())
                        || isOfBonus(fact, "why.notPaid")
                        || (bonus.kind().asksForRank() && fact.code().equals("why.rankNone")))
                .toList();
    }

    /** Whether the member stands above the source in the bonus's tree; who has no place there stands where its sponsors do. */
    private boolean isAboveSource(int member) {
        Optional<Results.TreeShape> tree = with.results.tree(bonus.tree());
        if (tree.isEmpty()) {
            return false;
        }
        int[] parent = tree.get().parent();
        int at = source;
        while (at >= 0 && parent[at] == -2) {
            at = with.inputs.members().sponsor()[at];
            if (at == member) {
                return parent[member] != -2;
            }
        }
        while (at >= 0 && at != member) {
            at = parent[at];
        }
        return at == member && (member != source || bonus.levels().from() == 0);
    }
}
