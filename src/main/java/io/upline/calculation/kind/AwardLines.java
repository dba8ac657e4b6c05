package io.upline.calculation.kind;

import io.upline.calculation.State;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.money.LargestRemainder;
import io.upline.money.Rate;
import io.upline.plan.kind.Award;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Pays fixed sums for what is reached: once each, each period, or by place; and the parts of earlier ones that fall due. */
final class AwardLines {

    /** The rule of a line that is a fixed sum for reaching something, or a part of it. */
    static final Rule RULE = Rule.of("award");

    /** The words of carried rows: for an award that was given, and for parts that are left. */
    private static final String GIVEN = "award";

    private static final String INSTALMENT = "instalment";

    private final BonusFrame frame;
    private final Award kind;
    private final Ground ground;

    AwardLines(BonusFrame frame, Award kind) {
        this.frame = frame;
        this.kind = kind;
        ground = frame.ground;
    }

    long run() {
        frame.before.each(INSTALMENT, frame.bonus.name(), this::due);
        if (frame.bonus.table().by() instanceof RateTable.By.OfPlace place) {
            new ContestLines(frame, kind.ties(), place.volume()).run();
            return BonusFrame.EARNED;
        }
        boolean once = kind.once() == Award.Once.EVER;
        List<BitSet> given = once ? given() : List.of();
        for (int m = 0; m < ground.size(); m++) {
            int reached = frame.payable[m] ? frame.rates.rowOf[m] : Rates.NONE;
            if (once) {
                once(m, reached, given);
            } else if (reached >= 0) {
                award(m, reached);
            }
        }
        return BonusFrame.EARNED;
    }

    /** For each row of the table, the members it was given to; rows that are not in the table any more are carried on as they are. */
    private List<BitSet> given() {
        List<BitSet> given = new ArrayList<>();
        frame.bonus.table().rows().forEach(row -> given.add(new BitSet()));
        frame.before.each(GIVEN, frame.bonus.name(), (row, member) -> {
            int award = rowNamed(row.leg());
            if (member >= 0 && award >= 0) {
                given.get(award).set(member);
            } else if (member >= 0) {
                frame.carried.count(member, frame.bonus.name(), row.leg(), GIVEN, row.count());
            }
        });
        return given;
    }

    /** Pays the lowest rows that were not given yet, at most as many as the plan allows in a period. */
    private void once(int member, int reached, List<BitSet> given) {
        if (frame.trail.watches(member)) {
            tellOthers(member, reached, given);
        }
        int paid = 0;
        for (int row = 0; row <= reached && paid < kind.perPeriod(); row++) {
            if (!given.get(row).get(member)) {
                given.get(row).set(member);
                award(member, row);
                paid++;
            }
        }
        for (int row = 0; row < given.size(); row++) {
            if (given.get(row).get(member)) {
                frame.carried.count(member, frame.bonus.name(), nameOf(row), GIVEN, 1);
            }
        }
    }

    private void award(int member, int row) {
        tell(member, row, 1);
        frame.pay(member, member, -1, 0, 0, part(row, 0), RULE);
        carry(member, row, kind.instalments() - 1);
    }

    private void tell(int member, int row, int instalment) {
        if (frame.trail.watches(member)) {
            frame.tell(
                    frame.named(member),
                    frame.bonus.table().by() instanceof RateTable.By.Everybody ? Why.NOTHING : Why.name(nameOf(row)),
                    kind.once() == Award.Once.EVER ? Fact.of("why.onceEver") : Why.NOTHING,
                    kind.instalments() > 1
                            ? Fact.of("why.instalment", "number", instalment, "all", kind.instalments())
                            : Why.NOTHING);
        }
    }

    /** Tells which rows were given before, and which are reached but have to wait. */
    private void tellOthers(int member, int reached, List<BitSet> given) {
        int now = 0;
        for (int row = 0; row < given.size(); row++) {
            if (given.get(row).get(member)) {
                frame.trail.note(frame.bonus.name(), Fact.of("why.givenBefore", "award", nameOf(row)));
            } else if (row <= reached && ++now > kind.perPeriod()) {
                frame.trail.note(frame.bonus.name(), Fact.of("why.toFollow", "award", nameOf(row)));
            }
        }
    }

    /** Hands on the parts that are left, and what they come to. */
    private void carry(int member, int row, int left) {
        if (left > 0) {
            long sum = 0;
            for (int number = kind.instalments() - left; number < kind.instalments(); number++) {
                sum = Math.addExact(sum, part(row, number));
            }
            frame.carried.row(
                    member, frame.bonus.name(), nameOf(row), ground.money().centiOf(sum), "", INSTALMENT, left);
        }
    }

    private int rowNamed(String key) {
        for (int row = 0; row < frame.bonus.table().rows().size(); row++) {
            if (nameOf(row).equals(key)) {
                return row;
            }
        }
        return Rates.NONE;
    }

    private long part(int row, int number) {
        long amount = ground.money().amount(new Rate(frame.rates.value(row, 0)));
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
        int award = rowNamed(row.leg());
        int left = (int) row.count();
        if (member < 0 || award < 0 || left < 1 || left >= kind.instalments()) {
            return;
        }
        if (!ground.standing().unpaid[member] && !ground.standing().removed[member]) {
            tell(member, award, kind.instalments() - left + 1);
            frame.pay(member, member, -1, 0, 0, part(award, kind.instalments() - left), RULE);
        }
        carry(member, award, left - 1);
    }
}
