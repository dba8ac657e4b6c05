package io.upline.oracle;

import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Award;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Cap;
import io.upline.plan.kind.FullSteps;
import io.upline.plan.kind.Given;
import io.upline.plan.kind.Percent;
import io.upline.plan.kind.Pool;
import io.upline.plan.kind.Structure;
import io.upline.plan.order.CalculationOrder;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Volume;

/** Whether a plan made up freely is one that the plan language lets be. */
final class Legal {

    private Legal() {}

    static boolean plan(Plan plan) {
        return ladder(plan.ranks(), Condition.LadderName.RANK)
                && ladder(plan.grades(), Condition.LadderName.GRADE)
                && plan.bonuses().stream().allMatch(Legal::bonus)
                && plan.bonuses().stream().flatMap(b -> b.base().stream()).allMatch(base -> isRecent(plan, base))
                && plan.bonuses().stream().allMatch(b -> asksForNoOrdersOfAnExtreme(plan, b))
                && plan.volumes().stream().allMatch(Legal::volume)
                && goesInNoCircle(plan);
    }

    private static boolean bonus(Bonus bonus) {
        boolean sources = bonus.sources().equals(Condition.ALWAYS);
        boolean needs = bonus.needs().equals(Condition.ALWAYS);
        return switch (bonus.kind()) {
            case Given _, Cap _ -> sources && needs;
            case Award award -> sources && remembers(award, bonus.table());
            case Pool pool -> pool.weight().below() || sources;
            case Structure _, FullSteps _ -> sources;
            default -> true;
        };
    }

    /** An award that is remembered has an exact first key, if it has two. */
    private static boolean remembers(Award award, RateTable table) {
        boolean isKept = award.once() == Award.Once.EVER || award.instalments() > 1;
        return !isKept || !(table.by() instanceof RateTable.By.OfTwo two) || two.isExact();
    }

    private static boolean volume(Volume volume) {
        return volume.madeOf().isEmpty() || volume.members().equals(Condition.ALWAYS);
    }

    /** The least or greatest of volumes is made of no orders: nobody is paid on a single one, and there is no last one. */
    private static boolean asksForNoOrdersOfAnExtreme(Plan plan, Bonus bonus) {
        boolean isWhole = (bonus.kind() instanceof Percent || bonus.kind() instanceof FullSteps)
                && bonus.each() == Bonus.Each.PERIOD;
        boolean hasLast = !(bonus.kind() instanceof Award award)
                || award.ties() != Award.Ties.EARLIEST_LAST_ORDER
                || !(bonus.table().by() instanceof RateTable.By.OfPlace by)
                || !isExtreme(plan, by.volume());
        return hasLast && (isWhole || bonus.base().stream().noneMatch(base -> isExtreme(plan, base)));
    }

    private static boolean isExtreme(Plan plan, String name) {
        return plan.volume(name)
                .map(v -> v.what() instanceof Volume.What.Extreme
                        || v.madeOf().stream().anyMatch(part -> isExtreme(plan, part)))
                .orElse(false);
    }

    /** Nothing is paid on orders of a window that ends before the period. */
    private static boolean isRecent(Plan plan, String base) {
        return plan.volume(base)
                .map(v -> !(v.window() instanceof Volume.Window.Earlier)
                        && v.madeOf().stream().allMatch(part -> isRecent(plan, part)))
                .orElse(true);
    }

    private static boolean ladder(Ladder ladder, Condition.LadderName name) {
        for (int i = 0; i < ladder.ranks().size(); i++) {
            Ladder.Rank rank = ladder.ranks().get(i);
            boolean neutral = rank.needs().equals(Condition.ALWAYS) || !rank.assigned();
            if (!neutral || !lower(rank.needs(), ladder, name, i)) {
                return false;
            }
        }
        return true;
    }

    /** A rank asks the member itself only for ranks below it, or for what was before. */
    private static boolean lower(Condition needs, Ladder ladder, Condition.LadderName name, int position) {
        return switch (needs) {
            case Condition.All all -> all.of().stream().allMatch(c -> lower(c, ladder, name, position));
            case Condition.Any any -> any.of().stream().allMatch(c -> lower(c, ladder, name, position));
            case Condition.Not not -> lower(not.of(), ladder, name, position);
            case Condition.Named named -> lower(named.of(), ladder, name, position);
            case Condition.Met met -> lower(met.what(), ladder, name, position);
            case Condition.HoldsRank holds ->
                holds.ladder() != name
                        || holds.held() instanceof Condition.Held.LastPeriod
                        || ladder.indexOf(holds.rank()) < position;
            default -> true;
        };
    }

    private static boolean goesInNoCircle(Plan plan) {
        try {
            return !CalculationOrder.of(plan).steps().isEmpty()
                    || plan.bonuses().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
