package io.upline.desk;

import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.database.Database;
import io.upline.version.Run;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who made a draft: who started it, imported, waived or put something aside for it, or asked for a restatement in it. They cannot approve it. */
final class MakerStore {

    private final Database database;

    MakerStore(Database database) {
        this.database = database;
    }

    /**
     * The makers of a draft.
     *
     * @param since last import that the period's or the job's last posted version knew
     */
    SortedSet<String> of(Run run, JobDefinition job, long known, long since) {
        SortedSet<String> makers = new TreeSet<>();
        makers.add(run.startedBy());
        read(
                makers,
                "select distinct taken_by from import_file where state = 'COMPLETE' and known > ? and known <= ?",
                List.of(since, known));
        read(
                makers,
                "select distinct w.waived_by from rejection_waiver w join rejection r on r.rejection_id ="
                    + " w.rejection_id join import_file f on f.attempt = r.attempt where f.known > ? and f.known <= ?",
                List.of(since, known));
        read(
                makers,
                "select distinct a.accepted_by from rejection_acceptance a join rejection r on r.rejection_id ="
                        + " a.rejection_id join import_file f on f.attempt = r.mended_by where r.state = 'ACCEPTED'"
                        + " and f.known > ? and f.known <= ?",
                List.of(since, known));
        read(
                makers,
                "select distinct decided_by from refused_file_decision where attempt > (select coalesce(max(attempt),"
                        + " 0) from import_file where state = 'COMPLETE' and known = ?)",
                List.of(since));
        read(
                makers,
                "select distinct requested_by from restatement_request where job = ? and run_id is null",
                List.of(job.name()));
        makers.remove(Actor.SCHEDULE.name());
        return makers;
    }

    private void read(SortedSet<String> into, String sql, List<?> parameters) {
        database.read(sql, parameters, row -> into.add(row.getString(1)));
    }
}
