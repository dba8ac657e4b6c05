package io.upline.plan.lint;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.volume.Volume;
import java.util.List;

/** Whether a condition can be met by what a member buys for itself, and by nothing else. */
final class OwnPurchase {

    private OwnPurchase() {}

    /** True when everything it asks for is own volume; of alternatives, when one of them is. */
    static boolean suffices(Condition condition, Plan plan) {
        return switch (condition) {
            case Condition.All(List<Condition> of) ->
                !of.isEmpty() && of.stream().allMatch(c -> suffices(c, plan));
            case Condition.Any(List<Condition> of) -> of.stream().anyMatch(c -> suffices(c, plan));
            case Condition.Named named -> suffices(named.of(), plan);
            case Condition.VolumeAtLeast least -> least.atLeastCenti() > 0 && isOwn(least.volume(), plan);
            default -> false;
        };
    }

    private static boolean isOwn(String name, Plan plan) {
        return plan.volume(name)
                .map(v -> switch (v.what()) {
                    case Volume.What.Sum(List<String> parts) -> parts.stream().allMatch(p -> isOwn(p, plan));
                    case Volume.What.Extreme(boolean isLeast, List<String> parts) ->
                        isLeast
                                ? parts.stream().allMatch(p -> isOwn(p, plan))
                                : parts.stream().anyMatch(p -> isOwn(p, plan));
                    case Volume.What.Measure _, Volume.What.Count _ ->
                        v.reach().self() && !v.reach().customers() && !v.reach().downline();
                })
                .orElse(true);
    }
}
