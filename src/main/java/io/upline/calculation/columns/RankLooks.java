package io.upline.calculation.columns;

import io.upline.calculation.ground.Check;
import io.upline.plan.condition.Condition;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the needs of ranks saw of members over another tree than the one that is swept: looked at once, right after the provisional
 * sweep that was made for it, and kept, because later sweeps know more than the rank may see.
 */
public final class RankLooks {

    /** A condition among the needs of the rank at a position. */
    public record Asked(Condition.LadderName ladder, int position, Condition condition) {}

    private final Map<Asked, Check> seen = new HashMap<>();

    /** The answers to a condition as they were when it was first asked. */
    public Check of(Asked asked, Supplier<Check> look) {
        Check known = seen.get(asked);
        if (known == null) {
            known = look.get();
            seen.put(asked, known);
        }
        return known;
    }
}
