package io.upline.intake;

import io.upline.fact.Near;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file's first line: what it brings, and where each column stands.
 *
 * @param kind what it brings; orders stand for history too
 * @param names the columns as written
 * @param at index of each {@link OrderColumn}, {@link MemberColumn} or {@link ProductColumn} by ordinal, {@code -1} for an absent one
 * @param measures index of each of the company's measures; empty for members
 * @param surplus how many cells without a title stand behind the last title
 * @param csv the line, for the mended file
 */
record Header(FileKind kind, List<String> names, int[] at, int[] measures, int surplus, String csv) {

    /** Refuses a header that is neither, or has a column too many, twice or too few. */
    static Header read(Cells cells, CompanyRules rules) {
        List<String> titles = cells.texts();
        Heading heading = Heading.of(titles, Sources.NONE).orElseThrow(() -> unknown(cells, titles));
        FileKind kind = heading.kind();
        List<String> known = columns(kind, rules);
        List<String> names = new ArrayList<>();
        int last = titles.size();
        while (last > 1 && titles.get(last - 1).isBlank()) {
            last--;
        }
        titles.subList(0, last).forEach(title -> names.add(named(title, known)));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!known.contains(name) && !Notes.COLUMNS.contains(name)) {
                throw new RefusedFile(
                        Problem.COLUMN_UNKNOWN,
                        cells.line(),
                        i + 1,
                        title(name, kind == FileKind.MEMBERS),
                        hint(name, known));
            }
            if (!seen.add(name)) {
                throw new RefusedFile(Problem.COLUMN_TWICE, cells.line(), i + 1, name);
            }
        }
        int surplus = titles.size() - last;
        return switch (kind) {
            case MEMBERS -> ofMembers(names, surplus);
            case ORDERS, HISTORY -> ofOrders(names, surplus, cells.line(), rules);
            case PRODUCTS -> ofProducts(names, surplus, cells.line(), rules);
        };
    }

    /** The column that a title names whatever the case of its letters; else the title as it stands. */
    private static String named(String title, List<String> known) {
        if (known.contains(title)) {
            return title;
        }
        List<String> alike = known.stream()
                .filter(name -> Heading.plain(name).equals(Heading.plain(title)))
                .toList();
        return alike.size() == 1 ? alike.getFirst() : title;
    }

    /** The nearest of the columns, empty where none is near. */
    private static String hint(String name, List<String> known) {
        return Near.of(name, known).stream().findFirst().orElse("");
    }

    private static String title(String title, boolean members) {
        return members ? Text.title(title) : Text.shown(title);
    }

    private static RefusedFile unknown(Cells cells, List<String> names) {
        if (names.size() == 1 && names.getFirst().contains("|")) {
            return new RefusedFile(Problem.DELIMITER, cells.line(), 1, "|");
        }
        for (int i = 0; i < names.size(); i++) {
            String hint = hint(names.get(i), List.of("order_id", "member_id"));
            if (!hint.isEmpty()) {
                return new RefusedFile(Problem.COLUMN_UNKNOWN, cells.line(), i + 1, Text.shown(names.get(i)), hint);
            }
        }
        return new RefusedFile(Problem.HEADER_UNKNOWN, cells.line(), 0);
    }

    private static Header ofMembers(List<String> names, int surplus) {
        int[] at = Arrays.stream(MemberColumn.values())
                .mapToInt(column -> names.indexOf(column.title()))
                .toArray();
        return new Header(FileKind.MEMBERS, names, at, new int[0], surplus, csv(names));
    }

    private static Header ofOrders(List<String> names, int surplus, int line, CompanyRules rules) {
        int[] at = Arrays.stream(OrderColumn.values())
                .mapToInt(column -> names.indexOf(column.title()))
                .toArray();
        for (OrderColumn column : OrderColumn.values()) {
            if (column.required() && at[column.ordinal()] < 0) {
                throw new RefusedFile(Problem.COLUMN_MISSING, line, 0, column.title());
            }
        }
        return new Header(FileKind.ORDERS, names, at, measures(names, line, rules), surplus, csv(names));
    }

    private static Header ofProducts(List<String> names, int surplus, int line, CompanyRules rules) {
        int[] at = ProductColumn.titles().stream().mapToInt(names::indexOf).toArray();
        return new Header(FileKind.PRODUCTS, names, at, measures(names, line, rules), surplus, csv(names));
    }

    private static int[] measures(List<String> names, int line, CompanyRules rules) {
        int[] measures = rules.measures().stream().mapToInt(names::indexOf).toArray();
        for (int m = 0; m < measures.length; m++) {
            if (measures[m] < 0) {
                throw new RefusedFile(
                        Problem.COLUMN_MISSING, line, 0, rules.measures().get(m));
            }
        }
        return measures;
    }

    private static String csv(List<String> names) {
        StringBuilder csv = new StringBuilder();
        for (String name : names) {
            csv.append(csv.isEmpty() ? "" : ",");
            Cells.appendQuoted(csv, name);
        }
        return csv.toString();
    }

    private static List<String> columns(FileKind kind, CompanyRules rules) {
        return switch (kind) {
            case MEMBERS ->
                Stream.concat(memberColumns().stream(), rules.attributes().keySet().stream())
                        .toList();
            case ORDERS, HISTORY -> orderColumns(rules);
            case PRODUCTS ->
                Stream.concat(ProductColumn.titles().stream(), rules.measures().stream())
                        .toList();
        };
    }

    private static List<String> memberColumns() {
        return Arrays.stream(MemberColumn.values()).map(MemberColumn::title).toList();
    }

    private static List<String> orderColumns(CompanyRules rules) {
        return Stream.concat(Arrays.stream(OrderColumn.values()).map(OrderColumn::title), rules.measures().stream())
                .toList();
    }

    /** Whether it brings members. */
    boolean members() {
        return kind == FileKind.MEMBERS;
    }

    /** Whether it brings orders, or history. */
    boolean orders() {
        return kind == FileKind.ORDERS;
    }

    int of(ProductColumn column) {
        return at[column.ordinal()];
    }

    int of(OrderColumn column) {
        return at[column.ordinal()];
    }

    int of(MemberColumn column) {
        return at[column.ordinal()];
    }

    int size() {
        return names.size();
    }

    /** A value as a message shows it: one of members is masked, since a person's value may have slipped into any column. */
    String shown(String value) {
        return members() ? Text.masked(value) : Text.shown(value);
    }

    /** Whether the cells of a column name something, and so are kept as they are shown. */
    boolean isId(int cell) {
        String name = names.get(cell);
        return (name.endsWith("_id") || name.equals(OrderColumn.SKU.title())) && !personal(cell);
    }

    /** Whether the cells of a column are personal data. */
    boolean personal(int cell) {
        if (!members() || cell < 0 || cell >= names.size()) {
            return false;
        }
        String name = names.get(cell);
        return Arrays.stream(MemberColumn.values())
                .anyMatch(column -> column.personal() && column.title().equals(name));
    }
}
