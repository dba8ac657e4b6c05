package io.upline.calculation;

import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.plan.Bonus;
import io.upline.plan.BonusKind;
import io.upline.plan.Condition;
import io.upline.plan.RateTable;
import io.upline.plan.Terms;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What every kind of bonus needs: who may be paid, on whom, at which rates, and the lines it makes. */
final class BonusFrame {

    final Workings workings;
    final Bonus bonus;
    final Seats seats;
    final Rates rates;
    final EarningLines lines;

    /** What lines come to that have left already, and at the end all. */
    final LineSums sums = new LineSums();

    /** Whether lines leave as soon as a block of them is made. */
    final boolean leavesAtOnce;

    /** Exact amounts of lines that are no base × rate but are rounded all the same, by line. */
    Map<Integer, Exact> slices = new HashMap<>();

    /** How lines of the member that is watched came about, by line. */
    Map<Integer, String> told = new HashMap<>();

    /** What is to be said of a source beside its base. */
    IntFunction<String> saidOfSource = _ -> "";

    /** The position that earned each line, where its owner is paid and a position's earnings are asked for; empty elsewhere. */
    private int[] positions = new int[0];

    private final boolean keepsPositions;

    /** Whether a member meets the bonus's needs and stands well enough to be paid, by member number. */
    final boolean[] payable;

    /** The plan's money; without a point value when the base is money already. */
    final Money money;

    private final Check sources;

    BonusFrame(Workings workings, Bonus bonus) {
        this.workings = workings;
        this.bonus = bonus;
        leavesAtOnce = workings.outlet.takesAtOnce(bonus);
        lines = leavesAtOnce ? new EarningLines(this::leave) : new EarningLines();
        money = bonus.kind() instanceof BonusKind.Matching ? workings.money.ofMinorUnits() : workings.money;
        Checks checks = new Checks(workings, Sweep.none(workings));
        seats = workings.seats(bonus.tree());
        bonus.base().ifPresent(workings::column);
        Check needs = checks.of(bonus.needs());
        Standing standing = workings.standing;
        payable = new boolean[workings.members()];
        for (int m = 0; m < payable.length; m++) {
            payable[m] = standing.in[m] && !standing.unpaid[m] && needs.holds(m);
        }
        sources = bonus.sources().equals(Condition.ALWAYS) ? Check.ALWAYS : checks.of(bonus.sources());
        rates = Rates.of(bonus.table(), workings, money);
        keepsPositions = bonus.kind() instanceof BonusKind.GenerationBonus kind && kind.guarantees();
    }

    /** Sends away what lines there are; they are counted, and nobody asks for them again. */
    void leave() {
        sums.add(lines);
        sums.left();
        workings.outlet.take(bonus.name(), lines, workings.numbering);
        lines.clear();
    }

    boolean isSource(int member) {
        return sources.holds(member);
    }

    boolean inAmounts() {
        return bonus.table().unit() == RateTable.Unit.AMOUNTS;
    }

    /** Adds a line at the value of the table's row at the index-th level, or in slices. */
    void pay(int member, int source, int level, SourceLines base, int line, int row, int index) {
        if (bonus.table().slices()) {
            new Slices(this).pay(member, source, level, base.centi(line), row, index);
        } else {
            pay(member, source, level, base, line, rates.factor(row, index), rates.value(row, index));
        }
    }

    /** Adds a line of base × factor, or of the amount itself when the bonus has no base. */
    void pay(int member, int source, int level, SourceLines base, int line, Factor factor, long valueE8) {
        if (bonus.base().isEmpty() && !base.isMoney()) {
            long amount = workings.money.amount(new Rate(valueE8));
            exactly(valueE8);
            lines.add(payee(member), source, level, 0, 0, amount, Rule.FIXED);
            return;
        }
        Rule rule = inAmounts() ? Rule.PER_UNIT : Rule.RATE;
        lines.add(payee(member), source, level, base.centi(line), valueE8, base.amount(line, factor), rule);
    }

    /** The position that earned a line, of a bonus with a guarantee. */
    int position(int line) {
        return positions[line];
    }

    private int payee(int member) {
        if (keepsPositions) {
            int line = lines.size();
            positions = line < positions.length ? positions : Arrays.copyOf(positions, Math.max(64, line * 2));
            positions[line] = member;
        }
        return workings.standing.ownerOf(member);
    }

    /** Amounts of a table in which some are no whole number of minor units take part in the rounding of the sum. */
    private void exactly(long valueE8) {
        Factor factor = Factor.of(Rate.ONE, new Rate(valueE8), money.digits());
        if (money.per() == Terms.Per.BONUS && rates.hasFractions()) {
            Exact exact = new Exact();
            exact.add(100, factor.numerator(), factor.denominator());
            slices.put(lines.size(), exact);
        }
    }

    /** A line that is no product of base and rate. */
    void pay(int member, int source, int level, long base, long rate, long amount, Rule rule) {
        lines.add(payee(member), source, level, base, rate, amount, rule);
    }

    /** Puts the lines in another order, and their exact amounts with them: line {@code order[k]} becomes line {@code k}. */
    void arrange(int... order) {
        lines.arrange(order);
        if (keepsPositions) {
            positions = Arrays.stream(order).map(k -> positions[k]).toArray();
        }
        slices = arranged(slices, order);
        told = arranged(told, order);
    }

    private static <T> Map<Integer, T> arranged(Map<Integer, T> made, int... order) {
        if (made.isEmpty()) {
            return made;
        }
        Map<Integer, T> arranged = new HashMap<>();
        for (int k = 0; k < order.length; k++) {
            T of = made.get(order[k]);
            if (of != null) {
                arranged.put(k, of);
            }
        }
        return arranged;
    }

    /** Says of the next line how it comes about; empty parts are left out. For a watched payee only. */
    void tell(String... parts) {
        told.put(
                lines.size(),
                Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
    }

    /** What a line comes to before it is rounded or cut off, where it is a product or made of slices. */
    Optional<Exact> exact(int line) {
        Exact exact = slices.get(line);
        boolean isCut = lines.rule(line) == Rule.CAPPED.ordinal() && lines.rateE8(line) != 0 && isOnWeakLeg();
        if (exact != null || !(lines.isProduct(line) || isCut)) {
            return Optional.ofNullable(exact);
        }
        Factor factor = factorOf(new Rate(lines.rateE8(line)));
        Exact product = new Exact();
        product.add(lines.baseCenti(line), factor.numerator(), factor.denominator());
        return Optional.of(product);
    }

    private boolean isOnWeakLeg() {
        return bonus.kind() instanceof BonusKind.Binary binary && binary.match() instanceof BonusKind.Match.WeakLeg;
    }

    /** A member's id. */
    String id(int member) {
        return workings.inputs.members().ids().at(member);
    }

    /** The factor of a value of this bonus's table. */
    Factor factorOf(Rate value) {
        return money.factor(bonus.table().unit(), value);
    }
}
