package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.plan.Bonus;
import io.upline.plan.BonusKind;
import io.upline.plan.Condition;
import io.upline.plan.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Fixed sums for reaching something. */
final class Awards {

    private final Oracle oracle;
    private final Bonus bonus;
    private final BonusKind.Award kind;
    private final List<Draft> drafts = new ArrayList<>();

    Awards(Oracle oracle, Bonus bonus, BonusKind.Award kind) {
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
            if (kind.once() == BonusKind.Once.EVER) {
                unpaid(p.id(), reached);
            } else if (reached >= 0) {
                award(p.id(), reached);
            }
        }
        return drafts;
    }

    private void unpaid(String m, int reached) {
        long given = oracle.company().before().rows().stream()
                .filter(r -> mine(r, m, "award"))
                .mapToLong(State.Row::count)
                .sum();
        int paid = 0;
        while (given <= reached && paid < kind.perPeriod()) {
            award(m, (int) given);
            given++;
            paid++;
        }
        if (given > 0) {
            oracle.carried().add(new State.Row(m, bonus.name(), "", 0, "", "award", given));
        }
    }

    private boolean mine(State.Row row, String m, String what) {
        return row.memberId().equals(m) && row.bonus().equals(bonus.name()) && row.what().equals(what);
    }

    private String rowName(int row) {
        RateTable.Row named = bonus.table().rows().get(row);
        return named.key().isEmpty() ? Outcome.plain(Tests.centi(named.fromCenti())) : named.key();
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
            oracle.carried().add(new State.Row(
                    m, bonus.name(), rowName(row), 0, oracle.company().period().toString(), "instalment", count));
        }
    }

    private void due(String m) {
        for (State.Row r : oracle.company().before().rows()) {
            if (mine(r, m, "instalment")) {
                int row = 0;
                while (!rowName(row).equals(r.leg())) {
                    row++;
                }
                if (oracle.sources().payable(Condition.ALWAYS, m)) {
                    int number = kind.instalments() - (int) r.count();
                    drafts.add(Draft.whole(
                            m, bonus.name(), m, -1, BigDecimal.ZERO.setScale(2), "award", part(row, number)));
                }
                if (r.count() > 1) {
                    oracle.carried().add(new State.Row(
                            m, bonus.name(), r.leg(), 0, r.since(), "instalment", r.count() - 1));
                }
            }
        }
    }
}
