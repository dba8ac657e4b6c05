package io.upline.plan.lint;

import io.upline.money.Rate;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.BonusKind;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The most a plan can pay on one order, as a share of each measure: every level paid at the highest rate of any row. An
 * order of a distributor and one of a customer are looked at apart, since bonuses may be for one of them only.
 *
 * @param worst by measure; only measures on which something is paid
 * @param unbounded bonuses for which no bound exists, with the reason
 */
record PayoutBound(Map<String, Worst> worst, List<String> unbounded) {

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
        List<String> unbounded = new ArrayList<>();
        Map<String, Long> byDistributor = new LinkedHashMap<>();
        Map<String, Long> byCustomer = new LinkedHashMap<>();
        Map<String, Bonus> largest = new LinkedHashMap<>();
        for (Bonus bonus : plan.bonuses()) {
            boolean paidThere = bonus.kind() instanceof BonusKind.Given given && given.paidThere();
            if (paidThere || bonus.kind() instanceof BonusKind.Cap) {
                continue;
            }
            BonusBound.Bound bound = bounds.capped(bonus);
            if (bound.e8().isEmpty()) {
                unbounded.add(bound.why() + " on " + bonus.name());
                continue;
            }
            long e8 = bound.e8().get();
            String measure = bound.measure();
            if (bounds.paysOn(bonus, true)) {
                byDistributor.merge(measure, e8, PayoutBound::sum);
            }
            if (bounds.paysOn(bonus, false)) {
                byCustomer.merge(measure, e8, PayoutBound::sum);
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

    /** Every value of a table. */
    static Stream<Rate> values(RateTable table) {
        return table.rows().stream().flatMap(r -> Stream.concat(r.levels().stream(), Stream.of(r.deeper())));
    }

    static long sum(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? Long.MAX_VALUE : sum;
    }

    /** A share of a share, rounded up. */
    static long times(long a, long b) {
        BigDecimal product =
                BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b)).movePointLeft(8);
        return product.min(BigDecimal.valueOf(Long.MAX_VALUE / 4))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
