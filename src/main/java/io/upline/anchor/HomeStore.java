package io.upline.anchor;

import io.upline.database.Database;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** The row that says which home a database is of and where that is at home, and the mark of how far its anchor was written. */
final class HomeStore {

    private final Database database;

    HomeStore(Database database) {
        this.database = database;
    }

    Optional<HomeIdentity> find(Place here, Optional<String> folderId) {
        return database.client()
                .sql("select id, folder, host, address from home where only_one = 1")
                .query((row, number) -> new HomeIdentity(
                        row.getString(1),
                        new Place(row.getString(2), row.getString(3), row.getString(4)),
                        here,
                        folderId))
                .optional();
    }

    /** Adds the row; another process may have been quicker, whose row then stands. */
    void add(String id, Place place, Instant at) {
        try {
            database.inTransaction(() -> {
                database.client()
                        .sql("insert into home (only_one, id, folder, host, address, made_at) values (1, ?, ?, ?,"
                                + " ?, ?)")
                        .params(id, place.folder(), place.host(), place.address(), at.atOffset(ZoneOffset.UTC))
                        .update();
            });
        } catch (DuplicateKeyException e) {
            // the other's row is read next
        }
    }

    /** The home is at home at a place from now on. */
    void move(Place place) {
        database.client()
                .sql("update home set folder = ?, host = ?, address = ? where only_one = 1")
                .params(place.folder(), place.host(), place.address())
                .update();
    }

    Optional<AnchorMark> mark() {
        return database.client()
                .sql("select file, lines, from_byte, to_byte, hash, batch from anchor_mark where only_one = 1")
                .query((row, number) -> new AnchorMark(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getLong(6)))
                .optional();
    }

    /** Notes how far the anchor was written, in the transaction under way. */
    void mark(AnchorMark mark) {
        forget();
        database.client()
                .sql("insert into anchor_mark (only_one, file, lines, from_byte, to_byte, hash, batch)"
                        + " values (1, ?, ?, ?, ?, ?, ?)")
                .params(mark.file(), mark.lines(), mark.from(), mark.to(), mark.hash(), mark.batch())
                .update();
    }

    /** Forgets that the ledger was ever anchored, in the transaction under way. */
    void forget() {
        database.client().sql("delete from anchor_mark where only_one = 1").update();
    }
}
