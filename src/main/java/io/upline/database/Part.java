package io.upline.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a table that are covered by sums: one sum for each group of rows that are written together, by an import, a run or a
 * decision. What a part's sum covers stands here, field by field; a field is numbered by its place and is only ever added at the end.
 *
 * @param table its table
 * @param group the columns whose values tell one group from another; none where all rows are one group
 * @param order the columns by which the rows of a group are ordered, so that they come in one order on every database
 * @param fields the columns that are covered
 * @param open a query for the groups that may stand without a sum, since what writes them is not done; empty where there are none
 * @param moving a query for the groups that may differ from their sum, since what changes them is not done; empty where there are none
 */
public record Part(
        String table, List<String> group, List<String> order, List<Field> fields, String open, String moving) {

    /** Takes copies; the columns of the order are fields. */
    public Part {
        group = List.copyOf(group);
        order = List.copyOf(order);
        fields = List.copyOf(fields);
        List<String> names = fields.stream().map(Field::name).toList();
        if (!names.containsAll(order) || !names.containsAll(group)) {
            throw new IllegalArgumentException("a part's groups and order are among its fields: " + table);
        }
    }

    /** What a field holds. */
    public enum Kind {
        /** A whole number of any width. */
        NUMBER('n'),
        /** A flag. */
        FLAG('f'),
        /** A text. */
        TEXT('t'),
        /** A date. */
        DAY('d'),
        /** A moment, to the microsecond. */
        MOMENT('m'),
        /** An array of whole numbers. */
        NUMBERS('a');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Kind of(char letter) {
            return Arrays.stream(values())
                    .filter(kind -> kind.letter == letter)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of field is written " + letter));
        }
    }

    /**
     * A column that is covered.
     *
     * @param name the column
     * @param kind what it holds
     */
    public record Field(String name, Kind kind) {}

    /**
     * A part of a table.
     *
     * @param group the columns of the group, with blanks between
     * @param order the columns of the order, with blanks between
     * @param fields the fields, each its letter ({@code n} number, {@code f} flag, {@code t} text, {@code d} date, {@code m} moment,
     *     {@code a} numbers)
     *     followed by its columns, with blanks between
     */
    public static Part of(String table, String group, String order, String... fields) {
        List<Field> all = new ArrayList<>();
        for (String some : fields) {
            List<String> words = words(some);
            Kind kind = Kind.of(words.getFirst().charAt(0));
            words.stream().skip(1).forEach(name -> all.add(new Field(name, kind)));
        }
        return new Part(table, words(group), words(order), all, "", "");
    }

    /** The same part, some of whose groups may stand without a sum for now. */
    public Part openWhere(String query) {
        return new Part(table, group, order, fields, query, moving);
    }

    /** The same part, some of whose groups may be changed just now by what is not done. */
    public Part movingWhere(String query) {
        return new Part(table, group, order, fields, open, query);
    }

    /** The place of a field among those that are covered, or -1. */
    int place(String column) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
