package io.upline.oracle;

import io.upline.calculation.Inputs;
import io.upline.calculation.Returned;
import io.upline.calculation.State;
import io.upline.calculation.TakenBack;
import io.upline.calculation.engine.Calculation;
import io.upline.calculation.engine.TakingBack;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The engine against the oracle, period by period, each period with the state the oracle carries into it. */
final class Comparison {

    private Comparison() {}

    /**
     * Where the two differ first.
     *
     * @param period number of the period, from 0
     * @param kind name of what differs, so that a smaller case can be told to be the same one
     */
    record Difference(int period, String kind, String text) {}

    static Optional<Difference> of(Case one) {
        State before = one.periods().getFirst().before();
        List<Company> periods = one.periods();
        Coverage coverage = new Coverage(one.plan());
        List<Company> past = new ArrayList<>();
        for (int p = 0; p < periods.size(); p++) {
            Company company = periods.get(p).withBefore(before);
            List<Company> earlier = List.copyOf(past);
            past.add(company);
            Outcome oracle;
            try {
                oracle = Oracle.calculate(one.plan(), company, earlier);
            } catch (StackOverflowError e) {
                return Optional.of(new Difference(p, "the oracle goes round in a circle", "it went round in a circle"));
            }
            coverage.count(oracle);
            Optional<Difference> found = compare(one, inputs(one.plan(), company, earlier), oracle, p);
            if (found.isPresent()) {
                return found;
            }
            before = oracle.after();
        }
        return Optional.empty();
    }

    /** The inputs as the engine reads them, with what it says itself that comes back. */
    static Inputs inputs(Plan plan, Company company, List<Company> past) {
        Inputs inputs = Columns.of(plan, company);
        if (plan.terms().returns().how() == Terms.How.RESTATE) {
            return inputs;
        }
        Returned returned = Returned.in(inputs.orders(), past.size(), Returned.looksBack(plan));
        List<TakenBack.Line> lines = new ArrayList<>();
        returned.parts().forEach((back, parts) -> {
            int at = past.size() - back;
            Inputs then = Columns.of(plan, past.get(at));
            Set<String> itsOwn =
                    Returned.in(then.orders(), at, Returned.looksBack(plan)).returns();
            lines.addAll(TakingBack.of(plan, then.with(new TakenBack(itsOwn, List.of())), parts));
        });
        return inputs.with(new TakenBack(returned.returns(), lines));
    }

    private static Optional<Difference> compare(Case one, Inputs inputs, Outcome oracle, int period) {
        try {
            Outcome engine =
                    Outcome.of(Calculation.calculate(one.plan(), inputs)).volumesAsIn(oracle);
            Set<String> owners = one.periods().get(period).members().stream()
                    .map(Person::owner)
                    .filter(owner -> !owner.isEmpty())
                    .collect(Collectors.toSet());
            String text = Tables.difference(oracle.evenFor(owners), engine.evenFor(owners));
            String kind = text.lines().findFirst().orElse("");
            return text.isEmpty() ? Optional.empty() : Optional.of(new Difference(period, kind, text));
        } catch (RuntimeException e) {
            StringBuilder text = new StringBuilder("the engine failed: " + e + "\n");
            for (StackTraceElement at : e.getStackTrace()) {
                if (at.getClassName().startsWith("io.upline")) {
                    text.append("  ").append(at).append('\n');
                }
            }
            return Optional.of(new Difference(period, e.getClass().getName(), text.toString()));
        }
    }

    /** Everything needed to look at a difference. */
    static String report(long seed, Case one, Difference difference) {
        State before = one.periods().getFirst().before();
        List<Company> past = new ArrayList<>();
        for (int p = 0; p < difference.period(); p++) {
            Company then = one.periods().get(p).withBefore(before);
            before = Oracle.calculate(one.plan(), then, past).after();
            past.add(then);
        }
        Company company = one.periods().get(difference.period()).withBefore(before);
        return "seed " + seed + ", period " + difference.period() + "\n" + PlanText.of(one.plan()) + Tables.of(company)
                + difference.text();
    }
}
