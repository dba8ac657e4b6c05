package io.upline.bench;

import io.upline.calculation.Inputs;
import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** How volume is rolled up elsewhere: by one recursive query, or by walking up from each order. On the same members and orders. */
final class SqlPeerStore {

    private final Database database;

    SqlPeerStore(Database database) {
        this.database = database;
    }

    /** A table of members with sponsor and own volume, indexed and analysed; not part of what is measured. */
    void prepare(Inputs inputs) {
        long[] own = new long[inputs.members().size()];
        long[] qv = inputs.orders().measureCenti()[inputs.orders().measures().indexOf("QV")];
        for (int o = 0; o < qv.length; o++) {
            own[inputs.orders().buyer()[o]] += qv[o];
        }
        database.client()
                .sql("create table peer_member (id integer not null, sponsor integer, volume bigint not null, team"
                        + " bigint not null)")
                .update();
        database.inTransaction(() -> {
            List<Column> columns = List.of(
                    Column.ofInt("id"), Column.ofInt("sponsor"), Column.ofLong("volume"), Column.ofLong("team"));
            try (BulkRows rows = database.bulk("peer_member", columns)) {
                for (int m = 0; m < own.length; m++) {
                    int sponsor = inputs.members().sponsor()[m];
                    rows.put(m);
                    if (sponsor < 0) {
                        rows.putNull();
                    } else {
                        rows.put(sponsor);
                    }
                    rows.put(own[m]).put(0L).endRow();
                }
            }
        });
        database.client().sql("alter table peer_member add primary key (id)").update();
        database.client()
                .sql("create index peer_sponsor on peer_member (sponsor)")
                .update();
        database.client().sql("analyze").update();
    }

    /** The whole company by one query, its rows counted and added up in the database, not fetched. */
    RollUp recursive() {
        long[] total = {0};
        long begun = System.nanoTime();
        database.read("""
            with recursive up (id, sponsor, volume) as (
              select id, sponsor, volume from peer_member
              union all
              select m.id, m.sponsor, up.volume from up join peer_member m on m.id = up.sponsor
            )
            select count(*), sum(team) from (select id, sum(volume) as team from up group by id) as teams
            """, List.of(), row -> total[0] = row.getLong(2));
        return new RollUp(System.nanoTime() - begun, total[0]);
    }

    /** Some orders, each in its transaction: the member above is read and its volume raised, up to the root. */
    Floor walk(Inputs inputs, int orders) {
        int count = Math.min(orders, inputs.orders().size());
        int step = Math.max(1, inputs.orders().size() / Math.max(1, count));
        long[] qv = inputs.orders().measureCenti()[inputs.orders().measures().indexOf("QV")];
        try (Connection connection = database.source().getConnection();
                PreparedStatement above = connection.prepareStatement("select sponsor from peer_member where id = ?");
                PreparedStatement raise =
                        connection.prepareStatement("update peer_member set team = team + ? where id = ?")) {
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (int k = 0; k < count; k++) {
                walk(above, raise, inputs.orders().buyer()[k * step], qv[k * step]);
                connection.commit();
            }
            long nanos = System.nanoTime() - begun;
            connection.setAutoCommit(true);
            return new Floor(count, nanos);
        } catch (SQLException e) {
            throw new IllegalStateException("the walk failed", e);
        }
    }

    private static void walk(PreparedStatement above, PreparedStatement raise, int buyer, long volume)
            throws SQLException {
        for (int member = buyer; member >= 0; ) {
            raise.setLong(1, volume);
            raise.setInt(2, member);
            raise.executeUpdate();
            above.setInt(1, member);
            try (var row = above.executeQuery()) {
                row.next();
                int next = row.getInt(1);
                member = row.wasNull() ? -1 : next;
            }
        }
    }
}
