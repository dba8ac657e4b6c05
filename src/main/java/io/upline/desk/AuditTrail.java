package io.upline.desk;

import io.upline.company.ConfigurationProblem;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.control.AuditRow;
import io.upline.control.AuditStore;
import io.upline.control.Refusal;
import io.upline.fact.Near;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.report.AuditReport;
import java.util.ArrayList;
import java.util.List;

/** The audit trail, for whoever asks who did what. */
public final class AuditTrail {

    private static final String CLOSE = "close";

    private final Home home;
    private final AuditStore store;
    private final CompanyClock clock;

    AuditTrail(Home home, AuditStore store, CompanyClock clock) {
        this.home = home;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What is asked for; an empty word asks for all.
     *
     * @param person who did it
     * @param job what belongs to a job
     * @param period what was done to a period, of any job or the one named; and what belongs to no period and was done between the close
     *     of the one before and its own: imports, decisions on what was left out, payments
     * @param kind what was done
     */
    public record Wanted(String person, String job, String period, String kind) {}

    /**
     * All of it that is wanted.
     *
     * @throws Refusal when nothing of that kind was ever done, naming the kinds that were
     */
    public AuditReport of(Wanted wanted) {
        String kind = kind(wanted.kind());
        String person = wanted.person().isBlank()
                ? ""
                : Actor.atThisMachine(wanted.person(), Actor.Known.CLAIMED).name();
        List<JobDefinition> jobs = wanted.job().isEmpty() ? home.jobs() : List.of(home.job(wanted.job()));
        List<Span> spans = wanted.period().isEmpty() ? List.of() : spans(jobs, wanted.period());
        List<AuditReport.Act> acts = new ArrayList<>();
        store.between(0, Long.MAX_VALUE, row -> {
            boolean ofJob = wanted.job().isEmpty() || isOf(row, wanted.job()) || !spans.isEmpty();
            boolean ofPeriod =
                    wanted.period().isEmpty() || spans.stream().anyMatch(span -> span.holds(row, isOfNone(row)));
            if (ofJob && ofPeriod && is(row.who(), person) && is(row.action(), kind)) {
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

    private static boolean is(String has, String wanted) {
        return wanted.isEmpty() || has.equals(wanted);
    }

    /** The kind as the trail has it; the close workbook writes blanks for its hyphens. */
    private String kind(String typed) {
        String kind = typed.strip().replace(' ', '-');
        List<String> there = store.actions();
        if (!kind.isEmpty() && !there.contains(kind)) {
            throw Refusal.of(
                    "noActOfKind",
                    "kind",
                    typed,
                    "near",
                    String.join(", ", Near.of(kind, there)),
                    "there",
                    String.join(", ", there));
        }
        return kind;
    }

    private List<Span> spans(List<JobDefinition> jobs, String periodText) {
        List<Span> spans = new ArrayList<>();
        for (JobDefinition job : jobs) {
            try {
                PayPeriod period = job.period(periodText);
                long closed = store.last(CLOSE, job.name() + "/" + period);
                spans.add(new Span(
                        job.name() + "/" + period,
                        store.last(CLOSE, job.name() + "/" + period.previous()),
                        closed == 0 ? Long.MAX_VALUE : closed));
            } catch (ConfigurationProblem e) {
                // a period of other jobs; where it is one of none, the last of them says so
                if (spans.isEmpty() && job.equals(jobs.getLast())) {
                    throw e;
                }
            }
        }
        return spans;
    }

    private boolean isOf(AuditRow row, String job) {
        return row.subject().equals(job) || row.subject().startsWith(job + "/");
    }

    private boolean isOfNone(AuditRow row) {
        return home.jobs().stream().noneMatch(job -> isOf(row, job.name()));
    }

    /** The rows of a period: its own, and those of no period after one row and up to another. */
    private record Span(String subject, long after, long last) {

        boolean holds(AuditRow row, boolean isOfNone) {
            return row.subject().equals(subject) || (isOfNone && row.seq() > after && row.seq() <= last);
        }
    }
}
