package io.upline.version;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.database.Part;
import io.upline.database.PartReader;
import io.upline.database.PartSum;
import io.upline.database.PartitionedTable;
import io.upline.database.Partitions;
import io.upline.network.Membership;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of versions: volumes, ranks, earnings, carried state and totals, written by range of members. */
public final class ResultStore {

    private static final List<Column> VOLUME = List.of(
            Column.ofLong("version_id"), Column.ofInt("member"), Column.ofInt("member_key"), Column.longs("volumes"));
    private static final List<Column> RANK = List.of(
            Column.ofLong("version_id"),
            Column.ofInt("member"),
            Column.ofInt("member_key"),
            Column.ofShort("rank_no"),
            Column.ofShort("title_no"),
            Column.flag("held"));
    private static final List<Column> EARNING = List.of(
            Column.ofLong("version_id"),
            Column.ofInt("member"),
            Column.ofInt("line"),
            Column.ofShort("bonus"),
            Column.ofInt("source"),
            Column.ofShort("level"),
            Column.ofLong("base"),
            Column.ofLong("rate"),
            Column.ofLong("amount"),
            Column.ofShort("rule"),
            Column.ofInt("position"));
    /** The columns of a line that are stored as they are; the position is stored only where it is not the payee itself. */
    private static final Earnings.Column[] BETWEEN = Arrays.stream(Earnings.Column.values())
            .filter(column -> column != Earnings.Column.PAYEE && column != Earnings.Column.POSITION)
            .toArray(Earnings.Column[]::new);

    private static final List<Column> CARRIED = List.of(
            Column.ofLong("version_id"),
            Column.ofInt("member"),
            Column.ofInt("line"),
            Column.text("member_id"),
            Column.text("bonus"),
            Column.text("leg"),
            Column.ofLong("volume"),
            Column.text("since"),
            Column.text("what"),
            Column.ofLong("count_no"));
    private static final List<Column> TOTAL = List.of(
            Column.ofLong("version_id"),
            Column.ofInt("bonus"),
            Column.ofLong("lines"),
            Column.ofLong("earned"),
            Column.ofLong("promised"),
            Column.ofLong("capped"),
            Column.ofLong("breakage"),
            Column.ofLong("rounding"));
    private static final PartitionedTable VOLUMES = PartitionedTable.of("member_volume", "version_id", "member");
    private static final PartitionedTable RANKS = PartitionedTable.of("member_rank", "version_id", "member");
    private static final PartitionedTable EARNINGS = PartitionedTable.of("earning", "version_id", "member", "line");
    private static final PartitionedTable CARRY = PartitionedTable.of("carried", "version_id", "member", "line");

    /** Tables whose rows belong to a version. */
    static final List<PartitionedTable> TABLES = List.of(VOLUMES, RANKS, EARNINGS, CARRY);

    private final Database database;
    private final Partitions partitions;

    ResultStore(Database database) {
        this.database = database;
        this.partitions = new Partitions(database);
    }

    void writeNames(long version, Results results) {
        try (BulkRows rows = database.bulk(
                "version_name",
                List.of(Column.ofLong("version_id"), Column.text("what"), Column.ofInt("no"), Column.text("name")))) {
            names(rows, version, "volume", results.volumeNames());
            names(rows, version, "rank", results.rankNames());
            names(rows, version, "bonus", results.bonuses());
            names(rows, version, "rule", results.rules());
        }
    }

    /**
     * Writes the volumes of members {@code from} (inclusive) to {@code to} (exclusive), in the transaction
     * under way.
     */
    public void writeVolumes(long version, Results results, Membership membership, int from, int to) {
        try (BulkRows rows = rows(VOLUMES, version, VOLUME)) {
            putVolumes(rows, version, results, membership, from, to);
        }
    }

    private static void putVolumes(
            BulkRows rows, long version, Results results, Membership membership, int from, int to) {
        int count = results.volumeNames().size();
        for (int member = from; member < to; member++) {
            long[] values = new long[count];
            for (int v = 0; v < count; v++) {
                values[v] = results.volume(v)[member];
            }
            rows.put(version)
                    .put(member)
                    .put(membership.keyOf(member))
                    .put(values)
                    .endRow();
        }
    }

    /** Writes the ranks of members {@code from} (inclusive) to {@code to} (exclusive), in the transaction under way. */
    public void writeRanks(long version, Results results, Membership membership, int from, int to) {
        try (BulkRows rows = rows(RANKS, version, RANK)) {
            putRanks(rows, version, results, membership, from, to);
        }
    }

    private static void putRanks(
            BulkRows rows, long version, Results results, Membership membership, int from, int to) {
        for (int member = from; member < to; member++) {
            rows.put(version)
                    .put(member)
                    .put(membership.keyOf(member))
                    .put(results.rank()[member])
                    .put(results.title()[member])
                    .put(results.held(member) ? 1 : 0)
                    .endRow();
        }
    }

    /**
     * The first table whose rows of a version are not those that it must have; empty where all are.
     *
     * @param results what the version came to
     */
    public Optional<String> firstUnlike(long version, Results results, Membership membership) {
        int members = results.members().size();
        PartSum volumes = new PartSum(VersionParts.VOLUMES);
        putVolumes(volumes.rows(VersionParts.VOLUMES, VOLUME), version, results, membership, 0, members);
        PartSum ranks = new PartSum(VersionParts.RANKS);
        putRanks(ranks.rows(VersionParts.RANKS, RANK), version, results, membership, 0, members);
        PartSum earnings = new PartSum(VersionParts.EARNINGS);
        putEarnings(earnings.rows(VersionParts.EARNINGS, EARNING), version, results.earnings(0, members));
        PartSum carried = new PartSum(VersionParts.CARRIED);
        putCarried(carried.rows(VersionParts.CARRIED, CARRIED), version, results, 0, members);
        return Stream.of(
                        unlike(VersionParts.EARNINGS, version, earnings),
                        unlike(VersionParts.RANKS, version, ranks),
                        unlike(VersionParts.VOLUMES, version, volumes),
                        unlike(VersionParts.CARRIED, version, carried))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> unlike(Part part, long version, PartSum must) {
        return new PartReader(database, part).streamed(version).equals(must.sum())
                ? Optional.empty()
                : Optional.of(part.table());
    }

    /**
     * Writes the earnings and the carried state of members {@code from} (inclusive) to {@code to}
     * (exclusive), in the transaction under way.
     */
    public void writeEarnings(long version, Results results, int from, int to) {
        try (BulkRows rows = rows(EARNINGS, version, EARNING)) {
            putEarnings(rows, version, results.earnings(from, to));
        }
        try (BulkRows rows = rows(CARRY, version, CARRIED)) {
            putCarried(rows, version, results, from, to);
        }
    }

    private static void putEarnings(BulkRows rows, long version, Earnings lines) {
        int line = 0;
        for (int i = 0; i < lines.size(); i++) {
            line = i > 0 && lines.payee()[i] == lines.payee()[i - 1] ? line + 1 : 0;
            rows.put(version).put(lines.payee()[i]).put(line);
            for (Earnings.Column column : BETWEEN) {
                rows.put(column.of(lines, i));
            }
            if (lines.position()[i] == lines.payee()[i]) {
                rows.putNull();
            } else {
                rows.put(lines.position()[i]);
            }
            rows.endRow();
        }
    }

    /** Writes what each bonus came to. */
    public void writeTotals(long version, Results results) {
        delete("bonus_total", version);
        try (BulkRows rows = database.bulk("bonus_total", TOTAL)) {
            int number = 0;
            for (Results.BonusTotal total : results.totals()) {
                rows.put(version)
                        .put(number++)
                        .put(total.lines())
                        .put(total.earnedMinor())
                        .put(total.promisedMinor())
                        .put(total.cappedMinor())
                        .put(total.breakageMinor())
                        .put(total.roundingMinor())
                        .endRow();
            }
        }
    }

    /** Deletes the rows of a superseded draft that share a table, in the transaction under way; see {@link SupersededDrafts}. */
    void drop(long version) {
        TABLES.forEach(table -> partitions.deleteShared(table, version));
        delete("bonus_total", version);
    }

    /** Makes partitions for a version's rows, in the transaction under way. */
    void makePartitions(long version) {
        TABLES.forEach(table -> partitions.make(table, version));
    }

    /** Indexes and attaches the partitions of a version, if it has any, in the transaction under way. */
    public void attachPartitions(long version) {
        partitions.attach(TABLES, version);
    }

    private BulkRows rows(PartitionedTable table, long version, List<Column> columns) {
        return database.bulk(partitions.target(table, version), columns);
    }

    private void delete(String table, long version) {
        database.client()
                .sql("delete from " + table + " where version_id = ?")
                .param(version)
                .update();
    }

    /** Row counts and sums as stored, to be held against what was calculated. */
    public Counts counts(long version) {
        long volumes = count("select count(*) from member_volume where version_id = ?", version);
        long ranks = count("select count(*) from member_rank where version_id = ?", version);
        long lines = count("select count(*) from earning where version_id = ?", version);
        long amount = count("select coalesce(sum(amount), 0) from earning where version_id = ?", version);
        return new Counts(volumes, ranks, lines, amount);
    }

    private long count(String sql, long version) {
        return database.client().sql(sql).param(version).query(Long.class).single();
    }

    private static void putCarried(BulkRows rows, long version, Results results, int from, int to) {
        int line = 0;
        String last = "";
        int member = -1;
        for (State.Row row : results.carried(from, to)) {
            if (!row.memberId().equals(last)) {
                last = row.memberId();
                member = results.members().ids().find(last);
                line = 0;
            }
            rows.put(version)
                    .put(member)
                    .put(line++)
                    .put(row.memberId())
                    .put(row.bonus())
                    .put(row.leg())
                    .put(row.volumeCenti())
                    .put(row.since())
                    .put(row.what())
                    .put(row.count())
                    .endRow();
        }
    }

    private static void names(BulkRows rows, long version, String what, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            rows.put(version).put(what).put(i).put(names.get(i)).endRow();
        }
    }

    /** What is stored of a version. */
    public record Counts(long volumes, long ranks, long lines, long amountMinor) {}
}
