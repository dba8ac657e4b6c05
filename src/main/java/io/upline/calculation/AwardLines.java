package io.upline.calculation;

import io.upline.money.LargestRemainder;
import io.upline.money.Rate;
import io.upline.plan.BonusKind;
import io.upline.plan.RateTable;
import java.math.BigDecimal;
import java.util.Arrays;

/** Pays fixed sums for what is reached: once each, each period, or by place; and the parts of earlier ones that fall due. */
final class AwardLines {

    private final BonusFrame frame;
    private final BonusKind.Award kind;
    private final Workings workings;

    AwardLines(BonusFrame frame, BonusKind.Award kind) {
        this.frame = frame;
        this.kind = kind;
        workings = frame.workings;
    }

    void run() {
        workings.before.each(Carried.INSTALMENT, frame.bonus.name(), this::due);
        if (frame.bonus.table().by() instanceof RateTable.By.OfPlace place) {
            new ContestLines(frame, kind.ties(), place.volume()).run();
            return;
        }
        long[] given = new long[workings.members()];
        workings.before.each(Carried.AWARD, frame.bonus.name(), (row, m) -> {
            if (m >= 0) {
                given[m] += row.count();
            }
        });
        for (int m = 0; m < given.length; m++) {
            int reached = frame.payable[m] ? frame.rates.rowOf[m] : Rates.NONE;
            if (kind.once() == BonusKind.Once.EVER) {
                once(m, reached, given[m]);
            } else if (reached >= 0) {
                award(m, reached);
            }
        }
    }

    /** The lowest that were not given yet, at most so many a period. */
    private void once(int member, int reached, long givenBefore) {
        long given = givenBefore;
        for (int paid = 0; given <= reached && paid < kind.perPeriod(); paid++) {
            award(member, (int) given++);
        }
        if (given > 0) {
            workings.carried.count(member, frame.bonus.name(), "", Carried.AWARD, given);
        }
    }

    private void award(int member, int row) {
        frame.pay(member, member, -1, 0, 0, part(row, 0), Rule.AWARD);
        if (kind.instalments() > 1) {
            String since = workings.inputs.period().toString();
            workings.carried.instalment(member, frame.bonus.name(), nameOf(row), since, kind.instalments() - 1L);
        }
    }

    private long part(int row, int number) {
        long amount = workings.money.amount(new Rate(frame.rates.value(row, 0)));
        long[] equal = new long[kind.instalments()];
        Arrays.fill(equal, 1);
        return LargestRemainder.split(amount, equal)[number];
    }

    private String nameOf(int row) {
        RateTable.Row named = frame.bonus.table().rows().get(row);
        return named.key().isEmpty()
                ? BigDecimal.valueOf(named.fromCenti(), 2).stripTrailingZeros().toPlainString()
                : named.key();
    }

    private void due(State.Row row, int member) {
        int award = 0;
        while (award < frame.bonus.table().rows().size() && !nameOf(award).equals(row.leg())) {
            award++;
        }
        int number = kind.instalments() - (int) row.count();
        if (member < 0 || award == frame.bonus.table().rows().size() || number < 0) {
            return;
        }
        if (!workings.standing.unpaid[member] && !workings.standing.removed[member]) {
            frame.pay(member, member, -1, 0, 0, part(award, number), Rule.AWARD);
        }
        if (row.count() > 1) {
            workings.carried.instalment(member, frame.bonus.name(), row.leg(), row.since(), row.count() - 1);
        }
    }
}
