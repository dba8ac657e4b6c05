package io.upline.network;

import io.upline.database.Database;
import java.util.ArrayList;
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
        List<KeyedId> members = new ArrayList<>();
        database.stream(
                "select member_id, member_key from member where known <= ?",
                List.of(known),
                row -> members.add(new KeyedId(row.text(1), row.integer(2))));
        KeyedId[] sorted = KeyedId.sorted(members);
        return new Roll(KeyedId.ids(sorted), KeyedId.keys(sorted));
    }
}
