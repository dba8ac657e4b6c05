package io.upline.network;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.database.WrittenSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members that one import brings, and reads those that were known before it. Rows are written in the transaction
 * under way and carry the import's number.
 */
public final class MemberImportStore {

    private static final List<Column> DATED = List.of(
            Column.ofShort("kind"),
            Column.ofShort("status"),
            Column.ofInt("sponsor"),
            Column.ofInt("placement"),
            Column.ofShort("leg"),
            Column.text("package"),
            Column.ofInt("owner"),
            Column.text("country"),
            Column.text("currency"),
            Column.text("attributes"));
    private static final List<Column> MEMBER = Stream.concat(
                    Stream.of(
                            Column.ofInt("member_key"),
                            Column.text("member_id"),
                            Column.ofInt("known"),
                            Column.ofInt("line"),
                            Column.ofInt("joined_day")),
                    DATED.stream())
            .toList();
    private static final List<Column> CHANGE = Stream.concat(
                    Stream.of(
                            Column.ofInt("member_key"),
                            Column.ofInt("effective_day"),
                            Column.ofInt("known"),
                            Column.ofInt("line")),
                    DATED.stream())
            .toList();
    private static final List<Column> PERSON = Stream.concat(
                    Stream.of(Column.ofInt("member_key"), Column.ofInt("known")),
                    Stream.concat(MemberPerson.COLUMNS.stream(), Stream.of("salt", "hash"))
                            .map(Column::text))
            .toList();
    private static final List<Column> EARLY = List.of(
            Column.text("order_id"),
            Column.ofInt("order_line"),
            Column.ofInt("member_key"),
            Column.ofInt("known"),
            Column.ofInt("order_day"));

    private final Database database;
    private final int known;
    private final int before;
    private final WrittenSums sums;
    private final PersonHash hash = new PersonHash();

    /** Works for the import of this number. */
    public MemberImportStore(Database database, int known) {
        this(database, known, WrittenSums.none());
    }

    /** Works for the import of this number, and adds up what it writes. */
    public MemberImportStore(Database database, int known, WrittenSums sums) {
        this(database, known, known, sums);
    }

    private MemberImportStore(Database database, int known, int before, WrittenSums sums) {
        this.database = database;
        this.known = known;
        this.before = before;
        this.sums = sums;
    }

    /** The same for what the import takes beside its own file: what it has written so far counts as known before. */
    public MemberImportStore beside() {
        return new MemberImportStore(database, known, known + 1, WrittenSums.none());
    }

    /** The highest key of a member known before, 0 for none. Keys have gaps. */
    public int lastKey() {
        int[] last = {0};
        database.read(
                "select coalesce(max(member_key), 0) from member where known < ?",
                List.of(before),
                row -> last[0] = row.getInt(1));
        return last[0];
    }

    /** Streams key, id and joining day of the members known before. */
    public void eachId(IdReader reader) {
        database.read(
                "select member_key, member_id, joined_day from member where known < ?",
                List.of(before),
                row -> reader.member(row.getInt(1), row.getString(2), row.getInt(3)));
    }

    /** Streams the first lines of the members known before. */
    public void eachFirst(Consumer<MemberRow> reader) {
        database.read(
                "select member_key, member_id, line, joined_day, " + MemberStore.DATED
                        + ", country, currency from member where known < ?",
                List.of(before),
                row -> reader.accept(new MemberRow(
                        row.getInt(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getString(10) == null ? "" : row.getString(10),
                        row.getInt(11),
                        row.getString(13),
                        row.getString(14),
                        row.getString(12) == null ? "" : row.getString(12))));
    }

    /** Streams the changes known before, those of a member in the order in which they hold. */
    public void eachChange(Consumer<MemberChange> reader) {
        database.read(
                "select member_key, line, effective_day, " + MemberStore.DATED
                        + ", country, currency from member_change where known < ? order by member_key, effective_day,"
                        + " known",
                List.of(before),
                row -> reader.accept(new MemberChange(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        number(row, 4),
                        number(row, 5),
                        number(row, 6),
                        number(row, 7),
                        number(row, 8),
                        row.getString(9),
                        number(row, 10),
                        row.getString(12),
                        row.getString(13),
                        row.getString(11))));
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : (Integer) value;
    }

    /** The columns that are not dated, as known last before, for these members; in the order of {@link MemberPerson#COLUMNS}. */
    public Map<Integer, List<String>> persons(Collection<Integer> keys) {
        Map<Integer, List<String>> persons = new HashMap<>();
        database.readEach(
                "select member_key, " + String.join(", ", MemberPerson.COLUMNS)
                        + " from member_person where known < ? and member_key in (??) order by member_key, known",
                List.of(before),
                keys,
                row -> persons.put(row.getInt(1), values(row)));
        return persons;
    }

    private static List<String> values(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < MemberPerson.COLUMNS.size(); i++) {
            String value = row.getString(2 + i);
            values.add(value == null ? "" : value);
        }
        return values;
    }

    /** Writes new members. */
    public void writeFirst(List<MemberRow> first) {
        if (first.isEmpty()) {
            return;
        }
        try (BulkRows rows = sums.watch(MemberParts.MEMBER, database.bulk("member", MEMBER), MEMBER)) {
            for (MemberRow one : first) {
                rows.put(one.key()).put(one.id()).put(known).put(one.line()).put(one.joinedDay());
                rows.put(one.kind()).put(one.status());
                putLink(rows, one.sponsor());
                putLink(rows, one.placement());
                rows.put(one.leg());
                putText(rows, one.packageName());
                putLink(rows, one.owner());
                rows.put(one.country()).put(one.currency());
                putText(rows, one.attributes());
                rows.endRow();
            }
        }
    }

    /** Writes changes of members. */
    public void writeChanges(List<MemberChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try (BulkRows rows = database.bulk("member_change", CHANGE)) {
            for (MemberChange one : changes) {
                rows.put(one.key()).put(one.effectiveDay()).put(known).put(one.line());
                for (Integer value :
                        new @Nullable Integer[] {one.kind(), one.status(), one.sponsor(), one.placement(), one.leg()}) {
                    putNumber(rows, value);
                }
                rows.put(one.packageName());
                putNumber(rows, one.owner());
                rows.put(one.country()).put(one.currency()).put(one.attributes());
                rows.endRow();
            }
        }
    }

    /** Writes all columns of members that are not dated. */
    public void writePersons(List<MemberPerson> persons) {
        if (persons.isEmpty()) {
            return;
        }
        try (BulkRows rows = sums.watch(MemberParts.PERSON, database.bulk("member_person", PERSON), PERSON)) {
            for (MemberPerson one : persons) {
                rows.put(one.key()).put(known);
                one.values().forEach(value -> putText(rows, value));
                String salt = hash.salt();
                rows.put(salt).put(hash.of(salt, one.values()));
                rows.endRow();
            }
        }
    }

    /** Writes buyers whose orders are dated before they joined. */
    public void writeEarlyBuyers(List<EarlyBuyer> buyers) {
        if (buyers.isEmpty()) {
            return;
        }
        try (BulkRows rows = database.bulk("early_buyer", EARLY)) {
            for (EarlyBuyer one : buyers) {
                rows.put(one.orderId())
                        .put(one.orderLine())
                        .put(one.memberKey())
                        .put(known);
                rows.put(one.orderDay());
                rows.endRow();
            }
        }
    }

    /**
     * Writes changes of which the import may have brought others for the same day already: these are overwritten column by column.
     *
     * @param changes no two of the same member and day
     */
    public void mergeChanges(List<MemberChange> changes) {
        List<MemberChange> more = new ArrayList<>();
        Map<KeyDay, String> earlier = earlierAttributes(changes);
        for (MemberChange one : changes) {
            int merged = database.client()
                    .sql("update member_change set kind = coalesce(?, kind), status = coalesce(?, status), sponsor"
                            + " = coalesce(?, sponsor), placement = coalesce(?, placement), leg = coalesce(?,"
                            + " leg), package = coalesce(?, package), owner = coalesce(?, owner), country ="
                            + " coalesce(?, country), currency = coalesce(?, currency), attributes = coalesce(?,"
                            + " attributes) where member_key = ? and effective_day = ? and known = ?")
                    .param(one.kind())
                    .param(one.status())
                    .param(one.sponsor())
                    .param(one.placement())
                    .param(one.leg())
                    .param(one.packageName())
                    .param(one.owner())
                    .param(one.country())
                    .param(one.currency())
                    .param(withEarlier(one, earlier))
                    .param(one.key())
                    .param(one.effectiveDay())
                    .param(known)
                    .update();
            if (merged == 0) {
                more.add(one);
            }
        }
        writeChanges(more);
    }

    /** The attributes that a change and what the import brought before it for the same day change. */
    private static @Nullable String withEarlier(MemberChange one, Map<KeyDay, String> earlier) {
        String before = earlier.get(new KeyDay(one.key(), one.effectiveDay()));
        return one.attributes() == null || before == null
                ? one.attributes()
                : Attributes.both(before, one.attributes());
    }

    /** The attributes that the import has changed so far, of the members whose attributes these change. */
    private Map<KeyDay, String> earlierAttributes(List<MemberChange> changes) {
        List<Integer> keys = changes.stream()
                .filter(one -> one.attributes() != null)
                .map(MemberChange::key)
                .distinct()
                .toList();
        Map<KeyDay, String> earlier = new HashMap<>();
        database.readEach(
                "select member_key, effective_day, attributes from member_change where known = ? and attributes is not"
                        + " null and member_key in (??)",
                List.of(known),
                keys,
                row -> earlier.put(new KeyDay(row.getInt(1), row.getInt(2)), row.getString(3)));
        return earlier;
    }

    private record KeyDay(int key, int day) {}

    /** Writes all columns of members that are not dated, in the place of what the import brought of them before. */
    public void replacePersons(List<MemberPerson> persons) {
        for (MemberPerson one : persons) {
            database.client()
                    .sql("delete from member_person where member_key = ? and known = ?")
                    .params(one.key(), known)
                    .update();
        }
        writePersons(persons);
    }

    /** Which of these ids are those of members, the import's own included. */
    public Set<String> known(Collection<String> ids) {
        Set<String> found = new HashSet<>();
        database.readEach(
                "select member_id from member where known <= ? and member_id in (??)",
                List.of(known),
                ids,
                row -> found.add(row.getString(1)));
        return found;
    }

    /** Takes every row of the import back, in the transaction under way. */
    public void takeBack() {
        for (String table : List.of("member", "member_change", "member_person", "early_buyer")) {
            database.client()
                    .sql("delete from " + table + " where known = ?")
                    .param(known)
                    .update();
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

    /** Takes a member. */
    @FunctionalInterface
    public interface IdReader {
        /** Takes a member's storage key, id and epoch day of joining. */
        void member(int key, String id, int joinedDay);
    }
}
