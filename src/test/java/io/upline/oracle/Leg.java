package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.period.PayPeriod;
import io.upline.plan.kind.Binary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One leg of a binary position: volume by the period it was bought in, oldest first. */
final class Leg {

    private record Lot(PayPeriod since, BigDecimal volume) {}

    private final PayPeriod period;
    private final String member;
    private final String bonus;
    private final int number;
    private final List<Lot> lots = new ArrayList<>();
    private BigDecimal bought = BigDecimal.ZERO;
    private BigDecimal used = BigDecimal.ZERO;

    private Leg(PayPeriod period, String member, String bonus, int number) {
        this.period = period;
        this.member = member;
        this.bonus = bonus;
        this.number = number;
    }

    static Leg before(Company company, String member, String bonus, int number) {
        Leg leg = new Leg(company.period(), member, bonus, number);
        company.before().rows().stream()
                .filter(r -> r.memberId().equals(member)
                        && r.bonus().equals(bonus)
                        && r.what().equals("volume"))
                .filter(r -> r.leg().equals(Integer.toString(number)))
                .map(r -> new Lot(
                        PayPeriod.parse(company.period().kind(), r.since()), BigDecimal.valueOf(r.volumeCenti(), 2)))
                .sorted(java.util.Comparator.comparing(Lot::since))
                .forEach(leg.lots::add);
        return leg;
    }

    void add(BigDecimal volume) {
        bought = bought.add(volume);
    }

    void use(BigDecimal volume) {
        used = used.add(volume);
    }

    BigDecimal total() {
        return lots.stream().map(Lot::volume).reduce(bought, BigDecimal::add);
    }

    /** What is kept for the next period. */
    List<State.Row> after(Binary.Carry carry) {
        List<Lot> all = new ArrayList<>(lots);
        all.add(new Lot(period, bought));
        List<Lot> left = settled(all);
        left.removeIf(
                lot -> age(lot.since()) + 1 > carry.periods() && lot.volume().signum() > 0);
        BigDecimal over = left.stream()
                .map(Lot::volume)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(BigDecimal.valueOf(carry.perLegCenti(), 2));
        List<State.Row> rows = new ArrayList<>();
        for (Lot lot : left) {
            BigDecimal dropped = over.max(BigDecimal.ZERO).min(lot.volume().max(BigDecimal.ZERO));
            over = over.subtract(dropped);
            BigDecimal kept = lot.volume().subtract(dropped);
            if (kept.signum() != 0) {
                rows.add(new State.Row(
                        member,
                        bonus,
                        Integer.toString(number),
                        kept.movePointRight(2).longValueExact(),
                        lot.since().toString(),
                        "volume",
                        0));
            }
        }
        return rows;
    }

    /** Takes use, and anything below zero, off the oldest first; what cannot be taken off stays below zero in this period. */
    private List<Lot> settled(List<Lot> all) {
        BigDecimal take = used;
        for (Lot lot : all) {
            take = lot.volume().signum() < 0 ? take.subtract(lot.volume()) : take;
        }
        List<Lot> left = new ArrayList<>();
        for (Lot lot : all) {
            BigDecimal positive = lot.volume().max(BigDecimal.ZERO);
            BigDecimal taken = positive.min(take);
            take = take.subtract(taken);
            left.add(new Lot(lot.since(), positive.subtract(taken)));
        }
        if (take.signum() > 0) {
            left.add(new Lot(period, take.negate()));
        }
        return left;
    }

    private int age(PayPeriod since) {
        int age = 0;
        for (PayPeriod p = since; p.compareTo(period) < 0; p = p.next()) {
            age++;
        }
        return age;
    }
}
