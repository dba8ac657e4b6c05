package io.upline.oracle;

import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Differential;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The payee's rate less a rate below it on the path. */
final class Differentials {

    private final Oracle oracle;
    private final Bonus bonus;
    private final Differential.Minus minus;
    private final Optional<RateTable> paidAtMost;

    Differentials(Oracle oracle, Bonus bonus, Differential kind) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.minus = kind.minus();
        this.paidAtMost = kind.paidAtMost();
    }

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (Sources.Source source : oracle.sources().of(bonus)) {
            List<Sources.Step> walk = oracle.sources().walk(bonus, source);
            for (int i = 0; i < walk.size(); i++) {
                Sources.Step step = walk.get(i);
                if (step.offered() && inLevels(step)) {
                    Exact rate = oracle.sources().payable(bonus, step.member())
                            ? paidBy(source, step).less(below(source, walk, i))
                            : Exact.ZERO;
                    if (rate.signum() > 0) {
                        drafts.add(draft(source, step, rate));
                    }
                }
            }
        }
        return drafts;
    }

    private Draft draft(Sources.Source source, Sources.Step step, Exact rate) {
        return bonus.table().slices()
                ? new Slices(oracle, bonus).draft(step.member(), source, step.level(), rate.times(source.base()))
                : oracle.pricing().draft(bonus, step.member(), source, step.level(), rate.top());
    }

    private boolean inLevels(Sources.Step step) {
        return step.level() >= bonus.levels().from()
                && step.level()
                        <= Math.min(
                                bonus.levels().to(),
                                oracle.woods().tree(bonus.tree()).depth());
    }

    /** What a member holds, or what it is paid at most where that is less. */
    private Exact paidBy(Sources.Source source, Sources.Step step) {
        Exact held = rate(source, step);
        int row = paidAtMost
                .map(table -> oracle.rows().of(table, step.member(), BigDecimal.ZERO))
                .orElse(-1);
        if (row < 0) {
            return held;
        }
        Exact most = Exact.of(oracle.rows().at(paidAtMost.get(), row, 0));
        return most.compareTo(held) < 0 ? most : held;
    }

    private Exact rate(Sources.Source source, Sources.Step step) {
        boolean holds = (minus == Differential.Minus.PAID || minus == Differential.Minus.PAID_BETWEEN)
                ? oracle.sources().payable(bonus, step.member())
                : !oracle.woods().removed(step.member()) && oracle.tests().holds(bonus.needs(), step.member());
        if (!holds) {
            return Exact.ZERO;
        }
        if (bonus.table().slices()) {
            return new Slices(oracle, bonus).average(step.member(), source.base());
        }
        BigDecimal figure = oracle.rows().figure(bonus.table(), step.member(), source);
        int row = oracle.rows().pick(bonus.table(), step.member(), source.source(), figure);
        return Exact.of(oracle.rows().at(bonus.table(), row, 0));
    }

    private Exact below(Sources.Source source, List<Sources.Step> walk, int at) {
        if (at == 0) {
            return Exact.ZERO;
        }
        if (minus == Differential.Minus.FRONTLINE) {
            return rate(source, walk.get(at - 1));
        }
        Exact highest = Exact.ZERO;
        for (int i = 0; i < at; i++) {
            Sources.Step step = walk.get(i);
            boolean counts = switch (minus) {
                case HELD -> true;
                case BETWEEN -> step.level() > 0 || !step.offered();
                case PAID_BETWEEN -> step.offered() && inLevels(step) && step.level() > 0;
                case FRONTLINE, PAID -> step.offered() && (inLevels(step) || step.level() == 0);
            };
            if (counts) {
                Exact rate = rate(source, step);
                highest = rate.compareTo(highest) > 0 ? rate : highest;
            }
        }
        return highest;
    }
}
