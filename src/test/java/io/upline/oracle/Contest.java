package io.upline.oracle;

import io.upline.plan.kind.Award;
import io.upline.plan.kind.Bonus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Places by a volume. */
final class Contest {

    private final Oracle oracle;
    private final Bonus bonus;
    private final Award.Ties ties;
    private final String volume;

    Contest(Oracle oracle, Bonus bonus, Award.Ties ties, String volume) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.ties = ties;
        this.volume = volume;
    }

    List<Draft> drafts() {
        Comparator<String> order = Comparator.comparing(this::score).reversed();
        if (ties == Award.Ties.EARLIEST_LAST_ORDER) {
            order = order.thenComparingLong(this::lastOrder);
        }
        List<String> ranked = oracle.company().members().stream()
                .map(Person::id)
                .filter(id -> oracle.woods().stands(id) && oracle.sources().payable(bonus, id))
                .filter(id -> score(id).signum() > 0)
                .sorted(order.thenComparing(id -> id))
                .toList();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            BigDecimal amount = amount(ranked, i);
            drafts.add(Draft.whole(
                    ranked.get(i), bonus.name(), ranked.get(i), -1, BigDecimal.ZERO.setScale(2), "award", amount));
        }
        return drafts;
    }

    private BigDecimal score(String m) {
        return oracle.sums().value(volume, m);
    }

    private long lastOrder(String m) {
        return oracle.sums().parts(volume, m).stream()
                .map(Sums.Part::order)
                .flatMap(Optional::stream)
                .mapToLong(o -> o.day() * 86_400L + o.second())
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private BigDecimal place(int place) {
        return bonus.table().rows().stream()
                .filter(r -> r.fromCenti() == (place + 1) * 100L)
                .map(r -> oracle.pricing().minor(r.at(0).toDecimal()))
                .map(a -> a.setScale(0, oracle.plan().terms().rounding().mode()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal amount(List<String> ranked, int at) {
        int first = at;
        int last = at;
        while (first > 0 && equal(ranked, first - 1, at)) {
            first--;
        }
        while (last + 1 < ranked.size() && equal(ranked, last + 1, at)) {
            last++;
        }
        return switch (ties) {
            case EARLIEST_LAST_ORDER -> place(at);
            case EACH -> place(first);
            case SHARED -> {
                BigDecimal sum = BigDecimal.ZERO;
                for (int i = first; i <= last; i++) {
                    sum = sum.add(place(i));
                }
                BigDecimal[] split = sum.divideAndRemainder(BigDecimal.valueOf(last - first + 1L));
                yield BigDecimal.valueOf(at - first).compareTo(split[1]) < 0 ? split[0].add(BigDecimal.ONE) : split[0];
            }
        };
    }

    private boolean equal(List<String> ranked, int one, int other) {
        return score(ranked.get(one)).compareTo(score(ranked.get(other))) == 0;
    }
}
