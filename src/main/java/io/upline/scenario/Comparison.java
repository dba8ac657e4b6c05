package io.upline.scenario;

import io.upline.calculation.Earned;
import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.fact.Fact;
import io.upline.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** What the comparisons of one period share: results, members by table id, and where differences go. */
final class Comparison {

    final Plan plan;
    final Results results;
    final Inputs inputs;
    final List<Earned> earnings;
    final Cast cast;
    final CastMembers members;
    final Refusals refusals;
    private final String period;
    private final List<Difference> differences;
    private int checked;

    Comparison(
            Plan plan,
            Results results,
            Inputs inputs,
            Cast cast,
            CastMembers members,
            String period,
            Refusals refusals,
            List<Difference> differences) {
        this.plan = plan;
        this.results = results;
        this.inputs = inputs;
        this.earnings = Earned.of(results, 0, results.members().size());
        this.cast = cast;
        this.members = members;
        this.period = period;
        this.refusals = refusals;
        this.differences = differences;
    }

    int checked() {
        return checked;
    }

    /** Compares one figure or word of a member. */
    void compare(String member, Object what, Object expected, Object got, List<Fact> because) {
        checked++;
        if (!expected.equals(got)) {
            differences.add(new Difference(period, member, what, expected, got, because));
        }
    }

    /** Member numbers that the {@code id} of a row means. */
    List<Integer> membersOf(TextTable.Row row) {
        return cast.of(row.text("id")).stream().map(members::number).toList();
    }

    String id(int member) {
        return member < 0 ? "-" : results.members().ids().at(member);
    }

    /** The values of all volumes at a member, as an explanation of what came of them. */
    List<Fact> volumesAt(int member) {
        List<Fact> all = new ArrayList<>();
        for (int v = 0; v < results.volumeNames().size(); v++) {
            all.add(Fact.of(
                    "scenario.figure",
                    "name",
                    results.volumeNames().get(v),
                    "is",
                    Figures.centi(results.volume(v)[member])));
        }
        return all;
    }
}
