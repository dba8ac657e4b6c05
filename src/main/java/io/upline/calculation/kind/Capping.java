package io.upline.calculation.kind;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.frame.Workings;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.EarningLines;
import io.upline.calculation.lines.LineOrder;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.sources.CompanyTotal;
import io.upline.fact.Fact;
import io.upline.money.Factor;
import io.upline.money.LargestRemainder;
import io.upline.money.Rate;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Cap;
import io.upline.plan.kind.Cap.Limit;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Applies one cap: where the lines under it come to more than its ceiling, those above zero are scaled by one factor, so that with those
 * below zero, which stay, they come to it; by largest remainder, of equals the larger amount first, then in canonical order (payee, bonus
 * as in the plan, source, level). Who has no row in a table of ceilings has none. Or only the largest of the bonuses stays.
 */
final class Capping {

    /** The rule of a line that a cap reduced. */
    private static final Rule SCALED = Rule.of("scaled");

    /** The rule of a line of a bonus of which another is paid instead. */
    private static final Rule LEFT_OUT = Rule.of("left-out");

    private final Workings workings;
    private final Columns columns;
    private final Ground ground;
    private final Bonus bonus;
    private final Cap cap;
    private final List<EarningLines> lines = new ArrayList<>();
    private final List<LineOrder> orders = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private long taken;

    Capping(Workings workings, Bonus bonus, Cap cap) {
        this.workings = workings;
        columns = workings.columns();
        ground = columns.ground();
        this.bonus = bonus;
        this.cap = cap;
        for (Bonus other : ground.plan().bonuses()) {
            if (cap.over().contains(other.name())) {
                EarningLines of = columns.outcome(other.name()).orElseThrow().lines();
                lines.add(of);
                names.add(other.name());
                orders.add(LineOrder.of(of, ground.numbering()));
            }
        }
    }

    /** Scales the lines and says how much was taken off. */
    long run() {
        YearToDate year = new YearToDate(workings, bonus.name(), cap.span() == Cap.Span.YEAR);
        switch (cap.limit()) {
            case Limit.PerMember perMember -> {
                Rates most = Rates.of(perMember.amounts(), columns, ground.money());
                for (int k = 0; k < ground.size(); k++) {
                    int m = ground.numbering().own(k);
                    Picked own = picked(k, k + 1);
                    long left = most.rowOf[m] < 0
                            ? Long.MAX_VALUE
                            : Math.max(0, whole(most.value(most.rowOf[m], 0)) - year.paid(m));
                    long paid = scale(own, left);
                    year.add(m, paid);
                }
            }
            case Limit.OfCompany share -> {
                long whole = CompanyTotal.share(columns, share.atMost(), RoundingMode.DOWN);
                long less = Arrays.stream(columns.paidBy(share.less())).reduce(0, Math::addExact);
                long fresh = Math.max(0, Math.subtractExact(whole, less));
                long ceiling = Math.addExact(fresh, year.ceiling());
                long paid = scale(picked(0, ground.size()), Math.max(0, ceiling - year.paid(-1)));
                year.add(-1, paid);
                year.addCeiling(fresh);
            }
            case Limit.Largest _ -> {
                for (int k = 0; k < ground.size(); k++) {
                    onlyTheLargest(picked(k, k + 1));
                }
            }
        }
        year.carry();
        return taken;
    }

    private long whole(long currencyUnitsE8) {
        return Factor.of(Rate.ONE, new Rate(currencyUnitsE8), ground.money().digits())
                .amount(100, RoundingMode.DOWN);
    }

    /** Lines in canonical order: for each, the bonus it belongs to and its number there. */
    private record Picked(int[] of, int[] line, int size) {}

    /** The lines of payees {@code from} (inclusive) to {@code to} (exclusive), by the numbers of the inputs. */
    private Picked picked(int from, int to) {
        int size = 0;
        for (LineOrder order : orders) {
            size += to - from == 1 ? order.count(ground.numbering().own(from)) : order.size();
        }
        Picked picked = new Picked(new int[size], new int[size], size);
        int at = 0;
        for (int k = from; k < to; k++) {
            int payee = ground.numbering().own(k);
            for (int b = 0; b < orders.size(); b++) {
                LineOrder order = orders.get(b);
                for (int rank = order.firstOf(payee); rank < order.firstOf(payee + 1); rank++) {
                    picked.of()[at] = b;
                    picked.line()[at++] = order.at(rank);
                }
            }
        }
        return picked;
    }

    private long scale(Picked picked, long ceiling) {
        long above = 0;
        long below = 0;
        for (int k = 0; k < picked.size(); k++) {
            long amount = lines.get(picked.of()[k]).amountMinor(picked.line()[k]);
            above = Math.addExact(above, Math.max(0, amount));
            below = Math.addExact(below, Math.min(0, amount));
        }
        long sum = Math.addExact(above, below);
        if (sum <= ceiling) {
            return sum;
        }
        long[] parts = new long[picked.size()];
        long[] remainders = new long[picked.size()];
        long most = Math.subtractExact(ceiling, below);
        long left = ceiling;
        BigInteger whole = BigInteger.valueOf(above);
        for (int k = 0; k < parts.length; k++) {
            long amount = lines.get(picked.of()[k]).amountMinor(picked.line()[k]);
            BigInteger scaled = BigInteger.valueOf(Math.max(0, amount)).multiply(BigInteger.valueOf(most));
            remainders[k] = amount < 0 ? 0 : scaled.mod(whole).longValueExact();
            parts[k] = amount < 0
                    ? amount
                    : scaled.subtract(BigInteger.valueOf(remainders[k]))
                            .divide(whole)
                            .longValueExact();
            left -= parts[k];
        }
        LargestRemainder.addToLargest(parts, remainders, left);
        boolean told = false;
        for (int k = 0; k < parts.length; k++) {
            EarningLines of = lines.get(picked.of()[k]);
            if (isWatched(picked.of()[k], picked.line()[k])) {
                told = true;
                tell(names.get(picked.of()[k]), picked.line()[k], of.amountMinor(picked.line()[k]), parts[k]);
            }
            if (of.amountMinor(picked.line()[k]) != parts[k]) {
                of.change(picked.line()[k], parts[k], SCALED);
            }
        }
        if (told) {
            workings.trail()
                    .note(
                            bonus.name(),
                            Fact.of(
                                    "why.scaledTo",
                                    "sum",
                                    ground.money().text(sum),
                                    "ceiling",
                                    ground.money().text(ceiling)));
        }
        taken = Math.addExact(taken, sum - ceiling);
        return ceiling;
    }

    /** Leaves of the bonuses that come to more than nothing for a payee the one that comes to most. */
    private void onlyTheLargest(Picked picked) {
        long[] sums = new long[lines.size()];
        for (int k = 0; k < picked.size(); k++) {
            if (isFresh(picked, k)) {
                int b = picked.of()[k];
                sums[b] = Math.addExact(sums[b], lines.get(b).amountMinor(picked.line()[k]));
            }
        }
        int kept = largest(sums);
        boolean told = false;
        for (int k = 0; k < picked.size(); k++) {
            int b = picked.of()[k];
            long amount = lines.get(b).amountMinor(picked.line()[k]);
            if (b != kept && sums[b] > 0 && amount != 0 && isFresh(picked, k)) {
                if (isWatched(b, picked.line()[k])) {
                    told = true;
                    tell(names.get(b), picked.line()[k], amount, 0);
                }
                lines.get(b).change(picked.line()[k], 0, LEFT_OUT);
                taken = Math.addExact(taken, amount);
            }
        }
        for (int b = 0; told && b < sums.length; b++) {
            if (b != kept && sums[b] > 0) {
                tellLeftOut(b, sums[b], kept, sums[kept]);
            }
        }
    }

    /** The bonus that comes to most, of equal ones that which the cap names first; any where none comes to more than nothing. */
    private int largest(long... sums) {
        int kept = 0;
        for (int b = 1; b < sums.length; b++) {
            boolean isFirst = cap.over().indexOf(names.get(b)) < cap.over().indexOf(names.get(kept));
            if (sums[b] > sums[kept] || (sums[b] == sums[kept] && isFirst)) {
                kept = b;
            }
        }
        return kept;
    }

    private boolean isFresh(Picked picked, int k) {
        return !lines.get(picked.of()[k]).rule(picked.line()[k]).equals(Rule.TAKEN_BACK);
    }

    private boolean isWatched(int b, int line) {
        return workings.trail().isOn()
                && lines.get(b).payee(line) == workings.trail().member();
    }

    private void tellLeftOut(int b, long sum, int kept, long most) {
        Fact fact = Fact.of(
                "why.leftOut",
                "bonus",
                names.get(b),
                "sum",
                ground.money().text(sum),
                "kept",
                names.get(kept),
                "most",
                ground.money().text(most));
        workings.trail().note(bonus.name(), fact);
    }

    private void tell(String of, int line, long amount, long scaled) {
        if (amount != scaled) {
            workings.trail().scaled(bonus.name(), of, line, ground.money().text(scaled));
        }
    }
}
