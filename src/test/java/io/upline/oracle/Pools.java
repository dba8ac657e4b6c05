package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Pool;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sum shared out by weight, to the cent. */
final class Pools {

    private final Oracle oracle;
    private final Bonus bonus;
    private final Pool kind;

    Pools(Oracle oracle, Bonus bonus, Pool kind) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.kind = kind;
    }

    List<Draft> drafts() {
        BigDecimal size = size();
        Map<String, BigDecimal> weights = weights();
        if (weights.isEmpty()) {
            if (kind.carried() && size.signum() > 0) {
                oracle.carried().add(new State.Row("", bonus.name(), "", 0, "", "pool", size.longValueExact()));
            }
            return List.of();
        }
        BigDecimal all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = Rounder.shares(
                weights.values().stream()
                        .map(w -> new Exact(size.multiply(w), all))
                        .toList(),
                size);
        List<Draft> drafts = new ArrayList<>();
        BigDecimal base = size.movePointLeft(oracle.pricing().digits()).setScale(2, RoundingMode.HALF_UP);
        int i = 0;
        for (String member : weights.keySet()) {
            drafts.add(Draft.whole(member, bonus.name(), "", -1, base, "pool", shares.get(i++)));
        }
        return drafts;
    }

    private Map<String, BigDecimal> weights() {
        Map<String, BigDecimal> weights = new TreeMap<>();
        for (Person p : oracle.company().members()) {
            if (oracle.woods().stands(p.id()) && oracle.sources().payable(bonus, p.id())) {
                BigDecimal weight = weight(p.id());
                if (weight.signum() > 0) {
                    weights.put(p.id(), weight);
                }
            }
        }
        return weights;
    }

    /** What the pool promises: its size, or nothing when it is carried on. */
    BigDecimal promised() {
        return kind.carried() && weights().isEmpty() ? BigDecimal.ZERO : size();
    }

    private BigDecimal size() {
        BigDecimal fresh = switch (kind.size()) {
            case Pool.Size.Fixed fixed -> BigDecimal.valueOf(fixed.amountMinor());
            case Pool.Size.ShareOf share ->
                oracle.pricing()
                        .minor(oracle.companyTotal(share.share().of())
                                .multiply(share.share().share().toDecimal())
                                .multiply(oracle.plan().terms().pointValue().toDecimal()))
                        .setScale(0, oracle.plan().terms().rounding().mode());
        };
        return oracle.company().before().rows().stream()
                .filter(r -> r.what().equals("pool") && r.bonus().equals(bonus.name()))
                .map(r -> BigDecimal.valueOf(r.count()))
                .reduce(fresh, BigDecimal::add);
    }

    private BigDecimal weight(String m) {
        Pool.Weight by = kind.weight();
        BigDecimal weight = by.shares()
                .map(table -> oracle.rows().at(table, oracle.rows().of(table, m, BigDecimal.ZERO), 0))
                .orElse(BigDecimal.ONE);
        if (by.proRata().isPresent()) {
            String volume = by.proRata().get();
            BigDecimal counts = by.legCap()
                    .map(cap -> oracle.tests().capped(volume, m, cap, BigDecimal.ZERO))
                    .orElseGet(() -> oracle.sums().value(volume, m));
            if (by.atMost().isPresent()) {
                int row = oracle.rows().of(by.atMost().get(), m, BigDecimal.ZERO);
                counts = row < 0
                        ? counts
                        : counts.min(oracle.rows().at(by.atMost().get(), row, 0));
            }
            weight = weight.multiply(counts.max(BigDecimal.ZERO));
        }
        return weight;
    }
}
