package io.upline.calculation.lines;

import io.upline.calculation.Earnings;
import io.upline.calculation.ground.Numbering;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import io.upline.plan.kind.Bonus;
import io.upline.plan.order.CalculationOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where earning lines go that nobody keeps: a block at a time, in no promised order. Lines that do not change after they are made, and that
 * nothing else of the plan looks at, leave at once; all others leave when everything is calculated.
 */
public final class Outlet {

    /** The outlet that takes nothing, so that lines are kept. */
    public static final Outlet NONE = new Outlet(_ -> {}, Set.of(), Map.of(), Terms.Per.BONUS, false);

    private static final int BLOCK = 1 << 15;

    private final Consumer<Earnings> taker;
    private final Set<String> lookedAt;
    private final Map<String, Integer> numberOf;
    private final Terms.Per per;
    private final boolean isOn;
    private final RuleWords words = new RuleWords();

    private Outlet(
            Consumer<Earnings> taker,
            Set<String> lookedAt,
            Map<String, Integer> numberOf,
            Terms.Per per,
            boolean isOn) {
        this.taker = taker;
        this.lookedAt = lookedAt;
        this.numberOf = numberOf;
        this.per = per;
        this.isOn = isOn;
    }

    /** An outlet that gives lines of a plan's bonuses, and of more behind them, to a taker. */
    public static Outlet to(Consumer<Earnings> taker, Plan plan, List<String> more) {
        Map<String, Integer> numberOf = new HashMap<>();
        plan.bonuses().forEach(bonus -> numberOf.put(bonus.name(), numberOf.size()));
        more.forEach(bonus -> numberOf.put(bonus, numberOf.size()));
        return new Outlet(
                taker,
                CalculationOrder.bonusesLookedAt(plan),
                numberOf,
                plan.terms().rounding().per(),
                true);
    }

    /** Whether anybody takes lines. */
    public boolean isOn() {
        return isOn;
    }

    /** The words of the rules of all lines taken, as the lines number them. */
    public RuleWords words() {
        return words;
    }

    /** Whether the lines of a bonus, which do not change after they are made, are needed by nobody else. */
    public boolean takesAtOnce(Bonus bonus) {
        return isOn && per != Terms.Per.BONUS && !bonus.table().slices() && !lookedAt.contains(bonus.name());
    }

    /** Takes the lines of a bonus, except those that come to nothing. */
    public void take(String bonus, EarningLines lines, Numbering numbering) {
        for (int from = 0; from < lines.size(); from += BLOCK) {
            taker.accept(block(numberOf.getOrDefault(bonus, -1), lines, from, numbering));
        }
    }

    private Earnings block(int bonus, EarningLines lines, int from, Numbering numbering) {
        int to = Math.min(lines.size(), from + BLOCK);
        int size = 0;
        for (int k = from; k < to; k++) {
            size += lines.amountMinor(k) == 0 ? 0 : 1;
        }
        Earnings block = Earnings.of(size);
        int at = 0;
        for (int k = from; k < to; k++) {
            if (lines.amountMinor(k) != 0) {
                block.payee()[at] = numbering.input(lines.payee(k));
                block.bonus()[at] = (short) bonus;
                lines.copy(k, numbering, words, block, at++);
            }
        }
        return block;
    }
}
