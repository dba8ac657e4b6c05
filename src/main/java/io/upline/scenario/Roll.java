package io.upline.scenario;

import io.upline.fact.Fact;
import io.upline.plan.yaml.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The members table as rows by id, over the periods of a scenario. A row of a later period changes the columns it states;
 * orders (measure columns) are of the period in which they stand.
 */
final class Roll {

    static final Set<String> WORDS = Set.of(
            "id",
            "sponsor",
            "placement",
            "leg",
            "kind",
            "joined_on",
            "status",
            "package",
            "rank",
            "grade",
            "times",
            "owner",
            "name");

    private final Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
    private final List<String> measures;
    private final Set<String> attributes;
    private final Refusals refusals;

    Roll(List<String> measures, Set<String> attributes, Refusals refusals) {
        this.attributes = attributes;
        this.measures = new ArrayList<>(measures);
        this.refusals = refusals;
    }

    /** The ids of members, in row order. */
    List<String> ids() {
        return List.copyOf(rows.keySet());
    }

    /** A cell of a member; empty when it was never stated or says none. */
    Optional<Cell> cell(String id, String column) {
        return Optional.ofNullable(rows.get(id))
                .flatMap(row -> Optional.ofNullable(row.get(column)))
                .filter(cell -> !cell.isNone());
    }

    /** Where a member's row begins. */
    Place place(String id) {
        return Optional.ofNullable(rows.get(id))
                .map(row -> row.values().iterator().next().place())
                .orElse(Place.START);
    }

    /** Measures the plan or a table names, in a fixed order. */
    List<String> measures() {
        return measures;
    }

    /** Takes a table of orders into account: its unknown columns are measures. */
    void measuresOf(TextTable orders, Set<String> known) {
        for (Cell column : orders.header()) {
            if (!known.contains(column.text()) && !measures.contains(column.text())) {
                addMeasure(orders, column, column.text(), known);
            }
        }
    }

    /** Takes the members table of the next period. */
    void take(TextTable table) {
        if (table.columns().isEmpty()) {
            forgetOrders();
            return;
        }
        for (Cell column : table.header()) {
            String measure = measureIn(column.text());
            if (!isOfMembers(column.text()) && !measures.contains(measure)) {
                addMeasure(table, column, measure, known());
            }
        }
        forgetOrders();
        if (refusals.lacks(table, "id")) {
            return;
        }
        Set<String> here = new HashSet<>();
        for (TextTable.Row row : table.rows()) {
            String id = row.text("id");
            if (id.isEmpty() || !here.add(id)) {
                refusals.table(row.cell("id", "").place(), Fact.of("problem.idTwice", "id", id));
                continue;
            }
            rows.computeIfAbsent(id, _ -> new LinkedHashMap<>()).putAll(row.cells());
        }
    }

    private void forgetOrders() {
        rows.values().forEach(row -> row.keySet().removeIf(column -> !isOfMembers(column)));
    }

    /** The company's own attributes that the plan names, each of which may be a column. */
    Set<String> attributes() {
        return attributes;
    }

    private boolean isOfMembers(String column) {
        return WORDS.contains(column) || attributes.contains(column);
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>(WORDS);
        known.addAll(attributes);
        return known;
    }

    /** Whether a column of a table has a meaning of its own and is no measure. */
    static boolean isWord(String column) {
        return WORDS.contains(column) || OrderSheet.WORDS.contains(column);
    }

    /** The measure in the name of a column: {@code QV} for {@code customerQV} as well as for {@code QV}. */
    static String measureIn(String column) {
        return column.startsWith("customer") ? column.substring("customer".length()) : column;
    }

    /** Adds a column that nobody knows as a measure, when it holds only numbers and is not nearly a known word. */
    private void addMeasure(TextTable table, Cell header, String measure, Set<String> known) {
        String column = header.text();
        boolean numbers = table.rows().stream()
                .allMatch(row -> row.get(column)
                        .map(c -> c.isNone() || c.isNumber() || c.isOver(Cell.MOST))
                        .orElse(true));
        if (numbers && !measure.isEmpty() && Nearest.to(column, known).isEmpty()) {
            measures.add(measure);
        } else {
            List<String> all = new ArrayList<>(new TreeSet<>(known));
            all.addAll(measures);
            refusals.column(header, all);
        }
    }
}
