package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.period.PayPeriod;
import io.upline.plan.condition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** In which of the last periods a member met a condition that has a name. */
final class History {

    private History() {}

    static boolean isMet(Condition.Met met, Company company, String m, boolean now) {
        Set<String> in = before(met, company, m);
        int times = 0;
        int row = 0;
        int longest = 0;
        PayPeriod period = company.period();
        for (int k = 0; k < met.of(); k++) {
            boolean is = k == 0 ? now : in.contains(period.toString());
            times += is ? 1 : 0;
            row = is ? row + 1 : 0;
            longest = Math.max(longest, row);
            period = period.previous();
        }
        return times >= met.times() && longest >= met.inARow();
    }

    /** Each period before this one in which it was met, as far as it is known. */
    private static Set<String> before(Condition.Met met, Company company, String m) {
        Set<String> periods = new TreeSet<>();
        for (State.Row row : company.before().rows()) {
            if (row.what().equals("met")
                    && row.bonus().equals(met.name())
                    && row.memberId().equals(m)) {
                PayPeriod period = PayPeriod.parse(company.period().kind(), row.since());
                for (int k = 0; k < row.count(); k++) {
                    periods.add(period.toString());
                    period = period.previous();
                }
            }
        }
        return periods;
    }

    /** The runs of periods that the following one may still count. */
    static List<State.Row> after(Condition.Met met, Company company, String m, boolean now) {
        Set<String> in = before(met, company, m);
        if (now) {
            in.add(company.period().toString());
        }
        List<State.Row> rows = new ArrayList<>();
        PayPeriod period = company.period();
        PayPeriod last = period;
        int row = 0;
        for (int k = 0; k < met.of(); k++) {
            boolean is = k < met.of() - 1 && in.contains(period.toString());
            if (is) {
                last = row == 0 ? period : last;
                row++;
            } else if (row > 0) {
                rows.add(new State.Row(m, met.name(), "", 0, last.toString(), "met", row));
                row = 0;
            }
            period = period.previous();
        }
        return rows;
    }
}
