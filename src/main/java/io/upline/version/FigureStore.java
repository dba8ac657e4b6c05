package io.upline.version;

import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.ledger.Cause;
import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Figures of posted periods, for comparison: read from what is stored, never calculated anew. */
public final class FigureStore {

    private final Database database;
    private final ZoneId zone;

    /** The figures of a database; days are told in the company's zone. */
    public FigureStore(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** What each bonus of a version earned, by name. */
    public Map<String, Long> earnedByBonus(long version) {
        Map<String, Long> earned = new HashMap<>();
        database.read(
                "select n.name, t.earned from bonus_total t join version_name n on n.version_id = t.version_id"
                        + " and n.what = 'bonus' and n.no = t.bonus where t.version_id = ?",
                List.of(version),
                row -> earned.put(row.getString(1), row.getLong(2)));
        return earned;
    }

    /** What was cut off each bonus of a version, by name; bonuses of which nothing was are left out. */
    public Map<String, Long> cutOffByBonus(long version) {
        Map<String, Long> cut = new TreeMap<>();
        database.read(
                "select n.name, t.capped from bonus_total t join version_name n on n.version_id = t.version_id"
                        + " and n.what = 'bonus' and n.no = t.bonus where t.version_id = ? and t.capped <> 0",
                List.of(version),
                row -> cut.put(row.getString(1), row.getLong(2)));
        return cut;
    }

    /** What each member of a version earned, by key. */
    public Map<Integer, Long> earnedByMember(long version) {
        Map<Integer, Long> earned = new HashMap<>();
        database.read(
                "select v.member_key, sum(e.amount) from earning e join member_volume v on v.version_id = e.version_id"
                        + " and v.member = e.member where e.version_id = ? group by v.member_key",
                List.of(version),
                row -> earned.put(row.getInt(1), row.getLong(2)));
        return earned;
    }

    /** The ranks of a version that no member was paid as, lowest first. */
    public List<String> ranksOfNobody(long version) {
        return database.client()
                .sql("select n.name from version_name n where n.version_id = ? and n.what = 'rank' and n.no not in"
                        + " (select m.rank_no from member_rank m where m.version_id = ?) order by n.no")
                .params(version, version)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The bonuses of a version, caps among them, that made no line. */
    public List<String> bonusesOfNobody(long version) {
        return database.client()
                .sql("select n.name from bonus_total t join version_name n on n.version_id = t.version_id and"
                        + " n.what = 'bonus' and n.no = t.bonus where t.version_id = ? and t.lines = 0 order by"
                        + " n.no")
                .params(version)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Sums of a run's accounts in one currency; {@link #totals} has those in all of them. */
    public Accounts accounts(long run, String currency) {
        Accounts[] sums = {new Accounts(0, 0, 0, 0, 0, 0)};
        database.read(
                "select coalesce(sum(brought_forward), 0), coalesce(sum(accrued), 0), coalesce(sum(to_be_paid), 0),"
                        + " coalesce(sum(held), 0), coalesce(sum(carried), 0),"
                        + " coalesce(sum(case when to_be_paid > 0 then 1 else 0 end), 0)"
                        + " from account_sheet where run_id = ? and currency = ?",
                List.of(run, currency),
                row -> sums[0] = new Accounts(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)));
        return sums[0];
    }

    /** Sums of a run's accounts, for each currency in which there are any, as facts without a person in them. */
    public List<Fact> totals(long run, String job, PayPeriod period) {
        return totals(run, job, period, "");
    }

    /** The same for each currency but one, whose sums are told elsewhere. */
    public List<Fact> totals(long run, String job, PayPeriod period, String but) {
        List<Fact> totals = new ArrayList<>();
        database.read(
                "select currency, sum(case when accrued <> 0 then 1 else 0 end), sum(accrued), sum(case when to_be_paid"
                        + " > 0 then 1 else 0 end), sum(to_be_paid), sum(held), sum(carried) from account_sheet"
                        + " where run_id = ? and currency <> ? group by currency order by currency",
                List.of(run, but),
                row -> {
                    String currency = row.getString(1);
                    totals.add(Fact.of(
                            "made.totals",
                            "job",
                            job,
                            "period",
                            period,
                            "payees",
                            row.getLong(2),
                            "accrued",
                            new Amount(row.getLong(3), currency),
                            "payments",
                            row.getLong(4),
                            "paid",
                            new Amount(row.getLong(5), currency),
                            "held",
                            new Amount(row.getLong(6), currency),
                            "carried",
                            new Amount(row.getLong(7), currency)));
                });
        return totals;
    }

    /** Streams the accounts a draft proposed, as stored. */
    void proposed(long run, ProposedReader reader) {
        database.read(
                "select party, accrued from account_sheet where run_id = ? order by party",
                List.of(run),
                row -> reader.account(row.getInt(1), row.getLong(2)));
    }

    /** Storage key of each member of a version; index = member number. */
    public int[] keys(Version version) {
        int[] keys = new int[version.members()];
        database.read(
                "select member, member_key from member_volume where version_id = ?",
                List.of(version.id()),
                row -> keys[row.getInt(1)] = row.getInt(2));
        return keys;
    }

    /** What a posting accrued for earlier periods than its own, in one currency. */
    public long corrections(long run, PayPeriod own, String currency) {
        long[] sum = {0};
        database.read(
                "select coalesce(sum(case when credit = 'payable' then amount else -amount end), 0)"
                        + " from proposed_transfer t join ledger_period p on p.period_no = t.period_no"
                        + " where t.run_id = ? and t.event = 'earning' and p.first_day <> ? and t.currency = ?",
                List.of(run, Math.toIntExact(own.first().toEpochDay()), currency),
                row -> sum[0] = row.getLong(1));
        return sum[0];
    }

    /** What a draft would post for earlier periods than its own, the largest first, and how many there are beyond those. */
    public Largest<Correction> proposedCorrections(long run, PayPeriod own, int most) {
        List<Correction> found = new ArrayList<>();
        long[] all = {0};
        database.read(
                "select p.label, m.member_id, t.bonus, case when t.credit = 'payable' then t.amount else -t.amount"
                        + " end, t.currency, t.cause, t.causes, count(*) over () from proposed_transfer t join"
                        + " ledger_period p on p.period_no = t.period_no join member m on m.member_key = t.position_key"
                        + " where t.run_id = ? and t.event = 'earning' and p.first_day <> ? order by t.amount desc,"
                        + " m.member_id, t.bonus, p.label fetch first " + most + " rows only",
                List.of(run, Math.toIntExact(own.first().toEpochDay())),
                row -> {
                    all[0] = row.getLong(8);
                    found.add(new Correction(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getString(5),
                            Cause.read(row.getString(6), row.getInt(7))));
                });
        return new Largest<>(found, all[0] - found.size());
    }

    /** Whose money a draft would hold, the largest first, and of how many more. */
    public Largest<Held> proposedHeld(long run, int most) {
        List<Held> found = new ArrayList<>();
        long[] all = {0};
        database.read(
                "select m.member_id, a.held, a.currency, a.held_because, count(*) over () from account_sheet a join"
                        + " member m on m.member_key = a.party_key where a.run_id = ? and a.held <> 0 order by a.held"
                        + " desc, m.member_id fetch first " + most + " rows only",
                List.of(run),
                row -> {
                    all[0] = row.getLong(5);
                    found.add(new Held(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)));
                });
        return new Largest<>(found, all[0] - found.size());
    }

    /** The largest of something, and how many more there are. */
    public record Largest<T>(List<T> first, long more) {}

    /** Control totals of complete imports after {@code since}, up to {@code known}. */
    public List<InputFile> files(long since, long known) {
        List<InputFile> files = new ArrayList<>();
        database.read(
                "select file_name, kind, lines_read, accepted, unchanged, held, waiting, rejected, read_minor,"
                        + " accepted_minor, unchanged_minor, waiting_minor, rejected_minor"
                        + " from import_file where state = 'COMPLETE'"
                        + " and known > ? and known <= ? order by known",
                List.of(since, known),
                row -> files.add(new InputFile(
                        row.getString(1),
                        row.getString(2).toLowerCase(Locale.ROOT),
                        new Split(
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8)),
                        new Split(
                                row.getLong(9),
                                row.getLong(10),
                                row.getLong(11),
                                // what is held is what is left: a stored tally tied out
                                row.getLong(9) - row.getLong(10) - row.getLong(11) - row.getLong(12) - row.getLong(13),
                                row.getLong(12),
                                row.getLong(13)))));
        return files;
    }

    /** What happened to the versions of a run, oldest first. */
    public List<Event> events(long run) {
        List<Event> events = new ArrayList<>();
        database.read(
                "select period, version, created_by, created_at, digest, plan_hash from period_version where run_id = ?"
                        + " order by period_start, version",
                List.of(run),
                row -> events.add(new Event(
                        row.getString(1),
                        row.getInt(2),
                        "calculated",
                        row.getString(3),
                        local(row.getTimestamp(4)),
                        row.getString(5),
                        row.getString(6))));
        database.read(
                "select r.job, a.approved_by, a.approved_at, a.digest from approval a join run r on r.run_id = a.run_id"
                        + " where a.run_id = ? and a.voided_because is null order by a.approval_id",
                List.of(run),
                row -> events.add(new Event(
                        events.getLast().period(),
                        events.getLast().version(),
                        "approved",
                        row.getString(2),
                        local(row.getTimestamp(3)),
                        row.getString(4),
                        events.getLast().planHash())));
        return events;
    }

    private LocalDateTime local(Timestamp at) {
        return LocalDateTime.ofInstant(at.toInstant(), zone).withNano(0);
    }

    /** A difference that a draft would post for an earlier period. */
    public record Correction(String period, String member, String bonus, long minor, String currency, Cause cause) {}

    /** Money that a draft would hold, and its reasons as they are stored. */
    public record Held(String member, long minor, String currency, String because) {}

    /** Control totals of a file that was imported. */
    public record InputFile(String name, String kind, Split lines, Split minor) {}

    /** How what was read splits, in lines or in minor units. */
    public record Split(long read, long accepted, long unchanged, long held, long waiting, long rejected) {}

    /** Takes a proposed account. */
    @FunctionalInterface
    interface ProposedReader {
        void account(int member, long accruedMinor);
    }

    /** Sums of accounts in one currency, in minor units, and how many payments. */
    public record Accounts(long broughtForward, long accrued, long toBePaid, long held, long carried, long payments) {}

    /** One event in the life of a draft. */
    public record Event(
            String period, int version, String what, String who, LocalDateTime at, String digest, String planHash) {}
}
