package io.upline.scenario;

import io.upline.calculation.Inputs;
import io.upline.calculation.engine.Explanation;
import io.upline.fact.Fact;
import io.upline.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why somebody has no line of a bonus, as the explanation of that member says it. */
final class MissingLine {

    private static final Set<String> OF_RANK = Set.of("why.rankNow", "why.rankNone");

    private final List<Fact> told;

    private MissingLine(List<Fact> told) {
        this.told = told;
    }

    /** Explains a member of a period. */
    static MissingLine of(Plan plan, Inputs inputs, int member) {
        return new MissingLine(Explanation.of(plan, inputs, member));
    }

    /**
     * The reasons.
     *
     * @param bonus the bonus that was expected; empty: any
     * @param source id of the source that was expected; empty: any
     */
    List<Fact> because(Optional<String> bonus, Optional<String> source) {
        Set<Fact> because = new LinkedHashSet<>();
        for (Fact fact : told) {
            boolean isMeant = bonus.isEmpty()
                    || bonus.get().equals(String.valueOf(fact.values().get("bonus")));
            if (fact.code().equals("why.notPaid") && isMeant) {
                because.add(fact);
            } else if (fact.code().equals("why.beside")
                    && isMeant
                    && fact.values().get("what") instanceof Fact what
                    && what.code().equals("why.nothingOn")
                    && (source.isEmpty() || names(what, source.get()))) {
                because.add(fact);
            }
        }
        List<Fact> all = new ArrayList<>();
        told.stream()
                .filter(fact -> Explanation.OF_STATUS.contains(fact.code()) || OF_RANK.contains(fact.code()))
                .forEach(all::add);
        all.addAll(because);
        return all;
    }

    /** Whether a source, by its id, is among those that a fact says nothing was paid on. */
    static boolean names(Fact nothingOn, String id) {
        return nothingOn.values().get("sources") instanceof List<?> sources
                && sources.stream()
                        .anyMatch(source -> source instanceof Fact member
                                && id.equals(member.values().get("id")));
    }
}
