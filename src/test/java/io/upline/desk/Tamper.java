package io.upline.desk;

import io.upline.control.Digests;
import io.upline.database.Database;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.Transfer;
import io.upline.network.Roll;
import io.upline.network.RollStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What somebody who has the database's password can do. */
final class Tamper {

    private Tamper() {}

    static void deleteLastBatch(Database database) {
        sql(database, "delete from transfer where batch = 4");
        sql(database, "delete from payment where batch = 4");
        sql(database, "delete from ledger_batch where batch = 4");
    }

    static void deleteLedger(Database database) {
        for (String table : List.of("transfer", "payment", "payment_run", "account_balance", "ledger_batch")) {
            sql(database, "delete from " + table);
        }
    }

    static void unseal(Database database) {
        sql(database, "update ledger_batch set sealed = false where batch = 4");
    }

    static void forgetMark(Database database) {
        sql(database, "delete from anchor_mark");
    }

    /** Changes a transfer of the first batch and makes every hash from there on anew. */
    static void rebuildLedger(Database database) {
        sql(
                database,
                "update transfer set amount = amount + 100 where batch = 1 and line = 0 and party ="
                        + " (select min(party) from transfer where batch = 1)");
        Roll roll = new RollStore(database).load(Long.MAX_VALUE);
        LedgerStore ledger = new LedgerStore(database);
        String previous = "";
        for (LedgerBatch each : ledger.all()) {
            LedgerBatch batch = new LedgerBatch(
                    each.batch(),
                    each.event(),
                    each.run(),
                    each.period(),
                    each.digest(),
                    each.postedOn(),
                    each.payDay(),
                    each.by(),
                    each.transfers(),
                    previous,
                    each.format(),
                    each.hash(),
                    true);
            List<Transfer> transfers = new ArrayList<>();
            ledger.transfers().read(batch.batch(), roll, transfers::add);
            String hash = LedgerStore.expected(batch, transfers, roll).hash();
            database.client()
                    .sql("update ledger_batch set previous = ?, hash = ? where batch = ?")
                    .params(previous, hash, batch.batch())
                    .update();
            previous = hash;
        }
        if (ledger.firstBroken(roll).isPresent()) {
            throw new IllegalStateException("the chain was to be whole again");
        }
    }

    static void cutAudit(Database database) {
        sql(database, "delete from audit where seq > (select max(seq) - 3 from audit)");
    }

    static void emptyAudit(Database database) {
        sql(database, "delete from audit");
    }

    /** Gives the second row of the trail another author and makes every hash from there on anew. */
    static void rebuildAudit(Database database) {
        sql(database, "update audit set who = 'nobody' where seq = 2");
        List<Object[]> rows = new ArrayList<>();
        String[] previous = {""};
        database.read(
                "select seq, at, who, identity, action, subject, detail, sealed from audit order by seq",
                List.of(),
                row -> {
                    Instant at = row.getTimestamp(2).toInstant();
                    Digests digests = new Digests()
                            .add(row.getLong(1))
                            .add(at.getEpochSecond())
                            .add(at.getNano());
                    for (int i = 3; i <= 7; i++) {
                        digests.add(row.getString(i));
                    }
                    if (!row.getString(8).isEmpty()) {
                        digests.add("sealed").add(row.getString(8));
                    }
                    String hash = digests.add(previous[0]).hex();
                    rows.add(new Object[] {previous[0], hash, row.getLong(1)});
                    previous[0] = hash;
                });
        rows.forEach(row -> database.client()
                .sql("update audit set previous = ?, hash = ? where seq = ?")
                .params(row)
                .update());
    }

    /** How far the anchor was written, as the database knows it. */
    static String mark(Database database) {
        return database.client()
                .sql("select file, lines, from_byte, to_byte, hash, batch from anchor_mark")
                .query((row, number) -> String.join(
                        "|",
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .single();
    }

    static void setMark(Database database, String mark) {
        String[] cells = mark.split("\\|", -1);
        database.client()
                .sql("update anchor_mark set file = ?, lines = ?, from_byte = ?, to_byte = ?, hash = ?, batch = ?")
                .params(
                        cells[0],
                        Long.parseLong(cells[1]),
                        Long.parseLong(cells[2]),
                        Long.parseLong(cells[3]),
                        cells[4],
                        Long.parseLong(cells[5]))
                .update();
    }

    /** The hash of each batch. */
    static SortedMap<Long, String> heads(Database database) {
        SortedMap<Long, String> heads = new TreeMap<>();
        new LedgerStore(database).all().forEach(batch -> heads.put(batch.batch(), batch.hash()));
        return heads;
    }

    /** A home's folder once more; an embedded database is copied with it, a server's is the same one. */
    static TestHome copied(TestHome home, Path to) {
        try (Stream<Path> files = Files.walk(home.root())) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                Path into = to.resolve(home.root().relativize(from));
                Files.createDirectories(into.getParent());
                Files.copy(from, into);
            }
            return TestHome.at(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sql(Database database, String statement) {
        database.client().sql(statement).update();
    }
}
