package io.upline.oracle;

import io.upline.calculation.Breakage;
import io.upline.plan.Terms;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.GenerationBonus;
import io.upline.plan.kind.LevelBonus;
import io.upline.plan.kind.Matching;
import io.upline.plan.kind.Pool;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the breakage of a bonus consists of: source by source, level by level, as the page of the language says. */
final class Broken {

    private final Oracle oracle;
    private final Bonus bonus;
    private final Promises promises;
    private final List<Draft> drafts;
    private final List<Outcome.Line> gross;
    private final RoundingMode mode;
    private final boolean slices;

    /** Looks at a bonus's drafts before rounding and its lines before the caps over it. */
    Broken(Oracle oracle, Bonus bonus, List<Draft> drafts, List<Outcome.Line> gross) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.promises = new Promises(oracle, bonus);
        this.drafts = drafts;
        this.gross = gross;
        this.mode = oracle.plan().terms().rounding().mode();
        this.slices = bonus.table().slices();
    }

    /** A level, or all deeper ones. */
    private static final class Level {
        private final List<BigDecimal> bases = new ArrayList<>();
        private BigDecimal paidOn = BigDecimal.ZERO;
        private Exact paid = Exact.ZERO;
        private Exact lower = Exact.ZERO;
        private Exact several = Exact.ZERO;
        private boolean isShared;
    }

    List<Breakage> lines() {
        List<Breakage> lines = new ArrayList<>();
        BigDecimal takenBack = sum(Set.of("taken-back"), true);
        BigDecimal others = sum(Set.of("", "per-unit", "taken-back"), false);
        if (bonus.kind() instanceof Pool kind) {
            BigDecimal size = new Pools(oracle, bonus, kind).promised();
            if (size.compareTo(others.add(takenBack)) < 0) {
                return lines;
            }
            lines.add(Breakage.ofSum(bonus.name(), Breakage.Of.SUM, size.longValueExact(), others.longValueExact()));
        } else if (isByLevel() && promises.end() != Integer.MAX_VALUE) {
            List<Level> levels = isEvent() ? List.of() : levels();
            BigDecimal promised = isEvent()
                    ? BigDecimal.ZERO
                    : promises.promised().orElseThrow().rounded(mode);
            BigDecimal sliced = slices ? takeSlices(levels) : BigDecimal.ZERO;
            BigDecimal earned = levels.stream()
                    .map(l -> l.paid)
                    .reduce(Exact.ZERO, Exact::plus)
                    .rounded(mode);
            BigDecimal unpromised = others.subtract(sliced);
            if (promised.compareTo(earned.add(unpromised).add(takenBack)) < 0) {
                return lines;
            }
            add(lines, levels, promised, earned);
            lines.add(Breakage.ofSum(bonus.name(), Breakage.Of.UNPROMISED, 0, unpromised.longValueExact()));
        } else {
            return lines;
        }
        lines.add(Breakage.ofSum(bonus.name(), Breakage.Of.TAKEN_BACK, 0, takenBack.longValueExact()));
        lines.removeIf(Breakage::isEmpty);
        return lines;
    }

    private BigDecimal sum(Set<String> rules, boolean these) {
        return Caps.sum(
                gross.stream().filter(l -> rules.contains(l.rule()) == these).toList());
    }

    /** What payees earned on a source: its base as lines show it × the rate of each. */
    private Exact earned(Sources.Source source, List<Draft> payees) {
        boolean matching = bonus.kind() instanceof Matching;
        BigDecimal base = matching ? source.base() : source.base().setScale(2, RoundingMode.HALF_UP);
        return payees.stream()
                .map(d -> Exact.of(base.multiply(perPoint(d.rate()))))
                .reduce(Exact.ZERO, Exact::plus);
    }

    private BigDecimal perPoint(BigDecimal rate) {
        return bonus.kind() instanceof Matching
                ? oracle.pricing().minor(rate)
                : oracle.pricing().perPoint(bonus.table(), rate);
    }

    private boolean isByLevel() {
        return bonus.kind() instanceof LevelBonus || bonus.kind() instanceof Matching || isByGeneration();
    }

    private boolean isByGeneration() {
        return bonus.kind() instanceof GenerationBonus
                || (bonus.kind() instanceof Matching kind && kind.generations().isPresent());
    }

    private boolean isEvent() {
        return bonus.base().isEmpty() && !(bonus.kind() instanceof Matching);
    }

    private int first() {
        return isByGeneration() ? 1 : bonus.levels().from();
    }

    private List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        int listed = promises.longest();
        int count = Math.max(0, Math.min(listed, promises.end() - first() + 1));
        IntStream.range(0, promises.end() >= first() + listed ? count + 1 : count)
                .forEach(i -> levels.add(new Level()));
        oracle.standing().asks().apart(() -> {
            promises.inTree().forEach(source -> take(levels, source, paidOn(source)));
            promises.outside().forEach(source -> take(levels, source, List.of()));
            return List.of();
        });
        return levels;
    }

    private void add(List<Breakage> lines, List<Level> levels, BigDecimal promised, BigDecimal earned) {
        List<Exact> whole = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            whole.add(highest(i, sum(levels.get(i).bases)));
        }
        List<BigDecimal> promise = Rounder.shares(whole, levels.isEmpty() ? BigDecimal.ZERO : promised);
        BigDecimal paid = BigDecimal.ZERO;
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            Exact nobody = highest(i, sum(level.bases).subtract(level.paidOn));
            List<BigDecimal> parts =
                    Rounder.shares(List.of(nobody, level.lower, level.several, level.paid), promise.get(i));
            paid = paid.add(parts.get(3));
            lines.add(line(i, level, promise.get(i), parts));
        }
        lines.add(Breakage.ofSum(
                bonus.name(), Breakage.Of.ROUNDING, 0, earned.subtract(paid).longValueExact()));
    }

    private Breakage line(int i, Level level, BigDecimal promise, List<BigDecimal> parts) {
        boolean isLast = i == promises.longest();
        return new Breakage(
                bonus.name(),
                isByGeneration() ? Breakage.Of.GENERATION : Breakage.Of.LEVEL,
                first() + i,
                isLast ? promises.end() : first() + i,
                centi(sum(level.bases)),
                rate(i).movePointRight(8).longValueExact(),
                bonus.table().unit() == io.upline.plan.table.RateTable.Unit.AMOUNTS,
                promise.longValueExact(),
                centi(level.paidOn),
                parts.get(3).longValueExact(),
                parts.get(0).longValueExact(),
                parts.get(1).longValueExact(),
                parts.get(2).longValueExact(),
                0);
    }

    private static long centi(BigDecimal base) {
        return base.setScale(2, RoundingMode.HALF_UP).movePointRight(2).longValueExact();
    }

    private static BigDecimal sum(List<BigDecimal> bases) {
        return bases.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Draft> paidOn(Sources.Source source) {
        List<Sources.Source> only = List.of(source);
        return switch (bonus.kind()) {
            case LevelBonus kind -> new LevelPay(oracle, bonus, kind).drafts(only);
            case GenerationBonus kind -> new GenerationPay(oracle, bonus, kind.generations()).drafts(only);
            case Matching kind
            when kind.generations().isPresent() ->
                new GenerationPay(oracle, bonus, kind.generations().get()).drafts(only);
            case Matching kind ->
                new LevelPay(oracle, bonus, kind.compression(), Integer.MAX_VALUE, io.upline.plan.kind.BlockedBy.NONE)
                        .drafts(only);
            default -> throw new IllegalStateException(bonus.name());
        };
    }

    private void take(List<Level> levels, Sources.Source source, List<Draft> paid) {
        for (int level = first(); level <= promises.end() && !levels.isEmpty(); level++) {
            levels.get(index(level)).bases.add(source.base());
        }
        Map<Integer, List<Draft>> byLevel = new TreeMap<>();
        paid.forEach(
                d -> byLevel.computeIfAbsent(d.level(), k -> new ArrayList<>()).add(d));
        byLevel.forEach((number, payees) -> {
            int at = index(number);
            Level level = levels.get(at);
            level.paidOn = level.paidOn.add(source.base());
            Exact broken = highest(at, source.base());
            if (!slices) {
                Exact earned = earned(source, payees);
                level.paid = level.paid.plus(earned);
                broken = broken.plus(earned.times(BigDecimal.ONE.negate()));
            }
            // of a source of nothing there is nothing to share
            boolean isShared = payees.size() > 1 && (!slices || source.base().signum() != 0);
            level.isShared |= isShared;
            level.lower = isShared ? level.lower : level.lower.plus(broken);
            level.several = isShared ? level.several.plus(broken) : level.several;
        });
    }

    private int index(int level) {
        return Math.min(level - first(), promises.longest());
    }

    /** In slices the lines of a level are rounded, and where several shared any of it, all of it stands there. */
    private BigDecimal takeSlices(List<Level> levels) {
        Map<Integer, BigDecimal> earned = new HashMap<>();
        Terms.RoundingRule rule = oracle.plan().terms().rounding();
        Rounder.rounded(drafts, rule).forEach(r -> earned.merge(index(r.draft().level()), r.amount(), BigDecimal::add));
        BigDecimal all = BigDecimal.ZERO;
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            BigDecimal amount = earned.getOrDefault(i, BigDecimal.ZERO);
            level.paid = Exact.of(amount);
            Exact broken = level.lower.plus(level.several).plus(Exact.of(amount.negate()));
            level.lower = level.isShared ? Exact.ZERO : broken;
            level.several = level.isShared ? broken : Exact.ZERO;
            all = all.add(amount);
        }
        return all;
    }

    private BigDecimal rate(int index) {
        return IntStream.range(0, bonus.table().rows().size())
                .mapToObj(row -> oracle.rows().at(bonus.table(), row, index))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private Exact highest(int index, BigDecimal base) {
        return Exact.of(base.multiply(perPoint(rate(index))));
    }
}
