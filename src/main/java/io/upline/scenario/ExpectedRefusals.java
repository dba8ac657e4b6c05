package io.upline.scenario;

import io.upline.fact.Fact;
import io.upline.plan.Example;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a scenario must be refused for: the cells of a row select what was found, {@code code} by its rule, {@code line}, and {@code sentence}
 * by the code of what is said. Each row must find something, and whatever no row selects fails the scenario, as without such a table.
 */
final class ExpectedRefusals {

    private static final List<String> COLUMNS = List.of("code", "line", "sentence");
    private static final int MOST_LINES = 100_000_000;

    private final TextTable table;
    private final Refusals refusals;

    private ExpectedRefusals(TextTable table, Refusals refusals) {
        this.table = table;
        this.refusals = refusals;
    }

    /**
     * Compares what became of a scenario with what it must be refused for.
     *
     * @param name the scenario's file
     * @param ran what became of it without that
     */
    static Outcome compare(Example.Table expected, Path folder, String name, Outcome ran) {
        Refusals refusals = new Refusals(new Problems(name));
        TextTable table = TextTable.read(expected, folder, refusals);
        ExpectedRefusals with = new ExpectedRefusals(table, refusals);
        with.check();
        return refusals.any() ? new Outcome(ran.title(), 0, refusals.all(), List.of()) : with.compare(name, ran);
    }

    private void check() {
        Set<String> codes = new TreeSet<>();
        Arrays.stream(ProblemCode.values()).map(ProblemCode::word).forEach(codes::add);
        for (Cell column : table.header()) {
            if (!COLUMNS.contains(column.text())) {
                refusals.column(column, new TreeSet<>(COLUMNS));
            }
        }
        for (TextTable.Row row : table.rows()) {
            ExpectedEarnings.selector(row, "code")
                    .filter(cell -> !codes.contains(cell.text()))
                    .ifPresent(cell -> refusals.unknown(cell, Fact.of("meant.problemCode"), codes));
            ExpectedEarnings.selector(row, "line")
                    .filter(cell -> cell.whole(MOST_LINES).isEmpty())
                    .ifPresent(cell -> refusals.cell(cell, Fact.of("meant.whole")));
        }
    }

    private Outcome compare(String name, Outcome ran) {
        List<Problem> errors = ran.problems().stream().filter(Problem::isError).toList();
        Set<Problem> meant = new LinkedHashSet<>();
        List<Difference> differences = new ArrayList<>(ran.differences());
        for (TextTable.Row row : table.rows()) {
            List<Problem> selected =
                    errors.stream().filter(problem -> isMeant(row, problem)).toList();
            meant.addAll(selected);
            if (selected.isEmpty()) {
                differences.add(new Difference(
                        name,
                        "-",
                        Fact.of(
                                "scenario.refusal",
                                "code",
                                text(row, "code"),
                                "line",
                                text(row, "line"),
                                "sentence",
                                text(row, "sentence")),
                        Fact.of("scenario.refused"),
                        got(errors),
                        List.of()));
            }
        }
        List<Problem> others = ran.problems().stream()
                .filter(problem -> !meant.contains(problem))
                .toList();
        return new Outcome(ran.title(), ran.checked() + table.rows().size(), others, differences);
    }

    private static Fact got(List<Problem> errors) {
        if (errors.isEmpty()) {
            return Fact.of("scenario.notRefused");
        }
        List<Fact> all = errors.stream()
                .map(problem -> Fact.of(
                        "scenario.refusal",
                        "code",
                        problem.code().word(),
                        "line",
                        problem.line(),
                        "sentence",
                        problem.what().code()))
                .toList();
        return Fact.of("scenario.refusals", "refusals", all);
    }

    private static boolean isMeant(TextTable.Row row, Problem problem) {
        return is(row, "code", problem.code().word())
                && is(row, "line", Integer.toString(problem.line()))
                && is(row, "sentence", problem.what().code());
    }

    private static boolean is(TextTable.Row row, String column, String found) {
        return ExpectedEarnings.selector(row, column)
                .map(cell -> cell.text().equals(found))
                .orElse(true);
    }

    private static String text(TextTable.Row row, String column) {
        Optional<Cell> cell = ExpectedEarnings.selector(row, column);
        return cell.map(Cell::text).orElse("");
    }
}
