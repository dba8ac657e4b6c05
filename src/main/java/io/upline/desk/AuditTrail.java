package io.upline.desk;

import io.upline.control.AuditRow;
import io.upline.control.AuditTrailStore;
import io.upline.period.CompanyClock;
import io.upline.report.AuditReport;
import java.util.ArrayList;
import java.util.List;

/** The audit trail, for whoever asks who did what. */
public final class AuditTrail {

    private final AuditTrailStore store;
    private final CompanyClock clock;

    AuditTrail(AuditTrailStore store, CompanyClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What is asked for; an empty word asks for all.
     *
     * @param person who did it
     * @param job what belongs to a job
     * @param period what belongs to a period, of any job or the one named
     * @param kind what was done
     */
    public record Wanted(String person, String job, String period, String kind) {

        boolean is(AuditRow row) {
            return (person.isEmpty() || row.who().equals(person))
                    && (job.isEmpty()
                            || row.subject().equals(job)
                            || row.subject().startsWith(job + "/"))
                    && (period.isEmpty() || row.subject().endsWith("/" + period))
                    && (kind.isEmpty() || row.action().equals(kind));
        }
    }

    /** All of it that is wanted. */
    public AuditReport of(Wanted wanted) {
        List<AuditReport.Act> acts = new ArrayList<>();
        store.between(0, Long.MAX_VALUE, row -> {
            if (wanted.is(row)) {
                acts.add(new AuditReport.Act(
                        row.seq(),
                        clock.told(row.at()),
                        row.who(),
                        row.known(),
                        row.action(),
                        row.subject(),
                        row.detail()));
            }
        });
        return new AuditReport(acts);
    }
}
