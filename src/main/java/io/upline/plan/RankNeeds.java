package io.upline.plan;

import io.upline.plan.Condition.LadderName;
import java.util.List;
import java.util.Optional;

/** Looks in a rank's needs for the rank itself or a higher one at the same member. */
final class RankNeeds {

    private RankNeeds() {}

    static Optional<String> notLower(Ladder ladder, LadderName name, Condition needs, int position) {
        return switch (needs) {
            case Condition.All(List<Condition> of) -> first(ladder, name, of, position);
            case Condition.Any(List<Condition> of) -> first(ladder, name, of, position);
            case Condition.Not(Condition of) -> notLower(ladder, name, of, position);
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
