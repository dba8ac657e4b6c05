package io.upline.intake;

import io.upline.database.Database;
import io.upline.fact.FactJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of refused files and of what people decided on them. */
final class RefusalStore {

    /** The same bytes again bring nothing, and a file that is still written comes whole later: neither is a file that is missing. */
    private static final String COUNTED =
            " f.state = 'REFUSED' and f.refusal_code not in ('ALREADY_IMPORTED', 'FILE_CHANGED')";

    /** A line that people accepted was imported under the name of its file, without being one: it has no bytes. */
    private static final String TAKEN_LATER = takenLater(AsOf.NOW);

    private final JdbcClient client;

    RefusalStore(Database database) {
        this.client = database.client();
    }

    private static String takenLater(AsOf asOf) {
        return "exists (select 1 from import_file t where t.state = 'COMPLETE' and t.sha256 <> '' and t.attempt"
                + " > f.attempt and (t.file_name = f.file_name or (f.sha256 <> '' and t.sha256 = f.sha256))"
                + ended("t", asOf) + ")";
    }

    /** All refusals that concern a period, settled ones included, in the order in which the files came. */
    List<StoredRefusal> all() {
        return all(AsOf.NOW);
    }

    /** The same as of a moment. */
    List<StoredRefusal> all(AsOf asOf) {
        Map<Integer, List<Decided>> decided = decisions(asOf);
        return client.sql("select f.attempt, f.file_name, f.refusal_code, f.refusal_fact, " + takenLater(asOf)
                        + " from import_file f where" + COUNTED + ended("f", asOf) + " order by f.attempt")
                .query((row, n) -> {
                    List<Decided> ofIt = decided.getOrDefault(row.getInt(1), List.of());
                    return new StoredRefusal(
                            row.getInt(1),
                            row.getString(2),
                            Problem.valueOf(row.getString(3)),
                            FactJson.fact(row.getString(4)),
                            state(row.getBoolean(5), ofIt),
                            ofIt);
                })
                .list();
    }

    /** Files that came after a try to take one, with the bytes of one that was taken before: they bring nothing, and block nothing. */
    List<Noted> again(int attempt, AsOf asOf) {
        return client.sql("select f.file_name, f.refusal_fact from import_file f where f.state = 'REFUSED' and"
                        + " f.refusal_code = 'ALREADY_IMPORTED' and f.attempt > ?" + ended("f", asOf)
                        + " order by f.attempt")
                .param(attempt)
                .query((row, n) -> Noted.again(row.getString(1), FactJson.fact(row.getString(2))))
                .list();
    }

    private static StoredRefusal.State state(boolean taken, List<Decided> decided) {
        if (taken) {
            return StoredRefusal.State.TAKEN;
        }
        if (decided.stream().anyMatch(each -> each.what() == Decided.What.REPLACED)) {
            return StoredRefusal.State.REPLACED;
        }
        return decided.size() > 1 ? StoredRefusal.State.ASIDE : StoredRefusal.State.OPEN;
    }

    private Map<Integer, List<Decided>> decisions(AsOf asOf) {
        Map<Integer, List<Decided>> decisions = new HashMap<>();
        client.sql("select attempt, what, decided_by, decided_at, reason from refused_file_decision" + " where true"
                        + decided("decided_at", asOf) + " order by decided_at, decided_by")
                .query((row, n) -> decisions
                        .computeIfAbsent(row.getInt(1), attempt -> new ArrayList<>())
                        .add(new Decided(
                                Decided.What.valueOf(row.getString(2)),
                                row.getString(3),
                                instant(row.getTimestamp(4)),
                                row.getString(5))))
                .list();
        return decisions;
    }

    /** A condition that a try had ended by a moment. */
    static String ended(String file, AsOf asOf) {
        return asOf.moment()
                .map(at -> " and coalesce(" + file + ".ended_at, " + file + ".started_at) <= " + literal(at))
                .orElse("");
    }

    /** A condition that a decision was made by a moment. */
    static String decided(String column, AsOf asOf) {
        return asOf.moment().map(at -> " and " + column + " <= " + literal(at)).orElse("");
    }

    static String literal(Instant at) {
        return "timestamp with time zone '" + at.atOffset(ZoneOffset.UTC) + "'";
    }

    static Instant instant(Timestamp at) {
        return at.toInstant();
    }

    /** Keeps a decision; an earlier one of the same person on the file gives way to it. */
    void decide(int attempt, Decided decided) {
        client.sql("delete from refused_file_decision where attempt = ? and decided_by = ?")
                .params(attempt, decided.by())
                .update();
        client.sql("insert into refused_file_decision (attempt, decided_by, what, reason, decided_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        attempt,
                        decided.by(),
                        decided.what().name(),
                        decided.reason(),
                        decided.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Whether the refusal needs not be recorded again: the same bytes were refused under that name for the same; or what has no bytes that
     * can be told apart (a folder, an empty file) was, and that refusal stands or was put aside.
     */
    boolean isSaid(FileRefusal refusal, String sha256) {
        return client.sql("select f.attempt, " + TAKEN_LATER
                        + " from import_file f where f.state = 'REFUSED' and f.sha256 = ?"
                        + " and f.file_name = ? and f.refusal_code = ?")
                .params(sha256, refusal.file(), refusal.problem().name())
                .query((row, n) -> !sha256.isEmpty()
                        || isNotReplaced(
                                state(row.getBoolean(2), decisions(AsOf.NOW).getOrDefault(row.getInt(1), List.of()))))
                .list()
                .contains(true);
    }

    private static boolean isNotReplaced(StoredRefusal.State state) {
        return state == StoredRefusal.State.OPEN || state == StoredRefusal.State.ASIDE;
    }

    /** Whether every refusal of a file of that name was settled by people: put aside, or replaced by another file. */
    boolean isSettled(String file) {
        List<StoredRefusal.State> states = all().stream()
                .filter(each -> each.file().equals(file))
                .map(StoredRefusal::state)
                .toList();
        return !states.isEmpty()
                && states.getLast() != StoredRefusal.State.TAKEN
                && !states.contains(StoredRefusal.State.OPEN);
    }

    /** Whether a file of that name was taken. */
    boolean wasTaken(String file) {
        return client.sql("select count(*) from import_file where state = 'COMPLETE' and file_name = ?")
                        .param(file)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Number of the try that took the import of this number, 0 for none. */
    int attemptOf(long known) {
        return client.sql("select coalesce(max(attempt), 0) from import_file where state = 'COMPLETE' and known = ?")
                .param(known)
                .query(Integer.class)
                .single();
    }
}
