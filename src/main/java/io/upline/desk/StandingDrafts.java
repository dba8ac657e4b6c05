package io.upline.desk;

import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.version.Draft;
import io.upline.version.Drafts;
import io.upline.version.PeriodCalculation;
import io.upline.version.PeriodStore;
import io.upline.version.ResultStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import java.util.List;
import java.util.Optional;

/** Makes the drafts that stand, approved or not, anew, and holds their rows against that. */
final class StandingDrafts {

    private final PeriodStore periods;
    private final RunStore runs;
    private final VersionStore versions;
    private final Drafts drafts;
    private final ResultStore results;

    StandingDrafts(PeriodStore periods, RunStore runs, VersionStore versions, Drafts drafts, ResultStore results) {
        this.periods = periods;
        this.runs = runs;
        this.versions = versions;
        this.drafts = drafts;
        this.results = results;
    }

    /** What does not hold of a job's drafts, or of one period's. */
    void check(JobDefinition job, Optional<PayPeriod> only, List<Fact> damages, List<Fact> sound) {
        for (PeriodStore.Entry entry : periods.of(job.name(), job.kind())) {
            if (!entry.isPosted() && (only.isEmpty() || only.get().equals(entry.period()))) {
                runs.find(entry.draftRun())
                        .filter(run ->
                                versions.ofRun(run.id(), job.kind()).stream().anyMatch(version -> !version.posted()))
                        .ifPresent(run -> check(job, entry.period(), run, damages, sound));
            }
        }
    }

    private void check(JobDefinition job, PayPeriod period, Run run, List<Fact> damages, List<Fact> sound) {
        Draft draft;
        try {
            draft = drafts.of(run, job, Long.MAX_VALUE);
        } catch (Refusal moved) {
            // a draft whose plan or settings were changed since is not damaged: it can be made by a new run only
            sound.add(Fact.of("verify.draftMoved", "period", period, "because", moved.fact()));
            return;
        }
        if (!draft.digest().equals(run.digest())) {
            damages.add(Fact.of("verify.draft", "period", period, "was", run.digest(), "is", draft.digest()));
            return;
        }
        for (int i = 0; i < draft.versions().size(); i++) {
            Version version = draft.versions().get(i);
            PeriodCalculation made = draft.computed().get(i);
            results.firstUnlike(version.id(), made.results(), made.membership())
                    .ifPresent(table -> damages.add(Fact.of(
                            "verify.table", "period", version.period(), "version", version.number(), "table", table)));
        }
        sound.add(Fact.of("verify.draftSound", "period", period, "digest", run.digest()));
    }
}
