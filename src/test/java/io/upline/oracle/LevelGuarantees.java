package io.upline.oracle;

import io.upline.plan.Terms;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Compression;
import io.upline.plan.kind.LevelBonus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The least that the payee of the first paid level gets on each member's group, made up by who stands one level lower. */
final class LevelGuarantees {

    private final Oracle oracle;
    private final Bonus bonus;
    private final LevelBonus kind;
    private final Wood tree;
    private final int level;

    LevelGuarantees(Oracle oracle, Bonus bonus, LevelBonus kind) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.kind = kind;
        this.tree = oracle.woods().tree(bonus.tree());
        this.level = bonus.levels().from();
    }

    List<Outcome.Line> lines(List<Rounder.Rounded> paid) {
        Map<String, BigDecimal> earned = new HashMap<>();
        paid.forEach(p -> earned.merge(p.draft().position(), p.amount(), BigDecimal::add));
        List<String> bottomUp = tree.members().stream()
                .sorted(Comparator.comparingInt((String m) -> tree.path(m).size())
                        .reversed())
                .toList();
        List<Outcome.Line> lines = new ArrayList<>();
        for (String guarantor : bottomUp) {
            Optional<String> payee = payee(guarantor);
            if (payee.isEmpty()) {
                continue;
            }
            BigDecimal made = lacks(guarantor, payee.get(), paid).min(earned.getOrDefault(guarantor, BigDecimal.ZERO));
            if (made.signum() > 0) {
                lines.add(line(payee.get(), guarantor, made));
                lines.add(line(guarantor, guarantor, made.negate()));
                earned.merge(payee.get(), made, BigDecimal::add);
                earned.merge(guarantor, made.negate(), BigDecimal::add);
            }
        }
        return lines;
    }

    /** Who gets the first paid level on what stands so much below a guarantor. */
    private Optional<String> payee(String guarantor) {
        List<String> above = tree.path(guarantor).stream().skip(1).toList();
        if (level > tree.depth()) {
            return Optional.empty();
        }
        return kind.compression() == Compression.NONE
                ? above.stream().limit(1).filter(this::pays).findFirst()
                : above.stream().filter(this::pays).findFirst();
    }

    private boolean pays(String member) {
        if (!oracle.sources().payable(bonus, member)) {
            return false;
        }
        int row = oracle.rows().of(bonus.table(), member, BigDecimal.ZERO);
        return row >= 0 && oracle.pricing().rate(bonus, row, 0).signum() > 0;
    }

    private BigDecimal lacks(String guarantor, String payee, List<Rounder.Rounded> paid) {
        BigDecimal least = BigDecimal.valueOf(kind.guaranteeMinor().orElseThrow());
        BigDecimal lacks = BigDecimal.ZERO;
        for (String head : tree.members()) {
            List<String> path = tree.path(head);
            boolean isGroup = path.size() >= level && path.get(level - 1).equals(guarantor);
            if (isGroup && oracle.tests().admits(bonus.sources(), head)) {
                BigDecimal has = paid.stream()
                        .filter(p -> p.draft().level() == level
                                && p.draft().position().equals(payee)
                                && standsAt(p.draft().source(), head))
                        .map(Rounder.Rounded::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                lacks = lacks.add(least.subtract(has).max(BigDecimal.ZERO));
            }
        }
        return lacks;
    }

    /** Whether what a source bought stands at level 0 at a member. */
    private boolean standsAt(String source, String head) {
        Optional<Seat> seat = oracle.woods().seat(bonus.tree(), source);
        boolean isNode = seat.isPresent()
                && seat.get().place() == Seat.Place.CUSTOMER
                && oracle.plan().terms().customers() == Terms.CustomerPlace.OWN_NODE;
        return seat.isPresent() && !isNode && seat.get().node().equals(head);
    }

    private Outcome.Line line(String payee, String guarantor, BigDecimal amount) {
        return Draft.whole(payee, bonus.name(), guarantor, level, BigDecimal.ZERO.setScale(2), "guarantee", amount)
                .paidTo(oracle.owner(payee))
                .line(amount);
    }
}
