package io.upline.calculation.engine;

import io.upline.calculation.Earnings;
import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.columns.Columns;
import io.upline.calculation.frame.RowFact;
import io.upline.calculation.frame.Workings;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.BonusOutcome;
import io.upline.calculation.lines.Outlet;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.calculation.trail.MadeOf;
import io.upline.calculation.trail.Missing;
import io.upline.calculation.trail.Trail;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Why a member got what it got in a period, and what the next rank misses, as facts in the plan's names and numbers. An explanation is
 * derived, never stored: the calculation itself notes it in a {@link Trail} of this member while it pays, so that there is no second
 * telling of a rule.
 */
public final class Explanation {

    /** Codes of the facts by which a member's kind or status keeps it from being paid. */
    public static final Set<String> OF_STATUS = Set.of("why.customer", "why.takenOutByStatus", "why.unpaidByStatus");

    private final Workings workings;
    private final Columns columns;
    private final int member;
    private final List<Fact> facts = new ArrayList<>();
    private Set<String> toldRanks = Set.of();

    private Explanation(Workings workings, int member) {
        this.workings = workings;
        this.member = member;
        columns = workings.columns();
    }

    /**
     * What a period came to, and why one member got what it got in it: one calculation for both.
     *
     * @param currency of the plan: what its amounts are in
     * @param sums what each bonus came to for the member, in the order of the plan; those without a line are left out
     * @param facts the facts, in the order who it is, rank, next rank, earnings by bonus, what stands beside them and what each bonus
     *     misses, what is held
     */
    public record Explained(Results results, String currency, List<Sum> sums, List<Fact> facts) {

        /** Copies the lists. */
        public Explained {
            sums = List.copyOf(sums);
            facts = List.copyOf(facts);
        }
    }

    /**
     * What one bonus came to for the member, after caps, in minor units of the plan's currency.
     *
     * @param lines how many lines it has
     * @param levels the same by level, where its lines have levels
     * @param next the next better row of its table; empty where there is none
     */
    public record Sum(String bonus, long lines, long amountMinor, List<LevelSum> levels, Optional<Fact> next) {

        /** Copies the list. */
        public Sum {
            levels = List.copyOf(levels);
        }
    }

    /** What the lines of one level come to. */
    public record LevelSum(int level, long lines, long amountMinor) {}

    /**
     * Calculates a period and explains one member.
     *
     * @param member its number in the inputs
     */
    public static Explained calculate(Plan plan, Inputs inputs, int member) {
        return calculate(plan, inputs, member, -1);
    }

    /**
     * The same for somebody who asks what came of one source: where nothing was paid on it, it is named however many others there are.
     *
     * @param source its number in the inputs; {@code -1} for none in particular
     */
    public static Explained calculate(Plan plan, Inputs inputs, int member, int source) {
        Ground ground = Ground.of(plan, inputs);
        Fact asked = source < 0 ? Why.NOTHING : Why.member(inputs.members().ids(), source);
        Workings workings = Workings.on(ground, Trail.of(ground.standing(), member, asked), Outlet.NONE);
        LadderColumn ranks = workings.columns().ladder(LadderName.RANK);
        ranks.watched = member;
        Results results = Calculation.calculate(workings);
        Explanation told = new Explanation(workings, member);
        List<Fact> facts = told.of(results);
        return new Explained(results, plan.terms().currency(), told.sums(results), facts);
    }

    /** Explains one member of a period whose results are of no interest. */
    public static List<Fact> of(Plan plan, Inputs inputs, int member) {
        return calculate(plan, inputs, member).facts();
    }

    private List<Sum> sums(Results results) {
        Earnings earned = results.earnings(member, member + 1);
        List<Sum> sums = new ArrayList<>();
        for (int bonus = 0; bonus < results.bonuses().size(); bonus++) {
            TreeMap<Integer, long[]> levels = new TreeMap<>();
            for (int k = 0; k < earned.size(); k++) {
                if (earned.bonus()[k] == bonus) {
                    long[] level = levels.computeIfAbsent((int) earned.level()[k], _ -> new long[2]);
                    level[0]++;
                    level[1] = Math.addExact(level[1], earned.amountMinor()[k]);
                }
            }
            long lines = 0;
            long amount = 0;
            List<LevelSum> each = new ArrayList<>();
            for (Map.Entry<Integer, long[]> level : levels.entrySet()) {
                long[] sum = level.getValue();
                lines += sum[0];
                amount = Math.addExact(amount, sum[1]);
                each.add(new LevelSum(level.getKey(), sum[0], sum[1]));
            }
            if (lines > 0) {
                String name = results.bonuses().get(bonus);
                sums.add(new Sum(name, lines, amount, each.size() > 1 ? each : List.of(), next(name, bonus, earned)));
            }
        }
        return sums;
    }

    /** The next row, where the member itself earned something and not only positions of its. */
    private Optional<Fact> next(String name, int number, Earnings earned) {
        boolean own = false;
        for (int k = 0; k < earned.size(); k++) {
            own |= earned.bonus()[k] == number && earned.position()[k] == member;
        }
        Optional<Bonus> bonus = columns.ground().plan().bonus(name);
        return own ? bonus.flatMap(of -> new NextRow(workings, member, toldRanks).of(of)) : Optional.empty();
    }

    private List<Fact> of(Results results) {
        facts.addAll(new StandingFacts(columns, member).of(results));
        ranks(results);
        for (Bonus bonus : columns.ground().plan().bonuses()) {
            columns.outcome(bonus.name())
                    .ifPresent(paid -> facts.addAll(lines(bonus, paid).of(member)));
        }
        bonuses();
        if (results.held(member) && columns.ground().standing().ownerOf(member) == member) {
            facts.add(Fact.of("why.held"));
        }
        return facts;
    }

    private void ranks(Results results) {
        Ladder ladder = columns.ground().plan().ranks();
        if (ladder.ranks().isEmpty() || !columns.ground().standing().in[member]) {
            return;
        }
        int rank = results.rank()[member];
        int title = results.title()[member];
        String higher = title > rank ? ladder.names().get(title) : "";
        facts.add(
                rank < 0
                        ? Fact.of("why.rankNone", "title", higher)
                        : Fact.of("why.rankNow", "rank", ladder.names().get(rank), "title", higher));
        RankFacts told = new RankFacts(columns, member);
        facts.addAll(told.moved());
        told.next().ifPresent(facts::add);
        toldRanks = told.saidToMiss();
    }

    private EarningFacts lines(Bonus bonus, BonusOutcome outcome) {
        return new EarningFacts(columns.ground(), workings.trail(), bonus, outcome.lines());
    }

    /** Adds, for each bonus, what was noted beside its lines and what the member lacks for it. */
    private void bonuses() {
        boolean stands = columns.ground().standing().in[member];
        for (Bonus bonus : columns.ground().plan().bonuses()) {
            columns.outcome(bonus.name())
                    .flatMap(outcome -> lines(bonus, outcome).sum())
                    .ifPresent(sum -> facts.add(Fact.of("why.beside", "bonus", bonus.name(), "what", sum)));
            columns.outcome(bonus.name())
                    .map(outcome -> new ArticleFacts(columns, member).of(bonus, outcome.lines()))
                    .orElse(List.of())
                    .forEach(counts -> facts.add(Fact.of("why.beside", "bonus", bonus.name(), "what", counts)));
            List<Fact> missing = stands ? missing(bonus) : List.of();
            made(bonus, missing.isEmpty())
                    .forEach(of -> facts.add(Fact.of("why.beside", "bonus", bonus.name(), "what", of)));
            workings.trail()
                    .noted(bonus.name())
                    .forEach(noted -> facts.add(Fact.of("why.beside", "bonus", bonus.name(), "what", noted)));
            if (!missing.isEmpty()) {
                facts.add(Fact.of("why.notPaid", "bonus", bonus.name(), "lacking", Why.lacking(missing)));
            }
        }
        int owner = columns.ground().standing().ownerOf(member);
        if (owner != member) {
            Fact payee = Why.member(columns.ground().inputs().members().ids(), owner);
            facts.add(Fact.of("why.paidToOwner", "owner", payee));
        }
    }

    /** Which figures the volume is the least or greatest of on which a bonus is paid, and that which picks its row where it has one. */
    private List<Fact> made(Bonus bonus, boolean lacksNothing) {
        if (!columns.ground().standing().in[member]) {
            return List.of();
        }
        List<String> volumes = new ArrayList<>(bonus.base().stream().toList());
        for (RateTable.By key : bonus.table().keys()) {
            if (lacksNothing && key instanceof RateTable.By.OfVolume(String volume)) {
                volumes.add(volume);
            }
        }
        MadeOf made = new MadeOf(columns, member);
        return volumes.stream()
                .flatMap(volume -> made.within(volume).stream())
                .distinct()
                .toList();
    }

    private List<Fact> missing(Bonus bonus) {
        List<Fact> missing =
                new ArrayList<>(Missing.withClosest(columns, member).of(bonus.needs()));
        Fact row = bonus.kind().over().isEmpty() ? RowFact.missing(bonus.table(), columns, member) : Why.NOTHING;
        if (!row.equals(Why.NOTHING)) {
            missing.add(row);
        }
        return missing;
    }
}
