package io.upline.network;

import io.upline.database.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the {@link Roll}. */
public final class RollStore {

    private final Database database;

    /** Reads from this database. */
    public RollStore(Database database) {
        this.database = database;
    }

    /** The members known with an import: one streamed query and one sort. */
    public Roll load(long known) {
        List<Row> rows = new ArrayList<>();
        database.stream(
                "select member_id, member_key from member where known <= ?",
                List.of(known),
                row -> rows.add(new Row(row.text(1), row.integer(2))));
        Row[] sorted = rows.toArray(Row[]::new);
        Arrays.parallelSort(sorted, (a, b) -> a.id.compareTo(b.id));
        String[] ids = new String[sorted.length];
        int[] key = new int[sorted.length];
        int last = 0;
        for (int i = 0; i < sorted.length; i++) {
            ids[i] = sorted[i].id;
            key[i] = sorted[i].key;
            last = Math.max(last, key[i]);
        }
        int[] numberOf = new int[last + 1];
        Arrays.fill(numberOf, -1);
        for (int i = 0; i < key.length; i++) {
            numberOf[key[i]] = i;
        }
        return new Roll(MemberIds.of(ids), key, numberOf);
    }

    private record Row(String id, int key) {}
}
