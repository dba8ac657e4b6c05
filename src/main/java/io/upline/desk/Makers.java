package io.upline.desk;

import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.period.PayPeriod;
import io.upline.version.Run;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import java.util.List;
import java.util.SortedSet;

/** Who made a draft, and so cannot approve it. */
final class Makers {

    private final MakerStore store;
    private final VersionStore versions;
    private final AuditStore audit;

    Makers(MakerStore store, VersionStore versions, AuditStore audit) {
        this.store = store;
        this.versions = versions;
        this.audit = audit;
    }

    /** The makers of a draft. */
    SortedSet<String> of(JobDefinition job, PayPeriod period, Run run) {
        Version own = versions.ofRun(run.id(), job.kind()).getLast();
        long since = period.equals(job.firstPeriod())
                ? 0
                : versions.latestPosted(job.name(), period.previous())
                        .map(Version::known)
                        .orElse(0L);
        return store.of(run, job, own.known(), since);
    }

    /**
     * The makers of a draft who did something since the posting before from the account of the operating system that somebody approves
     * from: under another name it may be the same person.
     */
    List<String> onAccountOf(Actor approver, JobDefinition job, PayPeriod period, Run run) {
        return approver.account().isEmpty()
                ? List.of()
                : audit.from(
                        approver.account(), of(job, period, run), audit.sealed(job.name() + "/" + period.previous()));
    }
}
