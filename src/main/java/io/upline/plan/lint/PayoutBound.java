package io.upline.plan.lint;

import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Bounds;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The most a plan can pay on one order, as a share of each measure: every level paid at the highest rate of any row. An
 * order of a distributor and one of a customer are looked at apart, since bonuses may be for one of them only.
 *
 * @param worst the worst share by measure; only measures on which something is paid
 * @param unbounded bonuses for which no bound exists though one of their kind can have one, in the plan's order, with what is to be said
 */
record PayoutBound(Map<String, Worst> worst, Map<String, Fact> unbounded) {

    /** The worst share of one measure, in hundred-millionths, and the bonus that is the largest part of it. */
    record Worst(long e8, Optional<String> largest) {
        boolean overTheBase() {
            return e8 > Rate.ONE_E8;
        }

        @Override
        public String toString() {
            return BigDecimal.valueOf(e8, 6).stripTrailingZeros().toPlainString() + "%";
        }
    }

    static PayoutBound of(Plan plan) {
        BonusBound bounds = new BonusBound(plan);
        Map<String, Fact> unbounded = new LinkedHashMap<>();
        Map<String, Long> byDistributor = new LinkedHashMap<>();
        Map<String, Long> byCustomer = new LinkedHashMap<>();
        Map<String, Bonus> largest = new LinkedHashMap<>();
        for (Bonus bonus : plan.bonuses()) {
            if (!bonus.kind().paysHere()) {
                continue;
            }
            Bounds.Bound bound = bounds.capped(bonus);
            if (bound.e8().isEmpty()) {
                bound.why()
                        .ifPresent(why -> unbounded.put(
                                bonus.name(), Fact.of("unbounded.bonus", "why", why, "bonus", bonus.name())));
                continue;
            }
            long e8 = bound.e8().get();
            String measure = bound.measure();
            if (bounds.paysOn(bonus, true)) {
                byDistributor.merge(measure, e8, Bounds::sum);
            }
            if (bounds.paysOn(bonus, false)) {
                byCustomer.merge(measure, e8, Bounds::sum);
            }
            Bonus before = largest.get(measure);
            if (before == null || e8 > bounds.capped(before).e8().orElse(0L)) {
                largest.put(measure, bonus);
            }
        }
        Map<String, Worst> worst = new LinkedHashMap<>();
        largest.forEach((measure, bonus) -> worst.put(
                measure,
                new Worst(
                        Math.max(byDistributor.getOrDefault(measure, 0L), byCustomer.getOrDefault(measure, 0L)),
                        Optional.of(bonus.name()))));
        return new PayoutBound(worst, unbounded);
    }
}
