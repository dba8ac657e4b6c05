package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.plan.kind.Cap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a ceiling over a calendar year has let through so far; nothing for one over a period. */
final class Year {

    private final Company company;
    private final String cap;
    private final boolean counts;
    private BigDecimal ceiling = BigDecimal.ZERO;

    Year(Company company, String cap, Cap.Span span) {
        this.company = company;
        this.cap = cap;
        this.counts = span == Cap.Span.YEAR;
    }

    private String year() {
        return Integer.toString(company.period().last().getYear());
    }

    private Map<String, BigDecimal> before(String leg) {
        Map<String, BigDecimal> paid = new TreeMap<>();
        company.before().rows().stream()
                .filter(r -> counts && r.what().equals("year") && r.bonus().equals(cap))
                .filter(r -> r.since().equals(year()) && r.leg().equals(leg))
                .forEach(r -> paid.put(r.memberId(), BigDecimal.valueOf(r.count())));
        return paid;
    }

    /** The year's ceiling so far for all together, this period's with it. */
    BigDecimal ceiling(BigDecimal ofPeriod) {
        ceiling = before("ceiling").getOrDefault("", BigDecimal.ZERO).add(ofPeriod);
        return ceiling;
    }

    /** What may still be paid. */
    BigDecimal left(String member, BigDecimal most) {
        return most.subtract(before("").getOrDefault(member, BigDecimal.ZERO)).max(BigDecimal.ZERO);
    }

    List<State.Row> after(List<Outcome.Line> paid, Cap.Limit limit) {
        List<State.Row> rows = new ArrayList<>();
        if (!counts) {
            return rows;
        }
        boolean all = limit instanceof Cap.Limit.OfCompany;
        Map<String, BigDecimal> sums = before("");
        paid.forEach(l -> sums.merge(all ? "" : l.payee(), l.amount(), BigDecimal::add));
        if (all) {
            BigDecimal sum = sums.getOrDefault("", BigDecimal.ZERO);
            if (ceiling.signum() != 0 || sum.signum() != 0) {
                rows.add(row("", "ceiling", ceiling));
                rows.add(row("", "", sum));
            }
            return rows;
        }
        sums.forEach((member, sum) -> {
            if (sum.signum() != 0) {
                rows.add(row(member, "", sum));
            }
        });
        return rows;
    }

    private State.Row row(String member, String leg, BigDecimal sum) {
        return new State.Row(member, cap, leg, 0, year(), "year", sum.longValueExact());
    }
}
