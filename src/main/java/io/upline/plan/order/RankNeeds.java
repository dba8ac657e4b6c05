package io.upline.plan.order;

import io.upline.plan.Ladder;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.Condition.LadderName;
import java.util.List;
import java.util.Optional;

/** Looks in a rank's needs for the rank itself or a higher one. */
public final class RankNeeds {

    private RankNeeds() {}

    /**
     * Whether the need of the rank at a position for another rank cannot be told from the ranks below that position alone:
     * it names a rank that is not lower; it asks for exactly a rank, which nobody holds who has reached a higher one; or
     * nobody reaches by figures any rank from the one named up to the position, so that "or higher" is all there is to it.
     */
    static boolean wholeLadder(Ladder ladder, Condition.HoldsRank holds, int position) {
        int from = ladder.indexOf(holds.rank());
        return holds.exactly()
                || from >= position
                || ladder.ranks().subList(from, position).stream().allMatch(Ladder.Rank::assigned);
    }

    /** The first rank named at the member itself that is not lower than the position. */
    public static Optional<String> notLower(Ladder ladder, LadderName name, Condition needs, int position) {
        return switch (needs) {
            case Condition.All(List<Condition> of) -> first(ladder, name, of, position);
            case Condition.Any(List<Condition> of) -> first(ladder, name, of, position);
            case Condition.Not(Condition of) -> notLower(ladder, name, of, position);
            case Condition.Named named -> notLower(ladder, name, named.of(), position);
            case Condition.Met met -> notLower(ladder, name, met.what(), position);
            case Condition.HoldsRank holds
            when holds.ladder() == name
                    && !(holds.held() instanceof Condition.Held.LastPeriod)
                    && ladder.indexOf(holds.rank()) >= position -> Optional.of(holds.rank());
            default -> Optional.empty();
        };
    }

    private static Optional<String> first(Ladder ladder, LadderName name, List<Condition> of, int position) {
        return of.stream()
                .flatMap(c -> notLower(ladder, name, c, position).stream())
                .findFirst();
    }
}
