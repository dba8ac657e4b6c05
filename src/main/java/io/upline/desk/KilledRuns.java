package io.upline.desk;

import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.version.NextStep;
import io.upline.version.Run;
import io.upline.version.RunStanding;
import io.upline.version.RunStore;
import io.upline.version.RunWatch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The runs whose process is gone without a word: whoever opens the home next says it in their stead. */
public final class KilledRuns {

    private final Home home;
    private final RunStore runs;
    private final RunWatch watch;

    KilledRuns(Home home, RunStore runs, RunWatch watch) {
        this.home = home;
        this.runs = runs;
        this.watch = watch;
    }

    /** What is to be said of each; the same of the same one, as long as nobody has continued it. It costs one small query. */
    public List<Fact> said() {
        return runs.underWay().stream()
                .filter(run -> watch.of(run).state() == RunStanding.State.KILLED)
                .map(this::said)
                .toList();
    }

    private Fact said(Run run) {
        RunStanding standing = watch.of(run);
        Optional<JobDefinition> job = home.jobNamed(run.job());
        LocalDate first = run.periodStart().orElse(LocalDate.EPOCH);
        Optional<PayPeriod> period = job.map(known -> new PayPeriod(known.kind(), first));
        return Fact.of(
                "run.killed",
                "run",
                run.id(),
                "kind",
                run.kind(),
                "job",
                run.job(),
                "period",
                period.map(PayPeriod::toString).orElse(first.toString()),
                "heard",
                watch.told(standing.heard().orElse(standing.since())),
                "by",
                run.startedBy(),
                "since",
                watch.told(standing.since()),
                "command",
                run.kind() == Run.Kind.IMPORT || job.isEmpty()
                        ? "import"
                        : NextStep.command("restart", job.get(), period.orElseThrow()));
    }
}
