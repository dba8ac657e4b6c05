package io.upline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file's first line: what it brings, and where each column stands.
 *
 * @param members whether it brings members, else orders
 * @param names the columns as written
 * @param at index of each {@link OrderColumn} or {@link MemberColumn} by ordinal, {@code -1} for an absent one
 * @param measures index of each of the company's measures; empty for members
 * @param csv the line, for the mended file
 */
record Header(boolean members, List<String> names, int[] at, int[] measures, String csv) {

    /** Refuses a header that is neither, or has a column too many, twice or too few. */
    static Header read(Cells cells, CompanyRules rules) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            names.add(cells.get(i));
        }
        boolean orders = names.contains(OrderColumn.ORDER_ID.title());
        boolean members = !orders && names.contains(MemberColumn.MEMBER_ID.title());
        if (!orders && !members) {
            refuseUnknown(cells, names);
        }
        List<String> known = members ? memberColumns() : orderColumns(rules);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!known.contains(name) && !Notes.COLUMNS.contains(name)) {
                throw new RefusedFile(
                        Problem.COLUMN_UNKNOWN, cells.line(), i + 1, Text.shown(name), NearestName.hint(name, known));
            }
            if (!seen.add(name)) {
                throw new RefusedFile(Problem.COLUMN_TWICE, cells.line(), i + 1, name);
            }
        }
        return members ? ofMembers(names, cells) : ofOrders(names, cells, rules);
    }

    private static void refuseUnknown(Cells cells, List<String> names) {
        if (names.size() == 1) {
            for (String separator : List.of(";", "\t", "|")) {
                if (names.getFirst().contains(separator)) {
                    String shown = separator.equals("\t") ? "tab" : separator;
                    throw new RefusedFile(Problem.DELIMITER, cells.line(), 1, shown);
                }
            }
        }
        for (int i = 0; i < names.size(); i++) {
            String hint = NearestName.hint(names.get(i), List.of("order_id", "member_id"));
            if (!hint.isEmpty()) {
                throw new RefusedFile(Problem.COLUMN_UNKNOWN, cells.line(), i + 1, Text.shown(names.get(i)), hint);
            }
        }
        throw new RefusedFile(Problem.HEADER_UNKNOWN, cells.line(), 0);
    }

    private static Header ofMembers(List<String> names, Cells cells) {
        int[] at = Arrays.stream(MemberColumn.values())
                .mapToInt(column -> names.indexOf(column.title()))
                .toArray();
        return new Header(true, names, at, new int[0], cells.toCsv());
    }

    private static Header ofOrders(List<String> names, Cells cells, CompanyRules rules) {
        int[] at = Arrays.stream(OrderColumn.values())
                .mapToInt(column -> names.indexOf(column.title()))
                .toArray();
        for (OrderColumn column : OrderColumn.values()) {
            if (column.required() && at[column.ordinal()] < 0) {
                throw new RefusedFile(Problem.COLUMN_MISSING, cells.line(), 0, column.title());
            }
        }
        int[] measures = rules.measures().stream().mapToInt(names::indexOf).toArray();
        for (int m = 0; m < measures.length; m++) {
            if (measures[m] < 0) {
                throw new RefusedFile(
                        Problem.COLUMN_MISSING,
                        cells.line(),
                        0,
                        rules.measures().get(m));
            }
        }
        return new Header(false, names, at, measures, cells.toCsv());
    }

    private static List<String> memberColumns() {
        return Arrays.stream(MemberColumn.values()).map(MemberColumn::title).toList();
    }

    private static List<String> orderColumns(CompanyRules rules) {
        return Stream.concat(Arrays.stream(OrderColumn.values()).map(OrderColumn::title), rules.measures().stream())
                .toList();
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

    /** Whether the cells of a column are personal data. */
    boolean personal(int cell) {
        if (!members || cell < 0 || cell >= names.size()) {
            return false;
        }
        String name = names.get(cell);
        return Arrays.stream(MemberColumn.values())
                .anyMatch(column -> column.personal() && column.title().equals(name));
    }
}
