package io.upline.scenario;

import io.upline.period.PayPeriod;
import io.upline.plan.Example;
import io.upline.plan.Plan;
import io.upline.plan.document.ExampleSheet;
import io.upline.plan.order.Dependencies;
import io.upline.plan.yaml.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a plan's worked examples for whoever draws them; nothing is calculated. */
public final class ExampleSheets {

    private final Plan plan;
    private final Path folder;

    private ExampleSheets(Plan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
    }

    /** The periods of all examples, in order; CSV files they name are looked up in {@code folder}. */
    public static List<ExampleSheet> of(Plan plan, Path folder) {
        ExampleSheets sheets = new ExampleSheets(plan, folder);
        return plan.examples().stream()
                .flatMap(example -> sheets.periods(example).stream())
                .toList();
    }

    private List<ExampleSheet> periods(Example first) {
        Refusals refusals = new Refusals(new Problems(plan.source().file()));
        Roll roll = new Roll(plan.measures(), Dependencies.of(plan).attributes().keySet(), refusals);
        Set<String> columns = new LinkedHashSet<>();
        List<ExampleSheet> periods = new ArrayList<>();
        List<Example> all = new ArrayList<>(List.of(first));
        all.addAll(first.then());
        PayPeriod period = null;
        for (Example example : all) {
            period = period(example, period);
            Map<String, List<Map<String, String>>> given = rows(example.tables(), refusals);
            if (example.tables().containsKey("members")) {
                TextTable members = TextTable.read(example.tables().get("members"), folder, refusals);
                columns.addAll(members.columns());
                roll.take(members);
            } else {
                roll.take(TextTable.EMPTY);
            }
            Map<String, List<Map<String, String>>> expected = rows(example.expect(), refusals);
            boolean isRead = !refusals.any();
            periods.add(new ExampleSheet(
                    first.title(),
                    periods.size(),
                    example.period().map(Example.Table::text).orElse(period.toString()),
                    isRead,
                    isRead ? members(roll, columns) : List.of(),
                    isRead ? given : Map.of(),
                    isRead ? expected : Map.of()));
        }
        return periods;
    }

    /** The period of an example; of one that cannot be read that which would follow. */
    private PayPeriod period(Example example, @Nullable PayPeriod before) {
        PayPeriod unsaid = ScenarioRun.unsaid(plan, before);
        try {
            return example.period()
                    .map(said -> PayPeriod.parse(plan.terms().period(), said.text()))
                    .orElse(unsaid);
        } catch (IllegalArgumentException _) {
            return unsaid;
        }
    }

    private static List<Map<String, String>> members(Roll roll, Set<String> columns) {
        List<Map<String, String>> members = new ArrayList<>();
        for (String id : roll.ids()) {
            Map<String, String> member = new LinkedHashMap<>(Map.of("id", id));
            columns.forEach(column -> roll.cell(id, column).ifPresent(cell -> member.put(column, cell.text())));
            members.add(member);
        }
        return members;
    }

    /** The rows of all tables but that of the members; a cell that says none stays, as it may be expected. */
    private Map<String, List<Map<String, String>>> rows(Map<String, Example.Table> tables, Refusals refusals) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        tables.forEach((name, table) -> {
            if (!name.equals("members")) {
                rows.put(
                        name,
                        TextTable.read(table, folder, refusals).rows().stream()
                                .map(ExampleSheets::row)
                                .toList());
            }
        });
        return rows;
    }

    private static Map<String, String> row(TextTable.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> {
            if (!cell.text().isEmpty()) {
                cells.put(column, cell.text());
            }
        });
        return cells;
    }
}
