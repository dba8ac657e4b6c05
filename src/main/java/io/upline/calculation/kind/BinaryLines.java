package io.upline.calculation.kind;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.frame.RowFact;
import io.upline.calculation.frame.Slices;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.Outside;
import io.upline.calculation.lines.Exact;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.sources.PaidOff;
import io.upline.calculation.trail.Why;
import io.upline.calculation.volumes.Column;
import io.upline.fact.Fact;
import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.money.Rounding;
import io.upline.network.Subtrees;
import io.upline.plan.Terms;
import io.upline.plan.kind.Binary;
import io.upline.plan.kind.Binary.Match;
import io.upline.plan.table.RateTable;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pays on what the legs 1 and 2 of a position have in common.
 *
 * <p>The legs' new volume is one roll-up; each position then matches its two figures and keeps what is left. Cost: members, plus
 * what is carried.
 */
final class BinaryLines {

    private static final Rule CYCLE = Rule.of("cycle");
    private static final Rule STEP = Rule.of("step");

    /** The rule of a line that was cut off at the most that a position earns. */
    private static final Rule CAPPED = Rule.of("capped");

    /** The word of the carried rows of a binary. */
    private static final String CARRIED = "volume";

    private final BonusFrame frame;
    private final Binary kind;
    private final Columns columns;
    private final Ground ground;
    private final Check flushUnless;
    private final Rates caps;
    private final Map<Integer, BinaryLeg[]> carried = new HashMap<>();

    /** What stands in the further legs of members that are told of, by leg. */
    private final Map<Integer, Map<Integer, Long>> furtherLegs = new HashMap<>();

    private final Column base;
    private final long[] own;
    private final long[] moved;

    /** What moved up to another's leg, by who bought it. */
    private final long[] movedUp;

    BinaryLines(BonusFrame frame, Binary kind) {
        this.frame = frame;
        this.kind = kind;
        columns = frame.columns;
        ground = columns.ground();
        Checks checks = new Checks(columns, Sweep.none(columns));
        flushUnless = kind.flushUnless().map(checks::of).orElse(Check.ALWAYS);
        RateTable table = kind.cap().map(Binary.MoneyCap::atMost).orElse(RateTable.NONE);
        caps = Rates.of(table, columns, frame.money);
        base = columns.volume(frame.bonus.base().orElseThrow());
        own = new long[ground.size()];
        moved = new long[ground.size()];
        movedUp = new long[frame.seats.outside().isNone() ? 0 : ground.size()];
    }

    long run() {
        readCarried();
        readBases();
        int[] memberAt = frame.seats.line().memberAt();
        long[] weight = new long[memberAt.length];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = Math.addExact(own[memberAt[i]], moved[memberAt[i]]);
        }
        int depth = frame.seats.depthMost();
        long[] below = depth == Integer.MAX_VALUE
                ? Subtrees.sums(frame.seats.line(), weight)
                : Subtrees.sumsToDepth(frame.seats.line(), weight, depth - 1);
        long[][] legs = new long[2][memberAt.length];
        int[] siblings = new int[memberAt.length];
        int[] legOf = new int[own.length];
        for (int i = 0; i < memberAt.length; i++) {
            int above = frame.seats.line().parent()[i];
            int position = above < 0 ? 0 : ++siblings[above];
            int leg = frame.seats.leg()[memberAt[i]] > 0 ? frame.seats.leg()[memberAt[i]] : position;
            legOf[memberAt[i]] = leg;
            if (above >= 0 && (leg == 1 || leg == 2)) {
                legs[leg - 1][above] = Math.addExact(legs[leg - 1][above], below[i]);
            } else if (above >= 0) {
                further(memberAt[above], leg, below[i]);
            }
        }
        addMoved(legs, legOf);
        for (int i = 0; i < memberAt.length; i++) {
            position(memberAt[i], base.scaled(legs[0][i]), base.scaled(legs[1][i]));
        }
        return BonusFrame.EARNED;
    }

    /** Keeps what stands in a leg that counts on no side, where it will be told. */
    private void further(int member, int leg, long sum) {
        if (leg > 2 && frame.trail.watches(member)) {
            furtherLegs.computeIfAbsent(member, _ -> new TreeMap<>()).merge(leg, sum, Math::addExact);
        }
    }

    private void tellFurther(int member) {
        Map<Integer, Long> legs = furtherLegs.get(member);
        if (legs != null) {
            long sum = legs.values().stream().reduce(0L, Math::addExact);
            frame.trail.note(
                    frame.bonus.name(),
                    Fact.of("why.furtherLegs", "legs", legs.size(), "volume", Why.number(base.scaled(sum))));
        }
    }

    /** What moved up counts in the leg in which it was sold. */
    private void addMoved(long[][] legs, int... legOf) {
        Outside outside = frame.seats.outside();
        for (int m = 0; m < movedUp.length; m++) {
            if (movedUp[m] != 0) {
                int key = outside.key(m);
                int leg = frame.seats.holds(key) ? legOf[key] : outside.leg(key);
                int position = frame.seats.line().positionOf()[frame.seats.seat()[m]];
                if (leg == 1 || leg == 2) {
                    legs[leg - 1][position] = Math.addExact(legs[leg - 1][position], movedUp[m]);
                } else {
                    further(frame.seats.seat()[m], leg, movedUp[m]);
                }
            }
        }
    }

    private void readCarried() {
        frame.before.each(CARRIED, frame.bonus.name(), (row, member) -> {
            if (member >= 0) {
                BinaryLeg[] pair = carried.computeIfAbsent(member, m -> pair());
                boolean first = row.leg().equals("1") || row.leg().equals("L");
                pair[first ? 0 : 1].carried(row);
            }
        });
    }

    private BinaryLeg[] pair() {
        return new BinaryLeg[] {
            new BinaryLeg(ground.inputs().period()),
            new BinaryLeg(ground.inputs().period())
        };
    }

    private void readBases() {
        Column column = base;
        boolean everybody = PaidOff.isOwnOnly(columns, base.name);
        for (int m = 0; m < own.length; m++) {
            int seat = frame.seats.seat()[m];
            long plain = column.sourceSum(m);
            if (seat >= 0 && plain != 0 && (everybody || ground.standing().in[m]) && frame.isSource(m)) {
                boolean isInLeg = frame.seats.outside().key(m) >= 0;
                long[] to = isInLeg || frame.seats.moved()[m] ? moved : own;
                to[seat] = Math.addExact(to[seat], plain);
                if (isInLeg && frame.seats.depthMost() > 0) {
                    movedUp[m] = plain;
                }
            }
        }
    }

    private void position(int member, long first, long second) {
        tellFurther(member);
        BinaryLeg[] legs = carried.get(member);
        long bought = base.scaled(own[member]);
        boolean ownCounts = kind.own() == Binary.OwnVolume.WEAK_LEG && bought != 0;
        if (legs == null && first == 0 && second == 0 && !ownCounts) {
            return;
        }
        legs = legs == null ? pair() : legs;
        legs[0].add(first);
        legs[1].add(second);
        if (ownCounts) {
            legs[legs[0].total() < legs[1].total() ? 0 : 1].add(bought);
        }
        if (frame.trail.watches(member)) {
            frame.trail.note(
                    frame.bonus.name(),
                    Fact.of("why.twoLegs", "one", Why.number(legs[0].total()), "two", Why.number(legs[1].total())));
        }
        if (frame.payable[member]) {
            match(member, legs[0], legs[1]);
        }
        if (flushUnless.holds(member)) {
            keep(member, legs);
        } else if (frame.trail.watches(member)) {
            frame.trail.note(frame.bonus.name(), Fact.of("why.flushed"));
        }
    }

    private void keep(int member, BinaryLeg... legs) {
        for (int leg = 0; leg < 2; leg++) {
            String name = Integer.toString(leg + 1);
            legs[leg].keep(
                    kind.carry(),
                    (since, centi) -> frame.carried.volume(member, frame.bonus.name(), name, centi, since, CARRIED));
        }
    }

    private void match(int member, BinaryLeg one, BinaryLeg two) {
        long weak = Math.max(0, Math.min(one.total(), two.total()));
        switch (kind.match()) {
            case Match.WeakLeg _ -> weakLeg(member, one, two, weak);
            case Match.Cycle cycle -> cycles(member, one, two, cycle);
            case Match.Steps _ -> steps(member, one, two, weak);
        }
    }

    private int rowOf(int member, long matched) {
        return frame.rates.rowOf.length == 0 ? frame.rates.rowFor(member, matched) : frame.rates.rowOf[member];
    }

    private void weakLeg(int member, BinaryLeg one, BinaryLeg two, long weak) {
        long matched = weak < kind.leastCenti() ? 0 : Math.min(weak, kind.mostCenti());
        int row = rowOf(member, matched);
        if (matched == 0 || !frame.rates.pays(row, 0)) {
            return;
        }
        long used = frame.bonus.table().slices() ? inSlices(member, matched, row) : whole(member, matched, row);
        one.use(used);
        two.use(used);
    }

    /** Pays the matched figure at one rate, and says how much of it is consumed. */
    private long whole(int member, long matched, int row) {
        Factor factor = frame.rates.factor(row, 0);
        long amount = factor.amount(matched, frame.money.mode());
        Rule rule = frame.inAmounts() ? Rule.PER_UNIT : Rule.RATE;
        long paid = pay(member, matched, frame.rates.value(row, 0), amount, rule);
        return paid < amount && carriesExcess()
                ? Math.min(matched, factor.baseOf(paid, RoundingMode.CEILING))
                : matched;
    }

    private long inSlices(int member, long matched, int row) {
        Slices slices = new Slices(frame);
        Exact exact = slices.of(member, matched, row, 0);
        long amount = exact.rounded(frame.money.mode());
        int line = frame.lines.size();
        long paid = pay(member, matched, 0, amount, Slices.RULE);
        if (paid == amount) {
            frame.slices.put(line, exact);
        }
        return paid < amount && carriesExcess() ? slices.baseOf(member, paid, matched, row) : matched;
    }

    private boolean carriesExcess() {
        return kind.cap().map(cap -> cap.excess() == Binary.Excess.CARRIED).orElse(false);
    }

    /** Adds the line, cut off at the cap, and says what it came to. */
    private long pay(int member, long matched, long valueE8, long amount, Rule rule) {
        long most = Long.MAX_VALUE;
        if (kind.cap().isPresent()) {
            int row = caps.rowOf.length == 0 ? caps.rowFor(member, matched) : caps.rowOf[member];
            most = row < 0
                    ? Long.MAX_VALUE
                    : Factor.of(Rate.ONE, new Rate(caps.value(row, 0)), frame.money.digits())
                            .amount(100, RoundingMode.DOWN);
        }
        long paid = Math.min(amount, most);
        if (!carriesExcess()) {
            frame.cut(amount - paid);
        }
        if (frame.trail.watches(member)) {
            boolean isCut = paid < amount && !rule.isProduct();
            frame.tell(
                    frame.named(member),
                    RowFact.of(frame, member, rowOf(member, matched)),
                    how(matched, valueE8, rule),
                    isCut ? Fact.of("why.beforeItsCap", "amount", ground.money().text(amount)) : Why.NOTHING);
        }
        if (frame.trail.watches(member) && paid < amount && rule.isProduct()) {
            frame.tellCutOff(matched, valueE8);
        }
        frame.pay(member, member, -1, matched, valueE8, paid, paid < amount ? CAPPED : rule);
        return paid;
    }

    private Fact how(long matched, long valueE8, Rule rule) {
        Rate value = new Rate(valueE8);
        String at = frame.inAmounts() ? value.toDecimal().toPlainString() : value.toString();
        return switch (kind.match()) {
            case Match.Cycle cycle
            when rule.equals(CYCLE) -> {
                long smaller = cycle.smallerCenti();
                yield Fact.of(
                        "why.cycles",
                        "count",
                        smaller > 0 ? matched / smaller : 0L,
                        "larger",
                        Why.number(cycle.largerCenti()),
                        "smaller",
                        Why.number(smaller),
                        "at",
                        at,
                        "of",
                        frame.inAmounts() ? "" : Why.number(smaller));
            }
            case Match.Steps _ ->
                Fact.of("why.matchedStep", "step", Why.number(matched), "at", frame.inAmounts() ? "" : at);
            default -> Why.NOTHING;
        };
    }

    /** Pays cycles or a step, which take part in the rounding of the payee's sum as exact as they are. */
    private long payEvent(int member, long matched, int row, long figure, Rule rule) {
        Factor factor = frame.rates.factor(row, 0);
        long amount = factor.amount(figure, frame.money.mode());
        int line = frame.lines.size();
        long paid = pay(member, matched, frame.rates.value(row, 0), amount, rule);
        if (paid == amount && frame.money.per() == Terms.Per.BONUS) {
            Exact exact = new Exact();
            exact.add(figure, factor.numerator(), factor.denominator());
            frame.slices.put(line, exact);
        }
        return paid;
    }

    private void cycles(int member, BinaryLeg one, BinaryLeg two, Match.Cycle cycle) {
        long larger = cycle.largerCenti();
        long smaller = cycle.smallerCenti();
        long count = new Cycles(larger, smaller, one.total(), two.total())
                .run(Long.MAX_VALUE)
                .count();
        if (count == 0 || Math.multiplyExact(smaller, count) < kind.leastCenti()) {
            return;
        }
        count = smaller > 0 ? Math.min(count, kind.mostCenti() / smaller) : count;
        long matched = Math.multiplyExact(smaller, count);
        int row = rowOf(member, matched);
        if (count == 0 || !frame.rates.pays(row, 0)) {
            return;
        }
        Factor factor = frame.rates.factor(row, 0);
        long perCycle = frame.inAmounts() ? 100 : smaller;
        long figure = Math.multiplyExact(perCycle, count);
        long paid = payEvent(member, matched, row, figure, CYCLE);
        if (paid < factor.amount(figure, frame.money.mode()) && carriesExcess()) {
            long used = factor.baseOf(paid, RoundingMode.CEILING);
            count = Math.min(count, Rounding.divide(used, perCycle, RoundingMode.CEILING));
        }
        Cycles taken = new Cycles(larger, smaller, one.total(), two.total()).run(count);
        one.use(one.total() - taken.leftOfOne());
        two.use(two.total() - taken.leftOfTwo());
    }

    private void steps(int member, BinaryLeg one, BinaryLeg two, long weak) {
        int row = frame.rates.rowFor(member, Math.min(weak, kind.mostCenti()));
        if (row < 0 || frame.rates.bound(row) < kind.leastCenti() || !frame.rates.pays(row, 0)) {
            return;
        }
        long step = frame.rates.bound(row);
        payEvent(member, step, row, frame.inAmounts() ? 100 : step, STEP);
        one.use(step);
        two.use(step);
    }
}
