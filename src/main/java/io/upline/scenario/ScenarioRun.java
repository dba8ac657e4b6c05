package io.upline.scenario;

import io.upline.calculation.FigureTooLargeException;
import io.upline.calculation.Inputs;
import io.upline.calculation.PayoutExceededException;
import io.upline.calculation.Results;
import io.upline.calculation.Returned;
import io.upline.calculation.State;
import io.upline.calculation.TakenBack;
import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.plan.Example;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.order.Dependencies;
import io.upline.plan.yaml.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs one example: its period, then the following ones with the state that flows on, comparing each. */
final class ScenarioRun {

    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 10, 1);

    private final Plan plan;
    private final Path folder;
    private final Engine engine;
    private final Refusals refusals;
    private final List<Difference> differences = new ArrayList<>();
    private final Roll roll;
    private final OrderSheet orders;
    private final Map<PayPeriod, Inputs> earlier = new HashMap<>();
    private final Map<PayPeriod, Done> done = new TreeMap<>();
    private int checked;

    private ScenarioRun(Plan plan, Path folder, Engine engine, Refusals refusals) {
        this.plan = plan;
        this.folder = folder;
        this.engine = engine;
        this.refusals = refusals;
        this.roll = new Roll(plan.measures(), Dependencies.of(plan).attributes().keySet(), refusals);
        this.orders = new OrderSheet(plan, refusals);
    }

    /**
     * Runs an example of a plan; {@code file} is named in problems, {@code folder} holds its CSV files. All tables of all periods are read and
     * checked first, so that every problem is told at once; only when there is none is anything calculated.
     */
    static Outcome of(Plan plan, Example example, String file, Path folder, Engine engine) {
        Refusals refusals = new Refusals(new Problems(file));
        new ScenarioRun(plan, folder, engine, refusals).check(example);
        ScenarioRun run = new ScenarioRun(plan, folder, engine, refusals);
        if (!refusals.any()) {
            run.periods(example);
        }
        return new Outcome(example.title(), run.checked, refusals.all(), run.differences);
    }

    private static List<Example> all(Example first) {
        List<Example> all = new ArrayList<>(List.of(first));
        all.addAll(first.then());
        return all;
    }

    /** Checks the tables of all periods and calculates none. */
    private void check(Example first) {
        PayPeriod period = null;
        for (Example example : all(first)) {
            PayPeriod next = period(example, period);
            if (period != null && next.compareTo(period) <= 0) {
                refusals.table(Place.ofPeriod(example), Fact.of("problem.periodOrder"));
                next = period.next();
            }
            Stated stated = stated(example, next, period == null);
            stated.members().check();
            ExpectedTables expected = new ExpectedTables(plan, stated.cast(), refusals);
            example.expect().forEach((name, table) -> expected.check(name, read(table)));
            period = next;
        }
    }

    private void periods(Example first) {
        State state = State.NONE;
        PayPeriod period = null;
        for (Example example : all(first)) {
            boolean isFirst = period == null;
            period = period(example, period);
            Optional<Results> results = one(example, period, state, isFirst);
            if (results.isEmpty()) {
                return;
            }
            state = State.after(results.get());
        }
    }

    /** The period that an example names; without one, the period after the one before. */
    private PayPeriod period(Example example, @Nullable PayPeriod before) {
        PayPeriod otherwise = unsaid(plan, before);
        if (example.period().isEmpty()) {
            return otherwise;
        }
        try {
            return PayPeriod.parse(plan.terms().period(), example.period().get().text());
        } catch (IllegalArgumentException e) {
            refusals.table(
                    Place.ofPeriod(example), Fact.of("problem.noPeriod", "because", String.valueOf(e.getMessage())));
            return otherwise;
        }
    }

    /** The period of an example that names none. */
    static PayPeriod unsaid(Plan plan, @Nullable PayPeriod before) {
        return before == null ? PayPeriod.holding(plan.terms().period(), USUAL_DAY) : before.next();
    }

    /** What the tables of a period state. */
    private record Stated(
            Cast cast, CastMembers members, State state, List<Inputs.Given> given, List<Inputs.ForcedRank> forced) {}

    private Stated stated(Example example, PayPeriod period, boolean first) {
        TextTable table = table(example, "orders");
        roll.measuresOf(table, OrderSheet.WORDS);
        roll.take(table(example, "members"));
        Cast cast = new Cast(roll, refusals);
        CastMembers members = new CastMembers(roll, cast, period, refusals);
        orders.take(table, roll, cast, period);
        StateSheet sheet = new StateSheet(plan, cast, refusals);
        State state = sheet.state(table(example, "previous"), table(example, "carried"), period);
        if (!first && !state.equals(State.NONE)) {
            refusals.cannot(Place.of(example), Fact.of("problem.stateTwice"));
        }
        List<Inputs.Given> given = sheet.given(table(example, "given"), members);
        return new Stated(cast, members, state, given, forced(cast, members));
    }

    /** A period that was calculated: what its tables state, the state it began with, and what it came to. */
    private record Done(Example example, Stated stated, State before, Results results) {}

    private Inputs inputs(PayPeriod period, Stated stated, State before) {
        var columns = stated.members().members();
        return new Inputs(
                period,
                orders.first(period),
                columns,
                orders.orders(period, columns.ids(), roll.measures()),
                stated.state().equals(State.NONE) ? before : stated.state(),
                stated.given(),
                stated.forced());
    }

    /**
     * Calculates earlier periods again from a day on, since a return has come that counts there, and hands their state on.
     *
     * @param corrections takes what members' bonuses come to now less what they came to before
     * @return the state after the last of them; empty when it could not be calculated
     */
    private Optional<State> restated(LocalDate from, List<Correction> corrections) {
        State state = null;
        for (Map.Entry<PayPeriod, Done> each : done.entrySet()) {
            PayPeriod period = each.getKey();
            Done was = each.getValue();
            if (period.last().isBefore(from)) {
                continue;
            }
            State before = state == null ? was.before() : state;
            Inputs inputs = inputs(period, was.stated(), before);
            Optional<Results> results = calculated(was.example(), () -> engine.calculate(plan, inputs));
            if (results.isEmpty()) {
                return Optional.empty();
            }
            corrections.addAll(Correction.between(period, was.results(), results.get()));
            each.setValue(new Done(was.example(), was.stated(), before, results.get()));
            earlier.put(period, inputs);
            state = State.after(results.get());
        }
        return Optional.ofNullable(state);
    }

    private Optional<Results> one(Example example, PayPeriod period, State handedOn, boolean first) {
        Stated stated = stated(example, period, first);
        List<Correction> corrections = new ArrayList<>();
        Optional<LocalDate> reopened = orders.reopened();
        Optional<State> restated = reopened.isEmpty() ? Optional.of(handedOn) : restated(reopened.get(), corrections);
        if (restated.isEmpty()) {
            return Optional.empty();
        }
        State before = restated.get();
        Inputs came = inputs(period, stated, before);
        Optional<Inputs> knowing = calculated(example, () -> takingBack(came));
        if (knowing.isEmpty()) {
            return Optional.empty();
        }
        Inputs inputs = knowing.get();
        earlier.put(period, inputs);
        Optional<Results> results = calculated(example, () -> engine.calculate(plan, inputs));
        try {
            results.ifPresent(r -> {
                done.put(period, new Done(example, stated, before, r));
                compare(example, r, inputs, stated, corrections);
            });
        } catch (ArithmeticException _) {
            refusals.cannot(Place.of(example), Fact.of("problem.sumTooLarge"));
        }
        return results;
    }

    /** The inputs, knowing what returns of the period take back of what earlier periods paid. */
    private Inputs takingBack(Inputs inputs) {
        if (plan.terms().returns().how() != Terms.How.DEDUCT) {
            return inputs;
        }
        Returned returned = Returned.in(inputs.orders(), Integer.MAX_VALUE, Returned.looksBack(plan));
        List<TakenBack.Line> lines = new ArrayList<>();
        returned.parts().forEach((back, parts) -> lines.addAll(engine.takenBack(plan, past(inputs, back), parts)));
        return inputs.with(new TakenBack(returned.returns(), lines));
    }

    /** What an earlier period was calculated from; one before the scenario begins had the same members, and no state. */
    private Inputs past(Inputs inputs, int back) {
        PayPeriod period = inputs.period();
        for (int i = 0; i < back; i++) {
            period = period.previous();
        }
        Inputs known = earlier.get(period);
        return known != null
                ? known
                : new Inputs(
                        period,
                        inputs.firstPeriod(),
                        inputs.members(),
                        orders.orders(period, inputs.members().ids(), roll.measures()),
                        State.NONE,
                        List.of(),
                        inputs.forced());
    }

    /**
     * What is calculated for an example's period; empty when a figure is beyond what can be calculated, or the plan pays more than it may, as
     * these are faults of the scenario and not of the machine.
     */
    private <T> Optional<T> calculated(Example example, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (PayoutExceededException e) {
            refusals.cannot(Place.of(example), Fact.of("problem.payoutExceeded", "because", e.fact()));
        } catch (FigureTooLargeException e) {
            Place place = orders.place(e.order()).orElseGet(() -> Place.of(example));
            refusals.cannot(place, Fact.of("problem.figureTooLarge", "because", e.fact()));
        } catch (UnsupportedOperationException e) {
            refusals.cannot(
                    Place.of(example), Fact.of("problem.notCalculated", "because", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private void compare(Example example, Results results, Inputs inputs, Stated stated, List<Correction> corrections) {
        String period = inputs.period().toString();
        Comparison with =
                new Comparison(plan, results, inputs, stated.cast(), stated.members(), period, refusals, differences);
        ExpectedColumns columns = new ExpectedColumns(with);
        expected(example, "volumes").ifPresent(columns::volumes);
        expected(example, "ranks").ifPresent(columns::ranks);
        expected(example, "earnings").ifPresent(t -> new ExpectedEarnings(with).compare(t));
        expected(example, "carried").ifPresent(t -> new ExpectedCarried(with).compare(t));
        expected(example, "trees").ifPresent(columns::trees);
        expected(example, "counted").ifPresent(columns::counted);
        expected(example, "breakage").ifPresent(columns::breakage);
        expected(example, "ways").ifPresent(t -> new ExpectedWays(with).compare(t));
        expected(example, "corrections").ifPresent(t -> new ExpectedCorrections(with, corrections).compare(t));
        checked += with.checked();
    }

    private List<Inputs.ForcedRank> forced(Cast cast, CastMembers members) {
        List<Inputs.ForcedRank> forced = new ArrayList<>();
        for (int part = 0; part < cast.parts().size(); part++) {
            Cast.Part one = cast.parts().get(part);
            for (String column : List.of("rank", "grade")) {
                Optional<Cell> cell = one.customer() ? Optional.empty() : roll.cell(one.row(), column);
                if (cell.isPresent()) {
                    List<String> names = (column.equals("rank") ? plan.ranks() : plan.grades()).names();
                    if (names.contains(cell.get().text())) {
                        forced.add(new Inputs.ForcedRank(
                                members.number(part),
                                cell.get().text(),
                                Optional.of(column.equals("rank") ? LadderName.RANK : LadderName.GRADE)));
                    } else {
                        refusals.unknown(
                                cell.get(),
                                Fact.of(column.equals("rank") ? "meant.rankName" : "meant.gradeName"),
                                names);
                    }
                }
            }
        }
        forced.sort(Comparator.comparingInt(Inputs.ForcedRank::member));
        return forced;
    }

    private TextTable table(Example example, String name) {
        return Optional.ofNullable(example.tables().get(name)).map(this::read).orElse(TextTable.EMPTY);
    }

    private Optional<TextTable> expected(Example example, String name) {
        return Optional.ofNullable(example.expect().get(name)).map(this::read);
    }

    private TextTable read(Example.Table table) {
        return TextTable.read(table, folder, refusals);
    }
}
