package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Award;
import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Fixed sums for reaching something. */
final class Awards {

    private final Oracle oracle;
    private final Bonus bonus;
    private final Award kind;
    private final List<Draft> drafts = new ArrayList<>();

    Awards(Oracle oracle, Bonus bonus, Award kind) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.kind = kind;
    }

    List<Draft> drafts() {
        for (Person p : oracle.company().members()) {
            due(p.id());
        }
        if (bonus.table().by() instanceof RateTable.By.OfPlace by) {
            drafts.addAll(new Contest(oracle, bonus, kind.ties(), by.volume()).drafts());
            return drafts;
        }
        for (Person p : oracle.company().members()) {
            boolean asked = oracle.woods().stands(p.id()) && oracle.sources().payable(bonus, p.id());
            int reached = asked ? oracle.rows().of(bonus.table(), p.id(), BigDecimal.ZERO) : -1;
            if (kind.once() == Award.Once.EVER) {
                unpaid(p.id(), reached);
            } else if (reached >= 0) {
                award(p.id(), reached);
            }
        }
        return drafts;
    }

    private void unpaid(String m, int reached) {
        Set<String> given = new TreeSet<>();
        oracle.company().before().rows().stream()
                .filter(r -> mine(r, m, "award"))
                .forEach(r -> given.add(r.leg()));
        int paid = 0;
        for (int row : oracle.rows().rows(bonus.table(), m)) {
            if (row > reached || paid == kind.perPeriod()) {
                break;
            }
            if (given.add(rowName(row))) {
                award(m, row);
                paid++;
            }
        }
        given.forEach(name -> oracle.carried().add(new State.Row(m, bonus.name(), name, 0, "", "award", 1)));
    }

    private boolean mine(State.Row row, String m, String what) {
        return row.memberId().equals(m)
                && row.bonus().equals(bonus.name())
                && row.what().equals(what);
    }

    private String rowName(int row) {
        RateTable.Row named = bonus.table().rows().get(row);
        return named.isForAll()
                ? "0"
                : named.key().isEmpty() ? Outcome.plain(Tests.centi(named.fromCenti())) : named.key();
    }

    /** Parts of an award: equal, the minor units left over to the earlier ones. */
    private BigDecimal part(int row, int number) {
        BigDecimal amount = oracle.pricing().minor(oracle.rows().at(bonus.table(), row, 0));
        BigDecimal whole = amount.setScale(0, oracle.plan().terms().rounding().mode());
        BigDecimal[] split = whole.divideAndRemainder(BigDecimal.valueOf(kind.instalments()));
        return BigDecimal.valueOf(number).compareTo(split[1]) < 0 ? split[0].add(BigDecimal.ONE) : split[0];
    }

    private void award(String m, int row) {
        drafts.add(Draft.whole(m, bonus.name(), m, -1, BigDecimal.ZERO.setScale(2), "award", part(row, 0)));
        left(m, row, kind.instalments() - 1);
    }

    private void left(String m, int row, int count) {
        if (count > 0) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int number = kind.instalments() - count; number < kind.instalments(); number++) {
                sum = sum.add(part(row, number));
            }
            long centi = sum.movePointLeft(oracle.pricing().digits())
                    .movePointRight(2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            oracle.carried().add(new State.Row(m, bonus.name(), rowName(row), centi, "", "instalment", count));
        }
    }

    private void due(String m) {
        for (State.Row r : oracle.company().before().rows()) {
            if (mine(r, m, "instalment")) {
                Optional<Integer> named = oracle.rows().rows(bonus.table(), m).stream()
                        .filter(i -> rowName(i).equals(r.leg()))
                        .findFirst();
                if (named.isEmpty()) {
                    continue;
                }
                int row = named.get();
                if (oracle.sources().payable(Condition.ALWAYS, m)) {
                    int number = kind.instalments() - (int) r.count();
                    drafts.add(Draft.whole(
                            m, bonus.name(), m, -1, BigDecimal.ZERO.setScale(2), "award", part(row, number)));
                }
                left(m, row, (int) r.count() - 1);
            }
        }
    }
}
