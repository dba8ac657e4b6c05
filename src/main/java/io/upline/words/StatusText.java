package io.upline.words;

import io.upline.report.JobStatus;
import io.upline.report.JobStatus.LastRun;
import io.upline.report.JobStatus.PeriodDetail;
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
                "failure",
                run.failure().map(words::of).orElse("")));
        run.steps()
                .forEach(step -> lines.add(
                        words.say("status.step", "step", step.step(), "done", step.done(), "items", step.items())));
    }
}
