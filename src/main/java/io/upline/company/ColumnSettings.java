package io.upline.company;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How a column of Upline's comes from the columns of a source. What is not set is empty.
 *
 * @param from the title of a column, or several that are joined with the texts between them
 * @param constant what stands in every line
 * @param map values of the column, each with what it means
 * @param otherwise what a value means that the map does not name
 * @param part a pattern: its first group, or all that it finds, is the value
 * @param form the form of a time, like {@code MMM d, yyyy h:mm:ss a}
 * @param when the title of a column that tells whether there is a value
 * @param is what that column says where there is one
 * @param share the per cent of an amount
 * @param of the column of that amount
 * @param round how the share is rounded to two digits
 */
public record ColumnSettings(
        List<String> from,
        String constant,
        Map<String, String> map,
        String otherwise,
        String part,
        String form,
        String when,
        List<String> is,
        String share,
        String of,
        String round) {

    /** What stands for a measure that comes from the dated product lists. */
    public static final String PRODUCTS = "products";

    private static final List<String> ROUNDINGS = List.of("half-up", "half-even", "down", "up");

    /** Refuses shared mutable collections. */
    public ColumnSettings {
        from = List.copyOf(from);
        map = Map.copyOf(map);
        is = List.copyOf(is);
    }

    /** A column that is a column of the source as it stands. */
    public static ColumnSettings of(String title) {
        return new ColumnSettings(List.of(title), "", Map.of(), "", "", "", "", List.of(), "", "", "");
    }

    /** The same, only where another column says one of the words. */
    public ColumnSettings when(String title, String... words) {
        return new ColumnSettings(from, constant, map, otherwise, part, form, title, List.of(words), share, of, round);
    }

    /** The same, of times in a form of their own. */
    public ColumnSettings inForm(String pattern) {
        return new ColumnSettings(from, constant, map, otherwise, part, pattern, when, is, share, of, round);
    }

    /** The same, of the part that a pattern finds. */
    public ColumnSettings part(String pattern) {
        return new ColumnSettings(from, constant, map, otherwise, pattern, form, when, is, share, of, round);
    }

    static ColumnSettings read(Settings source, String name, Object value) {
        if (value instanceof String title) {
            return of(title);
        }
        Settings column = source.within("columns", name, value);
        String only = column.text("from", "");
        List<String> from = only.isEmpty() ? column.list("join", List.of()) : List.of(only);
        Map<String, String> map = new LinkedHashMap<>();
        column.map("map").forEach((word, meaning) -> map.put(word, meaning.toString()));
        String list = column.text("list", "");
        if (!list.isEmpty() && !list.equals(PRODUCTS)) {
            throw column.wrong("choice", "list", "is", list, "known", List.of(PRODUCTS));
        }
        ColumnSettings read = new ColumnSettings(
                from,
                column.text("constant", from.isEmpty() ? list : ""),
                map,
                column.text("else", map.isEmpty() ? "" : list),
                column.text("part", ""),
                column.text("form", ""),
                column.text("when", ""),
                column.list("is", List.of()),
                column.text("share", "").replace("%", "").strip(),
                column.text("of", ""),
                column.text("round", ""));
        column.refuseOthers();
        read.check(column, list);
        return read;
    }

    private void check(Settings settings, String list) {
        if (!list.isEmpty() && !((from.isEmpty() ? constant : otherwise).equals(list) && share.isEmpty())) {
            throw settings.wrong("listBeside", "list");
        }
        if (!share.isEmpty() && (!share.matches("\\d{1,3}(\\.\\d{1,4})?") || of.isEmpty())) {
            throw settings.wrong("share", "share", "is", share);
        }
        if (!share.isEmpty() && !ROUNDINGS.contains(round)) {
            throw settings.wrong("choice", "round", "is", round, "known", ROUNDINGS);
        }
        if (share.isEmpty() && constant.isEmpty() && from.isEmpty()) {
            throw settings.wrong("nothing", "from");
        }
        if (when.isEmpty() != is.isEmpty()) {
            throw settings.wrong("nothing", "is");
        }
        try {
            Pattern.compile(part);
        } catch (PatternSyntaxException e) {
            throw settings.wrong("pattern", "part", "is", part, "because", String.valueOf(e.getDescription()));
        }
    }

    /** Whether some values of the column come from the product lists. */
    public boolean ofProducts() {
        return constant.equals(PRODUCTS) || otherwise.equals(PRODUCTS) || map.containsValue(PRODUCTS);
    }

    /** The titles of the source's columns that it needs. */
    public List<String> titles() {
        List<String> titles = new ArrayList<>(from.size() == 1 ? from : List.of());
        titles.addAll(when.isEmpty() ? List.of() : List.of(when));
        titles.addAll(of.isEmpty() ? List.of() : List.of(of));
        return titles;
    }
}
