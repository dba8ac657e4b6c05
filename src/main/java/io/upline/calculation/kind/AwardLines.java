package io.upline.calculation.kind;

import io.upline.calculation.State;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.frame.RowFact;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.money.LargestRemainder;
import io.upline.money.Rate;
import io.upline.plan.kind.Award;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    /** By what a row is remembered: the key's value, of two keys the second's. */
    private final List<String> names;

    AwardLines(BonusFrame frame, Award kind) {
        this.frame = frame;
        this.kind = kind;
        ground = frame.ground;
        names = frame.bonus.table().rows().stream().map(AwardLines::nameOf).toList();
    }

    long run() {
        frame.before.each(INSTALMENT, frame.bonus.name(), this::due);
        if (frame.bonus.table().by() instanceof RateTable.By.OfPlace place) {
            new ContestLines(frame, kind.ties(), place.volume()).run();
            return BonusFrame.EARNED;
        }
        boolean once = kind.once() == Award.Once.EVER;
        Map<String, BitSet> given = once ? given() : Map.of();
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

    /**
     * For each name of a row, the members it was given to, under whatever value of a first key; rows that are not in the table any more are
     * carried on as they are.
     */
    private Map<String, BitSet> given() {
        Map<String, BitSet> given = new LinkedHashMap<>();
        names.forEach(name -> given.put(name, new BitSet()));
        frame.before.each(GIVEN, frame.bonus.name(), (row, member) -> {
            BitSet award = given.get(row.leg());
            if (member >= 0 && award != null) {
                award.set(member);
            } else if (member >= 0) {
                frame.carried.count(member, frame.bonus.name(), row.leg(), GIVEN, row.count());
            }
        });
        return given;
    }

    /** Pays the lowest rows that were not given yet, at most as many as the plan allows in a period. */
    private void once(int member, int reached, Map<String, BitSet> given) {
        if (frame.trail.watches(member)) {
            tellOthers(member, reached, given);
        }
        int paid = 0;
        for (int row = firstOf(member, reached); row <= reached && paid < kind.perPeriod(); row++) {
            BitSet award = Objects.requireNonNull(given.get(names.get(row)));
            if (!award.get(member)) {
                award.set(member);
                award(member, row);
                paid++;
            }
        }
        given.forEach((name, award) -> {
            if (award.get(member)) {
                frame.carried.count(member, frame.bonus.name(), name, GIVEN, 1);
            }
        });
    }

    /** The lowest row up to the one that is reached; of a table by figures of lines there is none. */
    private int firstOf(int member, int reached) {
        return reached < 0 ? 0 : frame.rates.firstRow(member);
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
                    RowFact.of(frame, member, row),
                    kind.once() == Award.Once.EVER ? Fact.of("why.onceEver") : Why.NOTHING,
                    kind.instalments() > 1
                            ? Fact.of("why.instalment", "number", instalment, "all", kind.instalments())
                            : Why.NOTHING);
        }
    }

    /** Tells which rows were given before, and which are reached but have to wait. */
    private void tellOthers(int member, int reached, Map<String, BitSet> given) {
        given.forEach((name, award) -> {
            if (award.get(member)) {
                frame.trail.note(frame.bonus.name(), Fact.of("why.givenBefore", "award", worded(name)));
            }
        });
        int now = 0;
        for (int row = firstOf(member, reached); row <= reached; row++) {
            String name = names.get(row);
            if (!Objects.requireNonNull(given.get(name)).get(member) && ++now > kind.perPeriod()) {
                frame.trail.note(frame.bonus.name(), Fact.of("why.toFollow", "award", worded(name)));
            }
        }
    }

    /** An award as it is told: that of a bracket by the volume in which it is reached. */
    private Object worded(String name) {
        return frame.bonus.table().by() instanceof RateTable.By.OfVolume volume
                ? Fact.of("why.rowFromVolume", "volume", volume.volume(), "from", name)
                : name;
    }

    /** Hands on the parts that are left, and what they come to. */
    private void carry(int member, int row, int left) {
        if (left > 0) {
            long sum = 0;
            for (int number = kind.instalments() - left; number < kind.instalments(); number++) {
                sum = Math.addExact(sum, part(row, number));
            }
            frame.carried.row(
                    member, frame.bonus.name(), names.get(row), ground.money().centiOf(sum), "", INSTALMENT, left);
        }
    }

    /** The row of a name among those that a member may have. */
    private int rowNamed(String name, int member) {
        int first = frame.rates.firstRow(member);
        for (int row = first; row >= 0 && row < frame.rates.endRow(member); row++) {
            if (names.get(row).equals(name)) {
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

    private static String nameOf(RateTable.Row named) {
        return named.key().isEmpty()
                ? BigDecimal.valueOf(named.isForAll() ? 0 : named.fromCenti(), 2)
                        .stripTrailingZeros()
                        .toPlainString()
                : named.key();
    }

    private void due(State.Row row, int member) {
        int award = member < 0 ? Rates.NONE : rowNamed(row.leg(), member);
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
