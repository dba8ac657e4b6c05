package io.upline.intake;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the members that are known when a file is opened, and writes what it brings. */
final class MemberIntakeStore {

    /** Columns that are not dated, in the order of a person's values. */
    static final List<MemberColumn> PERSON = List.of(
            MemberColumn.NAME,
            MemberColumn.COUNTRY,
            MemberColumn.CURRENCY,
            MemberColumn.LANGUAGE,
            MemberColumn.EMAIL,
            MemberColumn.IBAN,
            MemberColumn.BIC,
            MemberColumn.TAX_ID,
            MemberColumn.VAT_ID);

    private static final int IN_LIST = 500;
    private static final List<Column> MEMBER = List.of(
            Column.ofInt("member_key"),
            Column.text("member_id"),
            Column.ofInt("known"),
            Column.ofInt("line"),
            Column.ofInt("joined_day"),
            Column.ofShort("kind"),
            Column.ofShort("status"),
            Column.ofInt("sponsor"),
            Column.ofInt("placement"),
            Column.ofShort("leg"),
            Column.text("package"),
            Column.ofInt("owner"));
    private static final List<Column> CHANGE = List.of(
            Column.ofInt("member_key"),
            Column.ofInt("effective_day"),
            Column.ofInt("known"),
            Column.ofInt("line"),
            Column.ofShort("kind"),
            Column.ofShort("status"),
            Column.ofInt("sponsor"),
            Column.ofInt("placement"),
            Column.ofShort("leg"),
            Column.text("package"),
            Column.ofInt("owner"));
    private static final List<Column> HELD = List.of(
            Column.ofInt("known"),
            Column.ofInt("line"),
            Column.ofInt("member_key"),
            Column.ofInt("effective_day"),
            Column.ofLong("content"),
            Column.text("raw"));

    private final Database database;
    private final int known;

    /** For the import of this number. */
    MemberIntakeStore(Database database, int known) {
        this.database = database;
        this.known = known;
    }

    private int lastKey() {
        int[] last = {0};
        database.read(
                "select coalesce(max(member_key), 0) from member where known < ?",
                List.of(known),
                row -> last[0] = row.getInt(1));
        return last[0];
    }

    /** Ids and joining days of the known members. */
    IdTable ids(JoiningDays joined) {
        IdTable ids = new IdTable(lastKey());
        database.read("select member_key, member_id, joined_day from member where known < ?", List.of(known), row -> {
            ids.put(row.getString(2), row.getInt(1));
            joined.put(row.getInt(1), row.getInt(3));
        });
        return ids;
    }

    /** The known members with all that is dated about them. */
    MemberBook book() {
        int last = lastKey();
        JoiningDays joined = new JoiningDays(last);
        MemberBook book = new MemberBook(ids(joined), joined, last);
        database.read(
                "select member_key, kind, status, sponsor, placement, leg, package, owner from member where known < ?",
                List.of(known),
                row -> book.put(
                        row.getInt(1),
                        new Standing(
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getString(7) == null ? "" : row.getString(7),
                                row.getInt(8))));
        database.read(
                "select member_key, line, effective_day, kind, status, sponsor, placement, leg, package, owner"
                        + " from member_change where known < ? order by member_key, effective_day, known",
                List.of(known),
                row -> book.put(new MemberRows.Change(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        number(row, 4),
                        number(row, 5),
                        number(row, 6),
                        number(row, 7),
                        number(row, 8),
                        row.getString(9),
                        number(row, 10))));
        return book;
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : (Integer) value;
    }

    /** What is not dated, as known last, of these members. */
    Map<Integer, String[]> persons(Collection<Integer> keys) {
        Map<Integer, String[]> persons = new HashMap<>();
        List<Integer> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<Integer> some = all.subList(from, Math.min(from + IN_LIST, all.size()));
            List<Object> parameters = new ArrayList<>(List.of(known));
            parameters.addAll(some);
            database.read(
                    "select member_key, name, country, currency, language, email, iban, bic, tax_id, vat_id"
                            + " from member_person where known < ? and member_key in (?"
                            + ", ?".repeat(some.size() - 1) + ") order by member_key, known",
                    parameters,
                    row -> {
                        String[] values = new String[PERSON.size()];
                        for (int i = 0; i < values.length; i++) {
                            String value = row.getString(2 + i);
                            values[i] = value == null ? "" : value;
                        }
                        persons.put(row.getInt(1), values);
                    });
        }
        return persons;
    }

    /** What is held already: member, day and content, hashed together. */
    Set<Long> held() {
        Set<Long> held = new HashSet<>();
        database.read("select content from held_line where known < ?", List.of(known), row -> held.add(row.getLong(1)));
        return held;
    }

    void write(MemberRows rows) {
        writeFirst(rows.first);
        writeChanges(rows.changes);
        writePersons(rows.persons);
        writeHeld(rows.held);
    }

    private void writeFirst(List<MemberRows.First> first) {
        if (first.isEmpty()) {
            return;
        }
        try (BulkRows rows = database.bulk("member", MEMBER)) {
            for (MemberRows.First one : first) {
                rows.put(one.key()).put(one.id()).put(known).put(one.line()).put(one.joinedDay());
                rows.put(one.kind()).put(one.status());
                putLink(rows, one.sponsor());
                putLink(rows, one.placement());
                rows.put(one.leg());
                putText(rows, one.packageName());
                putLink(rows, one.owner());
                rows.endRow();
            }
        }
    }

    private void writeChanges(List<MemberRows.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try (BulkRows rows = database.bulk("member_change", CHANGE)) {
            for (MemberRows.Change one : changes) {
                rows.put(one.key()).put(one.effectiveDay()).put(known).put(one.line());
                for (Integer value :
                        new @Nullable Integer[] {one.kind(), one.status(), one.sponsor(), one.placement(), one.leg()}) {
                    putNumber(rows, value);
                }
                rows.put(one.packageName());
                putNumber(rows, one.owner());
                rows.endRow();
            }
        }
    }

    private void writePersons(List<MemberRows.Person> persons) {
        if (persons.isEmpty()) {
            return;
        }
        List<Column> columns = new ArrayList<>(List.of(Column.ofInt("member_key"), Column.ofInt("known")));
        PERSON.forEach(column -> columns.add(Column.text(column.title())));
        try (BulkRows rows = database.bulk("member_person", columns)) {
            for (MemberRows.Person one : persons) {
                rows.put(one.key()).put(known);
                for (String value : one.values()) {
                    putText(rows, value);
                }
                rows.endRow();
            }
        }
    }

    private void writeHeld(List<MemberRows.Held> held) {
        if (held.isEmpty()) {
            return;
        }
        try (BulkRows rows = database.bulk("held_line", HELD)) {
            for (MemberRows.Held one : held) {
                rows.put(known).put(one.line()).put(one.key()).put(one.effectiveDay());
                rows.put(one.content()).put(one.raw());
                rows.endRow();
            }
        }
    }

    private static void putLink(BulkRows rows, int key) {
        putNumber(rows, key == 0 ? null : (Integer) key);
    }

    private static void putNumber(BulkRows rows, @Nullable Integer value) {
        if (value == null) {
            rows.putNull();
        } else {
            rows.put((int) value);
        }
    }

    private static void putText(BulkRows rows, String value) {
        if (value.isEmpty()) {
            rows.putNull();
        } else {
            rows.put(value);
        }
    }
}
