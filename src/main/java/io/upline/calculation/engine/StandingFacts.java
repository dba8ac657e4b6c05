package io.upline.calculation.engine;

import io.upline.calculation.Results;
import io.upline.calculation.columns.Columns;
import io.upline.calculation.ground.Standing;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.network.MemberStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a member is to the plan, where that alone decides what it can earn: a customer, taken out, not paid by its status. */
final class StandingFacts {

    private final Columns columns;
    private final Standing standing;
    private final int member;

    StandingFacts(Columns columns, int member) {
        this.columns = columns;
        this.member = member;
        standing = columns.ground().standing();
    }

    List<Fact> of(Results results) {
        List<Fact> facts = new ArrayList<>();
        boolean earns = results.earnings(member, member + 1).size() > 0;
        boolean distributor = standing.isDistributor(member);
        if (standing.removed[member]) {
            facts.add(Fact.of("why.takenOutByStatus", "status", status(), "earnsNothing", !earns));
        } else if (!distributor) {
            facts.add(Fact.of("why.customer", "earnsNothing", !earns));
        } else if (standing.unpaid[member]) {
            facts.add(Fact.of("why.unpaidByStatus", "status", status()));
        }
        if (!standing.in[member]) {
            buys(facts);
        }
        return facts;
    }

    /** What somebody who stands in no tree bought, and for whom it counts. */
    private void buys(List<Fact> facts) {
        int home = standing.home[member];
        List<Fact> bought = new ArrayList<>();
        for (String measure : columns.ground().plan().measures()) {
            long centi = columns.volume(measure).source(member);
            bought.add(Fact.of("why.figure", "name", measure, "figure", Why.number(centi)));
        }
        if (bought.isEmpty()) {
            return;
        }
        facts.add(
                home < 0
                        ? Fact.of("why.buysForNobody", "bought", bought)
                        : Fact.of(
                                "why.buysFor",
                                "bought",
                                bought,
                                "home",
                                Why.member(columns.ground().inputs().members().ids(), home)));
    }

    private String status() {
        return MemberStatus.values()[columns.ground().inputs().members().status()[member]]
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
