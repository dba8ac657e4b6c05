package io.upline.oracle;

import io.upline.plan.condition.Condition;
import io.upline.plan.kind.BlockedBy;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Compression;
import io.upline.plan.kind.LevelBonus;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A rate for each level above the buyer. */
final class LevelPay {

    private final Oracle oracle;
    private final Bonus bonus;
    private final Compression compression;
    private final int skipAtMost;
    private final BlockedBy blockedBy;

    LevelPay(Oracle oracle, Bonus bonus, LevelBonus kind) {
        this(oracle, bonus, kind.compression(), kind.skipAtMost().orElse(Integer.MAX_VALUE), kind.blockedBy());
    }

    LevelPay(Oracle oracle, Bonus bonus, Compression compression, int skipAtMost, BlockedBy blockedBy) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.compression = compression;
        this.skipAtMost = skipAtMost;
        this.blockedBy = blockedBy;
    }

    List<Draft> drafts(List<Sources.Source> sources) {
        List<Draft> drafts = new ArrayList<>();
        for (Sources.Source source : sources) {
            if (compression == Compression.NONE) {
                each(source, drafts);
            } else {
                compressed(source, drafts);
            }
        }
        return drafts;
    }

    private void each(Sources.Source source, List<Draft> drafts) {
        List<Sources.Step> walk = oracle.sources().walk(bonus, source);
        for (int i = 0; i < walk.size(); i++) {
            int level = walk.get(i).level();
            boolean pays = level >= bonus.levels().from() && level <= deepest();
            if (walk.get(i).offered() && pays) {
                BigDecimal rate = rate(source, walk, i, level);
                if (rate.signum() > 0) {
                    drafts.add(oracle.pricing()
                            .draft(
                                    bonus,
                                    walk.get(i).member(),
                                    source,
                                    level,
                                    level - bonus.levels().from(),
                                    rate));
                }
            }
        }
    }

    private int deepest() {
        return Math.min(bonus.levels().to(), oracle.woods().tree(bonus.tree()).depth());
    }

    private void compressed(Sources.Source source, List<Draft> drafts) {
        List<Sources.Step> walk = oracle.sources().walk(bonus, source);
        int level = -1;
        int skipped = 0;
        for (int i = 0; i < walk.size(); i++) {
            Sources.Step step = walk.get(i);
            if (!step.offered() || step.level() < bonus.levels().from()) {
                continue;
            }
            level = level < 0 ? step.level() : level;
            if (level > deepest()) {
                return;
            }
            BigDecimal rate = rate(source, walk, i, level);
            if (rate.signum() > 0) {
                drafts.add(oracle.pricing()
                        .draft(
                                bonus,
                                step.member(),
                                source,
                                level,
                                level - bonus.levels().from(),
                                rate));
                level++;
            } else if (++skipped > skipAtMost) {
                return;
            }
        }
    }

    /** What the member at a place of the walk has for the level on offer; zero for nothing. */
    private BigDecimal rate(Sources.Source source, List<Sources.Step> walk, int at, int level) {
        String payee = walk.get(at).member();
        if (!oracle.sources().payable(bonus, payee)) {
            return BigDecimal.ZERO;
        }
        RateTable table = bonus.table();
        int row = oracle.rows().pick(table, payee, source.source(), source.figure());
        if (row < 0) {
            return BigDecimal.ZERO;
        }
        int index = level - bonus.levels().from();
        boolean deeper = index >= table.rows().get(row).levels().size();
        return deeper && blocked(source, walk, at)
                ? BigDecimal.ZERO
                : oracle.pricing().rate(bonus, row, index);
    }

    private boolean blocked(Sources.Source source, List<Sources.Step> walk, int at) {
        if (blockedBy == BlockedBy.NONE) {
            return false;
        }
        int own = oracle.standing().rank(Condition.LadderName.RANK, walk.get(at).member());
        int equal = blockedBy == BlockedBy.EQUAL_RANK ? 0 : 1;
        boolean below = walk.subList(0, at).stream()
                .anyMatch(s -> oracle.standing().rank(Condition.LadderName.RANK, s.member()) >= own + equal);
        boolean buyer = walk.get(0).level() > 0 && -1 >= own + equal;
        return below || (buyer && !source.source().isEmpty());
    }
}
