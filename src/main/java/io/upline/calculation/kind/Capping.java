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
 * as in the plan, source, level). Who has no row in a table of ceilings has none.
 */
final class Capping {

    /** The rule of a line that a cap reduced. */
    private static final Rule SCALED = Rule.of("scaled");

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
            if (workings.trail().isOn()
                    && of.payee(picked.line()[k]) == workings.trail().member()) {
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

    private void tell(String of, int line, long amount, long scaled) {
        if (amount != scaled) {
            workings.trail().scaled(bonus.name(), of, line, ground.money().text(scaled));
        }
    }
}
