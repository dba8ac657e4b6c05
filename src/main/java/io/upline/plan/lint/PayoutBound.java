package io.upline.plan.lint;

import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Bounds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The most a plan can pay on one order, as a share of each measure: every level paid at the highest rate of any row. An
 * order of a distributor and one of a customer are looked at apart, since bonuses may be for one of them only. Bonuses under a ceiling that
 * is a share of a company total pay no more than that together.
 *
 * @param worst the worst share by measure; only measures on which something is paid
 * @param unbounded bonuses for which no bound exists though one of their kind can have one, in the plan's order, with what is to be said
 */
record PayoutBound(Map<String, Worst> worst, Map<String, Fact> unbounded) {

    /**
     * The worst share of one measure.
     *
     * @param e8 in hundred-millionths
     * @param largest the bonus that is the largest part of it
     * @param periods in how many periods something is paid on one order at most
     */
    record Worst(long e8, Optional<String> largest, long periods) {
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
        List<Share> alone = new ArrayList<>();
        for (Bonus bonus : plan.bonuses()) {
            if (!bonus.kind().paysHere()) {
                continue;
            }
            Bounds.Bound bound = bounds.capped(bonus);
            bound.shares().orElse(Map.of()).forEach((measure, e8) -> alone.add(new Share(bonus, measure, e8)));
            bound.why()
                    .ifPresent(why ->
                            unbounded.put(bonus.name(), Fact.of("unbounded.bonus", "why", why, "bonus", bonus.name())));
        }
        Map<String, Share> largest = new LinkedHashMap<>();
        alone.forEach(
                share -> largest.merge(share.measure, share, (before, next) -> next.e8 > before.e8 ? next : before));
        List<Together> groups = together(plan, bounds, alone);
        Map<String, Worst> worst = new LinkedHashMap<>();
        largest.forEach((measure, share) -> worst.put(
                measure,
                new Worst(
                        Math.max(sum(groups, measure, bounds, true), sum(groups, measure, bounds, false)),
                        Optional.of(share.bonus.name()),
                        alone.stream()
                                .filter(each -> each.measure.equals(measure))
                                .mapToLong(each -> bounds.periods(each.bonus))
                                .max()
                                .orElse(1))));
        return new PayoutBound(worst, unbounded);
    }

    /** What one bonus pays at most, the ceilings over it alone looked at. */
    private record Share(Bonus bonus, String measure, long e8) {}

    /** Bonuses of one measure that pay no more than {@code most} together. */
    private record Together(String measure, List<Share> shares, long most) {

        long sum(BonusBound bounds, boolean distributor) {
            return Math.min(
                    most,
                    shares.stream()
                            .filter(share -> bounds.paysOn(share.bonus, distributor))
                            .mapToLong(Share::e8)
                            .reduce(0, Bounds::sum));
        }

        long saved() {
            return shares.stream().mapToLong(Share::e8).reduce(0, Bounds::sum) - most;
        }
    }

    private static long sum(List<Together> groups, String measure, BonusBound bounds, boolean distributor) {
        return groups.stream()
                .filter(group -> group.measure.equals(measure))
                .mapToLong(group -> group.sum(bounds, distributor))
                .reduce(0, Bounds::sum);
    }

    /**
     * Each bonus in one group: those under a ceiling that is a share of a company total together, beginning with the ceiling that takes
     * most away, and the others each by itself.
     */
    private static List<Together> together(Plan plan, BonusBound bounds, List<Share> alone) {
        List<Share> left = new ArrayList<>(alone);
        List<Together> groups = new ArrayList<>();
        Optional<Together> next = tightest(plan, bounds, left);
        while (next.isPresent()) {
            groups.add(next.get());
            left.removeAll(next.get().shares);
            next = tightest(plan, bounds, left);
        }
        left.forEach(share -> groups.add(new Together(share.measure, List.of(share), share.e8)));
        return groups;
    }

    private static Optional<Together> tightest(Plan plan, BonusBound bounds, List<Share> left) {
        List<Together> under = new ArrayList<>();
        for (Bonus cap : plan.bonuses()) {
            Map<String, Long> most = cap.kind()
                    .ceiling()
                    .flatMap(ceiling -> bounds.ofTotal(ceiling).shares())
                    .orElse(Map.of());
            if (most.size() == 1) {
                most.forEach((measure, e8) -> under.add(new Together(
                        measure,
                        left.stream()
                                .filter(share -> share.measure.equals(measure)
                                        && cap.kind().over().contains(share.bonus.name()))
                                .toList(),
                        e8)));
            }
        }
        return under.stream().filter(group -> group.saved() > 0).max(Comparator.comparingLong(Together::saved));
    }
}
