package io.upline.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Adds up the groups of a {@link Part} as they are stored. */
public final class PartReader {

    private static final int FETCH = 5_000;

    private final Database database;
    private final Part part;
    private final List<Integer> group;
    private final boolean areNumbers;

    /** Reads a part of a database. */
    public PartReader(Database database, Part part) {
        this.database = database;
        this.part = part;
        this.group = part.group().stream().map(part::place).toList();
        this.areNumbers = group.stream().allMatch(this::isNumber);
    }

    /** The name of a group: the values of its columns. */
    public static String name(List<?> values) {
        return String.join("/", values.stream().map(String::valueOf).toList());
    }

    /** What one group comes to, read in the transaction under way. */
    public PartSum.Sum of(List<?> values) {
        PartSum sum = new PartSum(part);
        String where = part.group().isEmpty() ? "" : " where " + String.join(" = ? and ", part.group()) + " = ?";
        database.client()
                .sql(select() + where + ordered(part.order()))
                .withFetchSize(FETCH)
                .params(values)
                .query(row -> {
                    read(row, sum);
                });
        return sum.sum();
    }

    /** What one large group comes to, whose rows were committed before; of numbers, flags and texts only. */
    public PartSum.Sum streamed(long value) {
        PartSum sum = new PartSum(part);
        database.stream(
                select() + " where " + part.group().getFirst() + " = ?" + ordered(part.order()),
                List.of(value),
                row -> sum.row(row, 1));
        return sum.sum();
    }

    /** Gives each group with its name and what it comes to, in the order of their columns, read over a connection of its own. */
    public void each(BiConsumer<String, PartSum.Sum> reader) {
        if (!isStreamed()) {
            Running running = new Running(reader);
            database.read(select() + ordered(groupsFirst()), List.of(), running::row);
            running.end();
            return;
        }
        if (!nearlyInOrder(reader)) {
            Running running = new Running(reader);
            database.stream(
                    select() + ordered(groupsFirst()),
                    List.of(),
                    row -> running.of(row).row(row, 1));
            running.end();
        }
    }

    /**
     * Does it for rows that the database has nearly in their order, as large tables are written; {@code false} where it does not, or where
     * more than the group's number and the first column of the order are needed to tell it.
     */
    private boolean nearlyInOrder(BiConsumer<String, PartSum.Sum> reader) {
        int first = part.order().isEmpty() ? -1 : part.place(part.order().getFirst());
        if (database.vendor() != Vendor.POSTGRESQL
                || group.size() != 1
                || !areNumbers
                || first < 0
                || !isNumber(first)) {
            return false;
        }
        Map<String, PartSum.Sum> sums = new LinkedHashMap<>();
        Running running = new Running(sums::put);
        if (!database.streamInOrder(
                select(),
                group.getFirst() + 1,
                first + 1,
                row -> running.of(row).row(row, 1))) {
            return false;
        }
        running.end();
        sums.forEach(reader);
        return true;
    }

    private boolean isNumber(int place) {
        return part.fields().get(place).kind() == Part.Kind.NUMBER;
    }

    private boolean isStreamed() {
        return part.fields().stream()
                .noneMatch(field -> field.kind() == Part.Kind.DAY || field.kind() == Part.Kind.MOMENT);
    }

    private String name(StreamedRow row) {
        StringJoiner name = new StringJoiner("/");
        for (int place : group) {
            boolean text = part.fields().get(place).kind() == Part.Kind.TEXT;
            name.add(text ? row.text(place + 1) : Long.toString(row.number(place + 1)));
        }
        return name.toString();
    }

    /** Does the same in the transaction under way, which may have written of these rows. */
    public void eachNow(BiConsumer<String, PartSum.Sum> reader) {
        Running running = new Running(reader);
        database.client()
                .sql(select() + ordered(groupsFirst()))
                .withFetchSize(FETCH)
                .query(running::row);
        running.end();
    }

    /** The names of the groups that may stand without a sum, since what writes them is not done. */
    public Set<String> open() {
        return names(part.open());
    }

    /** The names of the groups that may differ from their sum, since what changes them is not done. */
    public Set<String> moving() {
        return names(part.moving());
    }

    private Set<String> names(String query) {
        return query.isEmpty()
                ? Set.of()
                : Set.copyOf(database.client()
                        .sql(query)
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private List<String> groupsFirst() {
        List<String> order = new ArrayList<>(part.group());
        order.addAll(part.order());
        return order;
    }

    private String select() {
        return "select "
                + String.join(", ", part.fields().stream().map(Part.Field::name).toList()) + " from " + part.table();
    }

    /** Text is ordered by its bytes on either database, whatever the language of the server. */
    private String ordered(List<String> columns) {
        List<String> by = new ArrayList<>();
        for (String column : columns) {
            boolean text = part.fields().get(part.place(column)).kind() == Part.Kind.TEXT;
            by.add(text && database.vendor() == Vendor.POSTGRESQL ? column + " collate \"C\"" : column);
        }
        return by.isEmpty() ? "" : " order by " + String.join(", ", by);
    }

    private void read(ResultSet row, PartSum sum) throws SQLException {
        for (int i = 0; i < part.fields().size(); i++) {
            switch (part.fields().get(i).kind()) {
                case NUMBER -> {
                    long value = row.getLong(i + 1);
                    if (!row.wasNull()) {
                        sum.number(i, value);
                    }
                }
                case FLAG -> {
                    boolean value = row.getBoolean(i + 1);
                    if (!row.wasNull()) {
                        sum.number(i, value ? 1 : 0);
                    }
                }
                case TEXT -> {
                    String value = row.getString(i + 1);
                    if (value != null) {
                        sum.text(i, value);
                    }
                }
                case DAY -> {
                    LocalDate value = row.getObject(i + 1, LocalDate.class);
                    if (value != null) {
                        sum.number(i, value.toEpochDay());
                    }
                }
                case NUMBERS -> throw new IllegalStateException("arrays are streamed");
                case MOMENT -> {
                    var value = row.getTimestamp(i + 1);
                    if (value != null) {
                        sum.number(i, ChronoUnit.MICROS.between(Instant.EPOCH, value.toInstant()));
                    }
                }
            }
        }
        sum.endRow();
    }

    private List<Object> values(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int place : group) {
            Object value = switch (part.fields().get(place).kind()) {
                case NUMBER -> row.getLong(place + 1);
                case DAY -> row.getObject(place + 1, LocalDate.class);
                default -> row.getString(place + 1);
            };
            values.add(value);
        }
        return values;
    }

    private final class Running {

        private final BiConsumer<String, PartSum.Sum> reader;
        private final long[] numbers = new long[group.size()];
        private @Nullable PartSum sum;
        private String name = "";

        Running(BiConsumer<String, PartSum.Sum> reader) {
            this.reader = reader;
        }

        void row(ResultSet row) throws SQLException {
            read(row, of(PartReader.name(values(row))));
        }

        /** The sum of the group that a streamed row belongs to. The name is made once a group where numbers make it up. */
        PartSum of(StreamedRow row) {
            PartSum current = sum;
            if (current != null && areNumbers && isSame(row)) {
                return current;
            }
            for (int i = 0; i < numbers.length && areNumbers; i++) {
                numbers[i] = row.number(group.get(i) + 1);
            }
            return of(PartReader.this.name(row));
        }

        private boolean isSame(StreamedRow row) {
            for (int i = 0; i < numbers.length; i++) {
                if (row.number(group.get(i) + 1) != numbers[i]) {
                    return false;
                }
            }
            return true;
        }

        /** The sum of the group of that name, which has begun with the row at hand or before. */
        PartSum of(String next) {
            PartSum current = sum;
            if (current == null || !next.equals(name)) {
                end();
                current = new PartSum(part);
                sum = current;
                name = next;
            }
            return current;
        }

        void end() {
            if (sum != null) {
                reader.accept(name, sum.sum());
            }
        }
    }
}
