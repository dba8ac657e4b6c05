package io.upline.sample;

import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A team for each bonus of the plans and each row of its table, whose head is paid by it. The first team of a bonus may be as large as it
 * must; for further rows only small teams are made.
 */
final class Teams {

    private static final int SMALL = 40;

    private Teams() {}

    /** Makes the teams below the top, of several plans those of the last first: a plan may read what one after it pays. */
    static void below(Seat top, List<Plan> plans, Wares wares) {
        Map<String, Payees> known = new HashMap<>();
        for (Plan plan : plans.reversed()) {
            Payees payees = new Payees(plan, wares, known);
            known.put(plan.name(), payees);
            for (Bonus bonus : payees.bonuses()) {
                List<RateTable.Row> rows = payees.rows(bonus);
                for (RateTable.Row row : rows) {
                    Seat head = top.recruit();
                    payees.pay(head, bonus, row);
                    if (!row.equals(rows.getFirst()) && head.size() > SMALL) {
                        top.recruits.remove(head);
                    }
                }
            }
        }
        everybody(top).forEach(seat -> seat.planned = true);
    }

    /** All seats of a company, each behind whoever brought it. */
    static List<Seat> everybody(Seat top) {
        List<Seat> all = new ArrayList<>();
        collect(top, all);
        return all;
    }

    private static void collect(Seat seat, List<Seat> into) {
        into.add(seat);
        into.addAll(seat.customers);
        seat.recruits.forEach(recruit -> collect(recruit, into));
    }
}
