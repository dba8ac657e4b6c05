package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Pool;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        if (by.below()) {
            return ofThoseBelow(m);
        }
        return worth(m, m, by.proRata().map(volume -> counts(volume, m)));
    }

    private BigDecimal counts(String volume, String m) {
        Pool.Weight by = kind.weight();
        BigDecimal counts = by.legCap()
                .map(cap -> oracle.tests().capped(volume, m, cap, BigDecimal.ZERO))
                .orElseGet(() -> oracle.sums().value(volume, m));
        if (by.atMost().isEmpty()) {
            return counts;
        }
        int row = oracle.rows().of(by.atMost().get(), m, BigDecimal.ZERO);
        return row < 0 ? counts : counts.min(oracle.rows().at(by.atMost().get(), row, 0));
    }

    /** One after the other, whoever stands on one of the levels below and meets what is asked. */
    private BigDecimal ofThoseBelow(String payee) {
        Wood tree = oracle.woods().tree(bonus.tree());
        BigDecimal sum = BigDecimal.ZERO;
        for (String source : tree.has(payee) ? tree.members() : List.<String>of()) {
            int level = tree.path(source).indexOf(payee);
            boolean stands = level >= bonus.levels().from()
                    && level <= Math.min(bonus.levels().to(), tree.depth())
                    && oracle.tests().admits(bonus.sources(), source);
            if (stands) {
                sum = sum.add(worth(
                        payee,
                        source,
                        kind.weight().proRata().map(volume -> oracle.sums().value(volume, source))));
            }
        }
        return sum;
    }

    /** Shares of the row times the volume; or the shares of each bracket times the part of the volume in it. */
    private BigDecimal worth(String payee, String source, Optional<BigDecimal> volume) {
        BigDecimal counts = volume.orElse(BigDecimal.ONE).max(BigDecimal.ZERO);
        if (kind.weight().shares().isEmpty()) {
            return counts;
        }
        RateTable table = kind.weight().shares().get();
        if (!table.slices()) {
            int row = oracle.rows().pick(table, payee, source, BigDecimal.ZERO);
            return oracle.rows().at(table, row, 0).multiply(counts);
        }
        BigDecimal sum = BigDecimal.ZERO;
        List<Integer> rows = oracle.rows().rows(table, payee);
        for (int i = 0; i < rows.size(); i++) {
            BigDecimal from = bound(table, rows.get(i));
            BigDecimal to = i + 1 < rows.size() ? bound(table, rows.get(i + 1)).min(counts) : counts;
            sum = sum.add(oracle.rows()
                    .at(table, rows.get(i), 0)
                    .multiply(to.subtract(from).max(BigDecimal.ZERO)));
        }
        return sum;
    }

    private static BigDecimal bound(RateTable table, int row) {
        RateTable.Row at = table.rows().get(row);
        return at.isForAll() ? BigDecimal.ZERO : Tests.centi(at.fromCenti());
    }
}
