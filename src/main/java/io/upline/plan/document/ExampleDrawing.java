package io.upline.plan.document;

import io.upline.plan.document.Section.Branch;
import io.upline.plan.document.Section.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws a period of a worked example as the tree of its members: beside each what it is and buys, what it begins with, and what is expected of
 * it. The tree is the placement tree where members are placed, otherwise the sponsor tree.
 */
public final class ExampleDrawing {

    /** So many members are drawn of an example. */
    static final int MOST_MEMBERS = 60;

    /** So many lines are drawn of a member. */
    static final int MOST_LINES = 30;

    /** Columns that stand before all others, as they say what a member is. */
    private static final List<String> FIRST = List.of("sponsor", "leg", "kind", "package", "status");

    private static final List<String> BEFORE = List.of("previous", "carried", "given");
    private static final List<String> EXPECTED =
            List.of("volumes", "ranks", "trees", "counted", "earnings", "ways", "carried", "breakage", "corrections");

    private final ExampleSheet sheet;
    private final String parent;
    private final List<String> columns;
    private final Map<String, List<Map<String, String>>> below = new LinkedHashMap<>();
    private final List<Branch> branches = new ArrayList<>();
    private final Set<String> drawn = new HashSet<>();
    private final boolean ordered;
    private final boolean begins;

    private ExampleDrawing(ExampleSheet sheet) {
        this.sheet = sheet;
        boolean placed = sheet.members().stream().anyMatch(member -> member.containsKey("placement"));
        this.parent = placed ? "placement" : "sponsor";
        Set<String> found = new LinkedHashSet<>(FIRST);
        found.retainAll(sheet.members().stream()
                .flatMap(member -> member.keySet().stream())
                .collect(Collectors.toSet()));
        sheet.members().forEach(member -> found.addAll(member.keySet()));
        found.removeAll(List.of("id", parent));
        this.columns = List.copyOf(found);
        this.ordered = !rows(sheet.given(), "orders").isEmpty();
        this.begins =
                BEFORE.stream().anyMatch(table -> !rows(sheet.given(), table).isEmpty());
    }

    /** Draws examples, each of their periods for itself. */
    public static List<Piece> of(List<ExampleSheet> sheets) {
        List<Piece> pieces = new ArrayList<>();
        if (!sheets.isEmpty()) {
            pieces.add(new Piece.Sentences(List.of(
                    "Whenever the plan is used for a new period, they are run, and what is expected is compared.",
                    "Only the figures that stand here are compared: of what is not stated nothing is said.")));
        }
        sheets.forEach(sheet -> pieces.add(sheet.isRead() ? new ExampleDrawing(sheet).drawing() : unread(sheet)));
        return pieces;
    }

    private static Piece unread(ExampleSheet sheet) {
        return new Piece.Sentences(
                List.of(title(sheet) + ": its tables cannot be read; the check of the plan says why."));
    }

    private static String title(ExampleSheet sheet) {
        String number = sheet.number() == 0 ? "" : ", period " + (sheet.number() + 1);
        return sheet.title() + number + ", " + sheet.period();
    }

    private Piece drawing() {
        Set<String> ids = sheet.members().stream().map(ExampleDrawing::id).collect(Collectors.toSet());
        for (Map<String, String> member : sheet.members()) {
            String above = member.getOrDefault(parent, "");
            below.computeIfAbsent(ids.contains(above) ? above : "", _ -> new ArrayList<>())
                    .add(member);
        }
        below.getOrDefault("", List.of()).forEach(member -> member(member, 0));
        // whoever stands above itself hangs nowhere
        sheet.members().forEach(member -> member(member, 0));
        int left = sheet.members().size() - MOST_MEMBERS;
        if (left > 0) {
            note("(" + left + " more members stand in the plan as written)");
        }
        nobody();
        List<String> head = new ArrayList<>();
        head.add(parent.equals("placement") ? "member, as placed" : "member");
        head.addAll(columns);
        if (ordered) {
            head.add("orders");
        }
        if (begins) {
            head.add("begins with");
        }
        head.add("expected");
        return new Piece.Drawing(title(sheet), head, branches);
    }

    private static String id(Map<String, String> member) {
        return member.getOrDefault("id", "");
    }

    private void member(Map<String, String> member, int depth) {
        if (drawn.size() >= MOST_MEMBERS || !drawn.add(id(member))) {
            return;
        }
        List<List<String>> beside = new ArrayList<>();
        if (ordered) {
            beside.add(cut(rows(sheet.given(), "orders").stream()
                    .filter(order -> isOf(order.get("member"), id(member)))
                    .map(order -> whose(order.get("member"), id(member)) + pairs(order, Set.of("member")))
                    .toList()));
        }
        if (begins) {
            beside.add(cut(BEFORE.stream()
                    .flatMap(table -> rows(sheet.given(), table).stream()
                            .filter(row -> isOf(row.get("id"), id(member)))
                            .map(row -> said(table, row, id(member))))
                    .toList()));
        }
        beside.add(cut(EXPECTED.stream()
                .flatMap(table -> rows(sheet.expected(), table).stream()
                        .filter(row -> isOf(row.get("id"), id(member)))
                        .map(row -> said(table, row, id(member))))
                .toList()));
        int lines = Math.max(1, beside.stream().mapToInt(List::size).max().orElse(1));
        for (int i = 0; i < lines; i++) {
            List<String> cells = new ArrayList<>();
            cells.add(i == 0 ? id(member) : "");
            for (String column : columns) {
                cells.add(i == 0 ? member.getOrDefault(column, "") : "");
            }
            for (List<String> each : beside) {
                cells.add(i < each.size() ? each.get(i) : "");
            }
            branches.add(new Branch(depth, cells));
        }
        below.getOrDefault(id(member), List.of()).forEach(each -> member(each, depth + 1));
    }

    /** What is expected of no single member: of bonuses in all, and of anybody. */
    private void nobody() {
        for (String table : EXPECTED) {
            for (Map<String, String> row : rows(sheet.expected(), table)) {
                boolean isOfOne = sheet.members().stream().anyMatch(member -> isOf(row.get("id"), id(member)));
                if (!isOfOne) {
                    note(said(table, row, ""));
                }
            }
        }
    }

    private void note(String text) {
        List<String> cells =
                new ArrayList<>(Collections.nCopies(columns.size() + (ordered ? 1 : 0) + (begins ? 1 : 0) + 1, ""));
        cells.add(text);
        branches.add(new Branch(0, cells));
    }

    private static List<String> cut(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
        first.add("(" + (lines.size() - MOST_LINES) + " more stand in the plan as written)");
        return first;
    }

    private static List<Map<String, String>> rows(Map<String, List<Map<String, String>>> tables, String name) {
        return tables.getOrDefault(name, List.of());
    }

    /** Whether a row is of a member: of all that its row stands for, of one of them, or of the customer of its own columns. */
    private static boolean isOf(@Nullable String of, String id) {
        return of != null && (of.equals(id) || of.startsWith(id + "/") || of.startsWith(id + "'s customer"));
    }

    /** Whose a row is, where it is not simply the member's. */
    private static String whose(@Nullable String of, String id) {
        return of == null || of.equals(id) ? "" : (of.equals("*") ? "anybody" : of) + ": ";
    }

    private static String said(String table, Map<String, String> row, String id) {
        return whose(row.get("id"), id)
                + switch (table) {
                    case "earnings" -> earned(row);
                    case "ways" -> way(row);
                    case "volumes", "ranks", "previous" -> pairs(row, Set.of("id"));
                    default -> table + ": " + pairs(row, Set.of("id"));
                };
    }

    /** A line of what is earned; a cell that says anything is not said. */
    private static String earned(Map<String, String> row) {
        String bonus = Optional.ofNullable(row.get("bonus"))
                .filter(each -> !each.equals("*"))
                .orElse("all bonuses");
        String amount = row.getOrDefault("amount", "-");
        String others = pairs(row, Set.of("id", "bonus", "amount", "source"));
        String source = Optional.ofNullable(row.get("source"))
                .map(each -> each.equals("*") ? " in all" : " on " + each)
                .orElse("");
        String where = source + (others.isEmpty() ? "" : ", " + others);
        return amount.equals("-") ? "nothing by " + bonus + where : bonus + " " + amount + where;
    }

    /** What becomes of a member on the way of a bonus up from a source. */
    private static String way(Map<String, String> row) {
        String by = Optional.ofNullable(row.get("by"))
                .filter(each -> !each.equals("*") && !each.equals("-"))
                .map(each -> " by " + each)
                .orElse("");
        return row.getOrDefault("is", "") + by + " for " + row.getOrDefault("bonus", "") + " on "
                + row.getOrDefault("source", "");
    }

    /** The cells of a row with the names of their columns, but for those that are said otherwise or say anything. */
    private static String pairs(Map<String, String> row, Set<String> without) {
        return row.entrySet().stream()
                .filter(cell ->
                        !without.contains(cell.getKey()) && !cell.getValue().equals("*"))
                .map(cell -> cell.getKey() + " " + (cell.getValue().equals("-") ? "none" : cell.getValue()))
                .collect(Collectors.joining(", "));
    }
}
