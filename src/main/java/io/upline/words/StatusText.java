package io.upline.words;

import io.upline.fact.Fact;
import io.upline.progress.Progress;
import io.upline.report.JobStatus;
import io.upline.report.JobStatus.LastRun;
import io.upline.report.JobStatus.PeriodDetail;
import io.upline.report.JobStatus.StepDone;
import io.upline.version.RunStanding;
import java.util.ArrayList;
import java.util.List;

/** The status of a job as text. */
final class StatusText {

    private final Words words;

    StatusText(Words words) {
        this.words = words;
    }

    List<String> of(JobStatus status) {
        List<String> lines = new ArrayList<>();
        status.home().forEach(said -> lines.add(words.of(said)));
        lines.add(words.say(
                "status.job",
                "job",
                status.job(),
                "plan",
                status.plan(),
                "from",
                status.from(),
                "schedule",
                status.schedule().orElse("")));
        for (JobStatus.PeriodStatus period : status.periods()) {
            lines.add(words.say(
                    "status.period",
                    "period",
                    period.period(),
                    "state",
                    period.state(),
                    "next",
                    period.next().what()));
            period.others().forEach(other -> lines.add(words.say("status.other", "other", other)));
            period.detail().ifPresent(detail -> detail(detail, lines));
        }
        return lines;
    }

    private void detail(PeriodDetail detail, List<String> lines) {
        detail.run().ifPresent(run -> run(run, lines));
        detail.digest().ifPresent(digest -> lines.add(words.say("status.digest", "digest", digest)));
        detail.approvals().forEach(each -> lines.add(words.say("status.approved", "by", each.by(), "on", each.on())));
        detail.blockedBy().facts().forEach(each -> lines.add(words.say("status.blocked", "what", each)));
    }

    private void run(LastRun run, List<String> lines) {
        lines.add(words.say(
                "status.run",
                "run",
                run.run(),
                "kind",
                run.kind(),
                "by",
                run.by(),
                "state",
                run.state(),
                "since",
                run.since(),
                "lasted",
                lasted(run.seconds()),
                "failure",
                run.failure().map(words::of).orElse("")));
        if (run.state() == RunStanding.State.RUNNING || run.state() == RunStanding.State.KILLED) {
            run.heard().ifPresent(heard -> lines.add(words.say("status.heard", "heard", heard)));
        }
        run.steps().forEach(step -> lines.add(step(step)));
    }

    private String lasted(long seconds) {
        return seconds < 60
                ? words.say("status.seconds", "seconds", seconds)
                : words.say("status.minutes", "minutes", seconds / 60, "seconds", seconds % 60);
    }

    private String step(StepDone step) {
        Fact what = Fact.of("progress." + step.step());
        if (step.unit() == Progress.Unit.PIECE) {
            boolean done = step.done() == step.items();
            return words.say("status.piece", "what", what, "done", done, "open", !done);
        }
        String unit = words.say(step.unit() == Progress.Unit.LINES ? "progress.unitLines" : "progress.unitMembers");
        return words.say(
                "status.step",
                "what",
                what,
                "done",
                step.done(),
                "items",
                step.items() == step.done() ? "" : step.items(),
                "unit",
                unit);
    }
}
