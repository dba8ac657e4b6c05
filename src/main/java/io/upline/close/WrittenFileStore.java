package io.upline.close;

import io.upline.database.Database;
import java.util.List;

/**
 * What a post has written, by the hash of each file: noted in the transaction that moves the range, so that a file which is lost, cut or
 * exchanged before the close is found at the close. A row is a stretch of members, or one file of the company.
 */
final class WrittenFileStore {

    private final Database database;

    WrittenFileStore(Database database) {
        this.database = database;
    }

    /**
     * Files of one stretch.
     *
     * @param part what they are: the name of a folder, or of a file
     * @param from first member of the stretch, {@code to} the first after it
     * @param made by what they were made
     * @param hashes two SHA-256 a file, one after the other: of its bytes, and of its parts or zeros
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(String part, long from, long to, String made, byte[] hashes) {}

    /** Notes files, in the transaction under way; what was noted of the same stretch is forgotten. */
    void note(long run, Written written) {
        database.client()
                .sql("delete from written_file where run_id = ? and part = ? and from_item = ?")
                .params(run, written.part, written.from)
                .update();
        database.client()
                .sql("insert into written_file (run_id, part, from_item, to_item, made_by, hashes)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(run, written.part, written.from, written.to, written.made, written.hashes)
                .update();
    }

    /** What a run has noted of a part, in the order of its stretches. */
    List<Written> of(long run, String part) {
        return database.client()
                .sql("select from_item, to_item, made_by, hashes from written_file where run_id = ? and part = ?"
                        + " order by from_item")
                .params(run, part)
                .query((row, number) ->
                        new Written(part, row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4)))
                .list();
    }

    /** Forgets what a run has noted: its files are sealed. */
    void forget(long run) {
        database.client()
                .sql("delete from written_file where run_id = ?")
                .param(run)
                .update();
    }
}
