package io.upline.oracle;

import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.GenerationBonus;
import io.upline.plan.kind.Generations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The minimum bonus: what boundaries make up to those above them. */
final class Guarantees {

    private final Oracle oracle;
    private final Bonus bonus;
    private final GenerationBonus kind;
    private final Wood tree;

    Guarantees(Oracle oracle, Bonus bonus, GenerationBonus kind) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.kind = kind;
        this.tree = oracle.woods().tree(bonus.tree());
    }

    private boolean boundary(String m) {
        Generations.Boundary.Meets meets =
                (Generations.Boundary.Meets) kind.generations().boundary();
        return oracle.tests().holds(meets.condition(), m);
    }

    List<Outcome.Line> lines(List<Rounder.Rounded> paid) {
        Map<String, BigDecimal> earned = new HashMap<>();
        paid.forEach(p -> earned.merge(p.draft().position(), p.amount(), BigDecimal::add));
        GenerationPay pay = new GenerationPay(oracle, bonus, kind.generations());
        List<Outcome.Line> lines = new ArrayList<>();
        for (String below : boundaries()) {
            List<Rounder.Rounded> group = paid.stream()
                    .filter(p ->
                            p.draft().level() == 1 && opener(p.draft().source()).equals(Optional.of(below)))
                    .toList();
            Optional<String> payee = pay.first(below);
            if (payee.isPresent()) {
                BigDecimal has = group.stream()
                        .filter(p -> p.draft().position().equals(payee.get()))
                        .map(Rounder.Rounded::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal lacks = BigDecimal.valueOf(kind.guaranteeMinor().orElseThrow())
                        .subtract(has)
                        .min(earned.getOrDefault(below, BigDecimal.ZERO));
                if (lacks.signum() > 0) {
                    lines.add(line(payee.get(), below, lacks));
                    lines.add(line(below, below, lacks.negate()));
                    earned.merge(payee.get(), lacks, BigDecimal::add);
                    earned.merge(below, lacks.negate(), BigDecimal::add);
                }
            }
        }
        return lines;
    }

    private List<String> boundaries() {
        return tree.members().stream()
                .filter(this::boundary)
                .sorted(Comparator.comparingInt((String m) -> tree.path(m).size())
                        .reversed()
                        .thenComparing(m -> m))
                .toList();
    }

    private Optional<String> opener(String source) {
        Optional<Seat> seat = oracle.woods().seat(bonus.tree(), source);
        if (seat.isEmpty()) {
            return Optional.empty();
        }
        List<String> path = tree.path(seat.get().node());
        int first = kind.generations().opens() == Generations.Opens.BOUNDARY_OWN_GROUP ? 0 : 1;
        return path.stream().skip(first).filter(this::boundary).findFirst();
    }

    private Outcome.Line line(String payee, String boundary, BigDecimal amount) {
        return Draft.whole(payee, bonus.name(), boundary, 1, BigDecimal.ZERO.setScale(2), "guarantee", amount)
                .paidTo(oracle.owner(payee))
                .line(amount);
    }
}
