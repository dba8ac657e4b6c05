package io.upline.control;

import io.upline.database.Database;
import io.upline.fact.FactJson;
import java.util.List;
import java.util.function.Consumer;

/** Reads the audit trail, front to back. */
public final class AuditTrailStore {

    private final Database database;

    /** Reads the trail of this database. */
    public AuditTrailStore(Database database) {
        this.database = database;
    }

    /** Tells the rows after one and up to another, in order. */
    public void between(long after, long last, Consumer<AuditRow> row) {
        database.read(
                "select seq, at, who, identity, action, subject, detail from audit where seq > ? and seq <= ? order by"
                        + " seq",
                List.of(after, last),
                each -> row.accept(new AuditRow(
                        each.getLong(1),
                        each.getTimestamp(2).toInstant(),
                        each.getString(3),
                        each.getString(4),
                        each.getString(5),
                        each.getString(6),
                        FactJson.fact(each.getString(7)))));
    }

    /** The last row by which a subject was put into the ledger; 0 for none. */
    public long sealed(String subject) {
        return database.client()
                .sql("select coalesce(max(seq), 0) from audit where action = 'post' and subject = ? and detail like"
                        + " '%audit.sealed%'")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
