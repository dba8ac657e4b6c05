package io.upline.version;

import io.upline.database.Database;
import io.upline.version.EngineDifference.OfKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What restated versions owe to a program that calculates otherwise; few versions have rows. */
final class EngineDifferenceStore {

    private final Database database;

    EngineDifferenceStore(Database database) {
        this.database = database;
    }

    /** Writes a version's rows, in the transaction under way. */
    void add(long version, EngineDifference difference) {
        difference.open().forEach(each -> add(version, each, false));
        difference.taken().forEach(each -> add(version, each, true));
        difference
                .kept()
                .forEach((member, from) -> database.client()
                        .sql("insert into kept_state (version_id, member_id, from_version) values (?, ?, ?)")
                        .params(version, member, from)
                        .update());
    }

    private void add(long version, OfKey each, boolean taken) {
        database.client()
                .sql("insert into engine_difference (version_id, member_id, bonus, amount, taken)"
                        + " values (?, ?, ?, ?, ?)")
                .params(version, each.member(), each.bonus(), each.amountMinor(), taken)
                .update();
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
