package io.upline.calculation.frame;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.Money;
import io.upline.calculation.ground.PaidOrders;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.ground.Standing;
import io.upline.calculation.lines.EarningLines;
import io.upline.calculation.lines.Exact;
import io.upline.calculation.lines.LineSums;
import io.upline.calculation.lines.Outlet;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.sources.PaidOff;
import io.upline.calculation.sources.SourceLines;
import io.upline.calculation.state.Before;
import io.upline.calculation.state.Carried;
import io.upline.calculation.trail.Missing;
import io.upline.calculation.trail.Trail;
import io.upline.calculation.trail.Why;
import io.upline.calculation.volumes.Column;
import io.upline.fact.Fact;
import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/** What every kind of bonus needs: who may be paid, on whom, at which rates, and the lines it makes. */
public final class BonusFrame {

    /** Stands for a promised sum that is just what is earned. */
    public static final long EARNED = Long.MIN_VALUE;

    private static final int REASONS = 100;

    public final Columns columns;
    public final Ground ground;
    public final Before before;
    public final Carried carried;
    public final Trail trail;
    public final Bonus bonus;
    public final Seats seats;
    public final Rates rates;
    public final EarningLines lines;

    /** What was paid on by level or generation, where the bonus promises by them. */
    public final PaidByLevel byLevel;

    /** The sums of the lines that have left already, and at the end those of all lines. */
    public final LineSums sums = new LineSums();

    /** Whether lines leave as soon as a block of them has been made. */
    public final boolean leavesAtOnce;

    /** Exact amounts, by line, of lines that are not base × rate but are rounded all the same. */
    public Map<Integer, Exact> slices = new HashMap<>();

    /** How lines of the member that is watched came about, by line. */
    Map<Integer, List<Fact>> told = new HashMap<>();

    /** Makes what is to be said of a source beside its base. */
    public IntFunction<Fact> saidOfSource = _ -> Why.NOTHING;

    /** Whether a member meets the bonus's needs and stands well enough to be paid, by member number. */
    public final boolean[] payable;

    /** Whether a member in the tree meets the bonus's needs, whether its status lets it be paid or not. */
    public final boolean[] meetsNeeds;

    /** The plan's money; without a point value when the base is money already. */
    public final Money money;

    /** What is paid on of each order. */
    public final PaidOrders paid;

    /** What was paid on of each order before any of it was returned; it picks the row. */
    public final PaidOrders first;

    private final Check sources;
    private final Outlet outlet;
    private final Map<Integer, Exact> cutOff = new HashMap<>();
    private long cutMinor;
    private final Map<Integer, Fact> reasons = new HashMap<>();

    /** Prepares a bonus: who may be paid and which row of its table each member has. Lines that stay as they are made may leave at once. */
    public BonusFrame(Workings workings, Bonus bonus, boolean staysAsMade) {
        columns = workings.columns();
        ground = columns.ground();
        before = workings.before();
        carried = workings.carried();
        trail = workings.trail();
        outlet = workings.outlet();
        this.bonus = bonus;
        boolean takesBack = takesBack(ground, bonus);
        paid = takesBack ? columns.paid() : PaidOrders.asBought(ground.book());
        first = takesBack ? ground.paid() : PaidOrders.asBought(ground.book());
        leavesAtOnce = staysAsMade && outlet.takesAtOnce(bonus);
        lines = leavesAtOnce ? new EarningLines(this::leave) : new EarningLines();
        money = bonus.kind().isPaidOnMoney() ? ground.money().ofMinorUnits() : ground.money();
        Checks checks = new Checks(columns, Sweep.none(columns));
        seats = columns.seats(bonus.tree());
        bonus.base().ifPresent(columns::volume);
        Check needs = checks.of(bonus.needs());
        Standing standing = ground.standing();
        payable = new boolean[ground.size()];
        meetsNeeds = new boolean[ground.size()];
        for (int m = 0; m < payable.length; m++) {
            meetsNeeds[m] = standing.in[m] && needs.holds(m);
            payable[m] = meetsNeeds[m] && !standing.unpaid[m];
        }
        sources = bonus.sources().equals(Condition.ALWAYS) ? Check.ALWAYS : checks.of(bonus.sources());
        rates = Rates.of(bonus.table(), columns, money);
        byLevel = new PaidByLevel(this);
    }

    /**
     * Whether what was paid on a return comes back by lines of its own: on bases of single orders and per event always, on what a member
     * bought in a period where volumes may be below zero. Elsewhere a return lowers a figure of its own period.
     */
    private static boolean takesBack(Ground ground, Bonus bonus) {
        return bonus.kind().isPaidOnSingleOrders()
                || bonus.each() == Bonus.Each.ORDER
                || bonus.base().isEmpty()
                || ground.plan().terms().volumeBelowZero() == Terms.BelowZero.ALLOWED;
    }

    /** What each member's base comes to when this is paid on of its orders. */
    public IntToLongFunction base(PaidOrders of) {
        String base = bonus.base().orElseThrow();
        Column column = columns.volume(base);
        long[] off = takesBack(ground, bonus) ? PaidOff.of(columns, base, of) : new long[0];
        return off.length == 0 ? column::source : m -> Math.addExact(column.source(m), off[m]);
    }

    /** Sends away the lines made so far; they are counted, and nobody asks for them again. */
    public void leave() {
        sums.add(lines);
        sums.left();
        outlet.take(bonus.name(), lines, ground.numbering());
        lines.clear();
    }

    /** Whether the bonus is paid on what a member brings. */
    public boolean isSource(int member) {
        return sources.holds(member);
    }

    /** Whether the table says amounts of money, not rates. */
    public boolean inAmounts() {
        return bonus.table().unit() == RateTable.Unit.AMOUNTS;
    }

    /** Adds a line at the value of the table's row at the index-th level, or in slices. */
    public void pay(int member, int source, int level, SourceLines base, int line, int row, int index) {
        if (bonus.table().slices()) {
            new Slices(this).pay(member, source, level, base.centi(line), row, index);
        } else {
            pay(member, source, level, base, line, rates.factor(row, index), rates.value(row, index));
        }
    }

    /** Adds a line of base × factor, or of the amount itself when the bonus has no base. */
    public void pay(int member, int source, int level, SourceLines base, int line, Factor factor, long valueE8) {
        if (bonus.base().isEmpty() && !base.isMoney()) {
            long amount = ground.money().amount(new Rate(valueE8));
            exactly(valueE8);
            add(member, source, level, 0, 0, amount, Rule.FIXED);
            return;
        }
        Rule rule = inAmounts() ? Rule.PER_UNIT : Rule.RATE;
        add(member, source, level, base.centi(line), valueE8, base.amount(line, factor), rule);
    }

    /** Adds a line that a position earned and its owner is paid. */
    private void add(int position, int source, int level, long base, long rate, long amount, Rule rule) {
        lines.add(ground.standing().ownerOf(position), position, source, level, base, rate, amount, rule);
    }

    /**
     * Notes the exact amount of the next line, so that amounts of a table that are no whole number of minor units take part in the rounding
     * of the sum.
     */
    private void exactly(long valueE8) {
        Factor factor = Factor.of(Rate.ONE, new Rate(valueE8), money.digits());
        if (money.per() == Terms.Per.BONUS && rates.hasFractions()) {
            Exact exact = new Exact();
            exact.add(100, factor.numerator(), factor.denominator());
            slices.put(lines.size(), exact);
        }
    }

    /** Adds a line that is no product of base and rate. */
    public void pay(int member, int source, int level, long base, long rate, long amount, Rule rule) {
        add(member, source, level, base, rate, amount, rule);
    }

    /** Puts the lines in another order, and their exact amounts with them: line {@code order[k]} becomes line {@code k}. */
    void arrange(int... order) {
        lines.arrange(order);
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

    /** Tells how the next line comes about; empty facts are left out. This is only called for a payee that is watched. */
    public void tell(Fact... parts) {
        told.put(
                lines.size(),
                Arrays.stream(parts).filter(part -> !part.equals(Why.NOTHING)).toList());
    }

    /** Tells one more fact about the next line. */
    void tellMore(Fact part) {
        List<Fact> all = new ArrayList<>(told.getOrDefault(lines.size(), List.of()));
        all.add(part);
        tell(all.toArray(Fact[]::new));
    }

    /** What a line comes to before it is rounded or cut off, where it is a product or made of slices. */
    Optional<Exact> exact(int line) {
        Exact exact = slices.get(line);
        Exact before = cutOff.get(line);
        if (exact != null || before != null || !lines.isProduct(line)) {
            return Optional.ofNullable(exact != null ? exact : before);
        }
        return Optional.of(product(lines.baseCenti(line), lines.rateE8(line)));
    }

    private Exact product(long base, long rateE8) {
        Factor factor = factorOf(new Rate(rateE8));
        Exact product = new Exact();
        product.add(base, factor.numerator(), factor.denominator());
        return product;
    }

    /** Tells that the next line is base × rate cut off. This is only called for a payee that is watched. */
    public void tellCutOff(long base, long rateE8) {
        cutOff.put(lines.size(), product(base, rateE8));
    }

    /** Notes the amount that a kind cut off its own lines; the sum before this cut is what was due. */
    public void cut(long minor) {
        cutMinor = Math.addExact(cutMinor, minor);
    }

    /** The amount that was cut off, in minor units. */
    public long cutMinor() {
        return cutMinor;
    }

    /**
     * Why a member may not be paid; nothing when it may. What it lacks is told for the first hundred members only, as each may cost a look
     * at all members.
     */
    public Fact whyNot(int member) {
        if (payable[member]) {
            return Why.NOTHING;
        }
        if (ground.standing().unpaid[member]) {
            return Fact.of("why.mayNotBePaid");
        }
        if (reasons.size() >= REASONS) {
            return Fact.of("why.failsNeeds");
        }
        return reasons.computeIfAbsent(
                member,
                m -> Fact.of("why.failsNeedsOf", "lacking", Why.lacking(new Missing(columns, m).of(bonus.needs()))));
    }

    /** Takes down the lines of the member that is watched as they stand before caps. */
    public void settled() {
        if (!trail.isOn()) {
            return;
        }
        Map<Integer, Trail.Line> own = new HashMap<>();
        for (int k = 0; k < lines.size(); k++) {
            if (lines.payee(k) == trail.member()) {
                List<Fact> said = told.getOrDefault(k, List.of());
                Rule rule = lines.rule(k);
                own.put(
                        k,
                        new Trail.Line(
                                said, exact(k), cutOff.containsKey(k), rule, lines.amountMinor(k), new ArrayList<>()));
            }
        }
        trail.settled(bonus.name(), own);
    }

    /** A member, named by its id. */
    public Fact named(int member) {
        return Why.member(ground.inputs().members().ids(), member);
    }

    /** A member's id. */
    public String id(int member) {
        return ground.inputs().members().ids().at(member);
    }

    /** The factor of a value of this bonus's table. */
    public Factor factorOf(Rate value) {
        return money.factor(bonus.table().unit(), value);
    }
}
