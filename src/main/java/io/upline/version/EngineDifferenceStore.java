package io.upline.version;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.version.EngineDifference.OfKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What restated versions owe to a program that calculates otherwise; few versions have rows. */
final class EngineDifferenceStore {

    private static final List<Column> DIFFERENCE = List.of(
            Column.ofLong("version_id"),
            Column.text("member_id"),
            Column.text("bonus"),
            Column.ofLong("amount"),
            Column.flag("taken"));
    private static final List<Column> KEPT =
            List.of(Column.ofLong("version_id"), Column.text("member_id"), Column.ofLong("from_version"));

    private final Database database;

    EngineDifferenceStore(Database database) {
        this.database = database;
    }

    /** Writes a version's rows, in the transaction under way. */
    void add(long version, EngineDifference difference) {
        if (difference.equals(EngineDifference.NONE)) {
            return;
        }
        try (BulkRows rows = database.bulk("engine_difference", DIFFERENCE)) {
            difference.open().forEach(each -> put(rows, version, each, false));
            difference.taken().forEach(each -> put(rows, version, each, true));
        }
        try (BulkRows rows = database.bulk("kept_state", KEPT)) {
            difference
                    .kept()
                    .forEach((member, from) ->
                            rows.put(version).put(member).put(from.longValue()).endRow());
        }
    }

    private static void put(BulkRows rows, long version, OfKey each, boolean taken) {
        rows.put(version)
                .put(each.member())
                .put(each.bonus())
                .put(each.amountMinor())
                .put(taken ? 1 : 0)
                .endRow();
    }

    /** What is posted, or not posted, of a version's keys. */
    List<OfKey> of(long version, boolean taken) {
        List<OfKey> all = new ArrayList<>();
        database.read(
                "select member_id, bonus, amount from engine_difference where version_id = ? and taken = ?",
                List.of(version, taken),
                row -> all.add(new OfKey(row.getString(1), row.getString(2), row.getLong(3))));
        all.sort((a, b) -> new EngineDifference.Key(a.member(), a.bonus())
                .compareTo(new EngineDifference.Key(b.member(), b.bonus())));
        return all;
    }

    /** The members that keep their state, each with the version in whose rows it stands. */
    SortedMap<String, Long> kept(long version) {
        SortedMap<String, Long> kept = new TreeMap<>();
        database.read(
                "select member_id, from_version from kept_state where version_id = ?",
                List.of(version),
                row -> kept.put(row.getString(1), row.getLong(2)));
        return kept;
    }

    /** Deletes the rows of a superseded draft, in the transaction under way. */
    void drop(long version) {
        database.client()
                .sql("delete from engine_difference where version_id = ?")
                .param(version)
                .update();
        database.client()
                .sql("delete from kept_state where version_id = ?")
                .param(version)
                .update();
    }
}
