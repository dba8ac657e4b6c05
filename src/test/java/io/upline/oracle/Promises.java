package io.upline.oracle;

import io.upline.calculation.Results;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.GenerationBonus;
import io.upline.plan.kind.LevelBonus;
import io.upline.plan.kind.Matching;
import io.upline.plan.kind.Pool;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a bonus promised, and where what it did not pay has gone. */
final class Promises {

    private final Oracle oracle;
    private final Bonus bonus;

    Promises(Oracle oracle, Bonus bonus) {
        this.oracle = oracle;
        this.bonus = bonus;
    }

    /** What the bonus comes to, of its drafts before rounding, its lines before the caps over it, and those after. */
    Results.BonusTotal total(List<Draft> drafts, List<Outcome.Line> gross, List<Outcome.Line> net) {
        RoundingMode mode = oracle.plan().terms().rounding().mode();
        BigDecimal earned = drafts.stream()
                .map(Draft::exact)
                .reduce(Exact.ZERO, Exact::plus)
                .rounded(mode);
        BigDecimal cut = oracle.cut(bonus.name());
        BigDecimal promised = promised().map(p -> p.rounded(mode).max(earned)).orElse(earned.add(cut));
        BigDecimal paid = Caps.sum(net);
        return new Results.BonusTotal(
                bonus.name(),
                net.size(),
                paid.longValueExact(),
                promised.longValueExact(),
                Caps.sum(gross).subtract(paid).add(cut).longValueExact(),
                promised.subtract(earned).subtract(cut).longValueExact(),
                earned.subtract(Caps.sum(gross)).longValueExact());
    }

    /** What was promised, where the kind promises more than what is earned. */
    Optional<Exact> promised() {
        return switch (bonus.kind()) {
            case LevelBonus _ ->
                levels(bonus.levels().from(), last(), bonus.levels().from());
            case Matching kind
            when kind.generations().isEmpty() ->
                levels(bonus.levels().from(), last(), bonus.levels().from());
            case GenerationBonus _, Matching _ -> levels(1, listed(), 1);
            case Pool kind -> Optional.of(Exact.of(new Pools(oracle, bonus, kind).promised()));
            default -> Optional.empty();
        };
    }

    /** The last level or generation that is paid; no end where deeper ones are and the bonus has none. */
    int end() {
        boolean generations = bonus.kind() instanceof GenerationBonus
                || (bonus.kind() instanceof Matching kind && kind.generations().isPresent());
        return generations ? listed() : last();
    }

    /** How many values the longest list of the table has. */
    int longest() {
        return bonus.table().rows().stream()
                .mapToInt(r -> r.levels().size())
                .max()
                .orElse(0);
    }

    private int last() {
        int deepest =
                Math.min(bonus.levels().to(), oracle.woods().tree(bonus.tree()).depth());
        int listed = listed();
        return listed == Integer.MAX_VALUE
                ? deepest
                : Math.min(deepest, bonus.levels().from() + listed - 1);
    }

    /** How many values the longest list has; no end where a row has one for all deeper. */
    private int listed() {
        boolean endless = bonus.table().rows().stream().anyMatch(r -> r.deeper().e8() > 0);
        return endless ? Integer.MAX_VALUE : longest();
    }

    /** The sources in the tree, on which somebody may be paid. */
    List<Sources.Source> inTree() {
        return bonus.kind() instanceof Matching kind
                ? Matchings.sources(oracle, bonus, kind)
                : oracle.sources().of(bonus);
    }

    /** The sources that have no place in the tree. */
    List<Sources.Source> outside() {
        return bonus.kind() instanceof Matching kind
                ? Matchings.sources(oracle, bonus, kind, false)
                : oracle.sources().outside(bonus);
    }

    private Optional<Exact> levels(int from, int to, int first) {
        boolean matching = bonus.kind() instanceof Matching;
        if (to == Integer.MAX_VALUE || (bonus.base().isEmpty() && !matching)) {
            return Optional.empty();
        }
        BigDecimal bases = Stream.concat(inTree().stream(), outside().stream())
                .map(Sources.Source::base)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        RateTable table = bonus.table();
        BigDecimal rates = IntStream.rangeClosed(from, to)
                .mapToObj(level -> IntStream.range(0, table.rows().size())
                        .mapToObj(row -> oracle.rows().at(table, row, level - first))
                        .reduce(BigDecimal.ZERO, BigDecimal::max))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal perPoint =
                matching ? oracle.pricing().minor(rates) : oracle.pricing().perPoint(table, rates);
        return Optional.of(Exact.of(bases.multiply(perPoint)));
    }
}
