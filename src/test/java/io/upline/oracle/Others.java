package io.upline.oracle;

import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Structures, parties and amounts given. */
final class Others {

    private final Oracle oracle;
    private final Bonus bonus;

    Others(Oracle oracle, Bonus bonus) {
        this.oracle = oracle;
        this.bonus = bonus;
    }

    List<Draft> structure(Structure kind) {
        List<Draft> drafts = new ArrayList<>();
        Wood tree = oracle.woods().tree(bonus.tree());
        for (String m : tree.members()) {
            int depth = depth(tree, kind, m);
            if (depth > 0 && oracle.sources().payable(bonus, m)) {
                int row = oracle.rows().pick(bonus.table(), m, m, BigDecimal.ZERO);
                BigDecimal amount = oracle.rows().at(bonus.table(), row, depth - 1);
                BigDecimal whole = oracle.pricing()
                        .minor(amount)
                        .setScale(0, oracle.plan().terms().rounding().mode());
                drafts.add(Draft.whole(m, bonus.name(), m, depth, BigDecimal.ZERO.setScale(2), "structure", whole));
            }
        }
        return drafts;
    }

    private int depth(Wood tree, Structure kind, String m) {
        List<Integer> depths = tree.children(m).stream()
                .filter(c -> oracle.tests().holds(kind.are(), c))
                .map(c -> depth(tree, kind, c))
                .sorted(Comparator.reverseOrder())
                .toList();
        return depths.size() < kind.width() ? 0 : 1 + depths.get(kind.width() - 1);
    }

    List<Draft> party() {
        Map<String, List<Sums.Part>> byParty = new TreeMap<>();
        Map<String, List<Sums.Part>> before = new TreeMap<>();
        for (Person p : oracle.company().members()) {
            if (oracle.tests().admits(bonus.sources(), p.id())) {
                String base = bonus.base().orElseThrow();
                List<Sums.Part> now = oracle.sums().parts(base, p.id());
                List<Sums.Part> first = oracle.first().sums().parts(base, p.id());
                for (int i = 0; i < now.size(); i++) {
                    String party = now.get(i).order().map(Bought::party).orElse("");
                    if (!party.isEmpty()) {
                        byParty.computeIfAbsent(party, k -> new ArrayList<>()).add(now.get(i));
                        before.computeIfAbsent(party, k -> new ArrayList<>()).add(first.get(i));
                    }
                }
            }
        }
        List<Draft> drafts = new ArrayList<>();
        byParty.forEach((party, parts) -> {
            String host = parts.getFirst().order().orElseThrow().host();
            List<BigDecimal> paid = parts.stream().map(Sums.Part::paid).toList();
            BigDecimal figure = Sums.sum(before.get(party), Sums.Part::paid);
            Sources.Source source = new Sources.Source(
                    host, new Seat(host, Seat.Place.OWN), Sums.sum(parts, Sums.Part::paid), figure, paid);
            if (!host.isEmpty() && oracle.sources().payable(bonus, host)) {
                int row = oracle.rows().pick(bonus.table(), host, host, figure);
                BigDecimal rate = oracle.pricing().rate(bonus, row, 0);
                if (rate.signum() > 0) {
                    drafts.add(oracle.pricing().draft(bonus, host, source, -1, 0, rate));
                }
            }
        });
        return drafts;
    }

    List<Draft> given() {
        return oracle.company().given().stream()
                .filter(g -> g.bonus().equals(bonus.name()))
                .sorted(Comparator.comparingLong(Company.Gift::amountMinor))
                .map(g -> Draft.whole(
                        g.member(),
                        bonus.name(),
                        "",
                        -1,
                        BigDecimal.ZERO.setScale(2),
                        "given",
                        BigDecimal.valueOf(g.amountMinor())))
                .toList();
    }
}
