package io.upline.version;

import io.upline.database.Database;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which versions of other jobs a version reads, and what stands in them. */
public final class VersionReadStore {

    private final Database database;

    VersionReadStore(Database database) {
        this.database = database;
    }

    /** Writes what a draft's version reads, in the transaction under way. */
    void add(long version, List<VersionRead> reads) {
        for (VersionRead read : reads) {
            database.client()
                    .sql("insert into version_read (version_id, what, plan, job, period_kind, period_start,"
                            + " period_end, version, digest, read_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            version,
                            read.what().name(),
                            read.plan(),
                            read.job(),
                            read.period().kind().name(),
                            read.period().first(),
                            read.period().last(),
                            read.number(),
                            read.digest(),
                            read.id())
                    .update();
        }
    }

    /** The versions that a version reads, in {@link VersionRead#ORDER}. */
    public List<VersionRead> of(long version) {
        return database
                .client()
                .sql("select what, plan, job, period_kind, period_start, version, digest, read_id from version_read"
                        + " where version_id = ?")
                .param(version)
                .query((row, number) -> new VersionRead(
                        VersionRead.What.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        new PayPeriod(PeriodKind.valueOf(row.getString(4)), row.getObject(5, LocalDate.class)),
                        row.getInt(6),
                        row.getString(7),
                        row.getLong(8)))
                .list()
                .stream()
                .sorted(VersionRead.ORDER)
                .toList();
    }

    /** The names of a version's bonuses or ranks. */
    List<String> names(long version, String what) {
        return database.client()
                .sql("select name from version_name where version_id = ? and what = ? order by no")
                .params(version, what)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /**
     * What members earned by bonuses of a posted version, in minor units, in one part or several, without a program's difference that
     * nobody has taken up.
     */
    void earned(long version, List<String> bonuses, EarnedReader reader) {
        List<Object> parameters = new ArrayList<>(bonuses);
        parameters.add(version);
        database.read(
                "select v.member_key, sum(e.amount) from earning e join member_volume v on v.version_id = e.version_id"
                        + " and v.member = e.member join version_name n on n.version_id = e.version_id"
                        + " and n.what = 'bonus' and n.no = e.bonus and n.name in ("
                        + String.join(", ", Collections.nCopies(bonuses.size(), "?"))
                        + ") where e.version_id = ? group by v.member_key",
                parameters,
                row -> reader.earned(row.getInt(1), row.getLong(2)));
        database.read(
                "select m.member_key, d.amount from engine_difference d join member m on m.member_id = d.member_id"
                        + " where d.bonus in ("
                        + String.join(", ", Collections.nCopies(bonuses.size(), "?"))
                        + ") and d.version_id = ? and not d.taken",
                parameters,
                row -> reader.earned(row.getInt(1), Math.negateExact(row.getLong(2))));
    }

    /** The ranks that members of a posted version were paid as; of those whose state was kept, the ones they had. */
    void ranks(long version, RankReader reader) {
        Set<Integer> kept = new HashSet<>();
        database.read(
                "select m.member_key, n.name from kept_state k join member m on m.member_id = k.member_id"
                        + " left join member_rank r on r.version_id = k.from_version and r.member_key = m.member_key"
                        + " left join version_name n on n.version_id = k.from_version and n.what = 'rank'"
                        + " and n.no = r.rank_no where k.version_id = ?",
                List.of(version),
                row -> {
                    kept.add(row.getInt(1));
                    if (row.getString(2) != null) {
                        reader.rank(row.getInt(1), row.getString(2));
                    }
                });
        database.read(
                "select m.member_key, n.name from member_rank m join version_name n on n.version_id = m.version_id"
                        + " and n.what = 'rank' and n.no = m.rank_no where m.version_id = ?",
                List.of(version),
                row -> {
                    if (!kept.contains(row.getInt(1))) {
                        reader.rank(row.getInt(1), row.getString(2));
                    }
                });
    }

    /** Takes an amount of a member, by storage key. */
    @FunctionalInterface
    interface EarnedReader {
        void earned(int key, long amountMinor);
    }

    /** Takes the rank of a member, by storage key. */
    @FunctionalInterface
    interface RankReader {
        void rank(int key, String name);
    }
}
