package io.upline.intake;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of lines that change something in a closed period and wait to be accepted. */
final class HeldLineStore {

    private static final List<Column> HELD = List.of(
            Column.ofInt("known"),
            Column.ofInt("line"),
            Column.ofInt("member_key"),
            Column.ofInt("effective_day"),
            Column.ofLong("content"),
            Column.text("raw"));

    private final Database database;
    private final int known;

    /** Works for the import of this number. */
    HeldLineStore(Database database, int known) {
        this.database = database;
        this.known = known;
    }

    /** The lines that are held already: member, day and content of each, hashed together. */
    Set<Long> held() {
        Set<Long> held = new HashSet<>();
        database.read("select content from held_line where known < ?", List.of(known), row -> held.add(row.getLong(1)));
        return held;
    }

    void write(List<MemberRows.Held> held) {
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

    /** Writes lines of other files than the import's own, numbered below 0 so that they do not meet its lines. */
    void writeBeside(List<MemberRows.Held> held) {
        int lowest = database.client()
                .sql("select coalesce(min(line), 0) from held_line where known = ?")
                .param(known)
                .query(Integer.class)
                .single();
        int number = Math.min(0, lowest);
        List<MemberRows.Held> numbered = new ArrayList<>();
        for (MemberRows.Held one : held) {
            number--;
            numbered.add(new MemberRows.Held(one.key(), number, one.effectiveDay(), one.content(), one.raw()));
        }
        write(numbered);
    }

    /** Takes every row of the import back, in the transaction under way. */
    void takeBack() {
        database.client()
                .sql("delete from held_line where known = ?")
                .param(known)
                .update();
    }
}
