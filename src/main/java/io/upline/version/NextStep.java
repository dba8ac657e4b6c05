package io.upline.version;

import io.upline.company.JobDefinition;
import io.upline.ledger.LedgerBatch;
import io.upline.money.MinorUnits;
import io.upline.money.MoneyText;
import io.upline.period.PayPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do next with a period, and what the last thing done to it has made. */
public final class NextStep {

    private final RunContext context;

    /** The next steps of an opened home. */
    public NextStep(RunContext context) {
        this.context = context;
    }

    /** One line: the next command. */
    public String of(JobDefinition job, PayPeriod period) {
        String target = " " + job.name() + " --period " + period;
        Optional<Run> last = context.runs.last(job.name(), period);
        if (last.isPresent() && !last.get().isDone()) {
            return postedNothing(last.get())
                    ? waitingOr(job, period, "next: restart" + target)
                    : "next: restart" + target;
        }
        return switch (context.periods.state(job.name(), period)) {
            case OPEN -> "next: run" + target;
            case CALCULATED ->
                waitingOr(job, period, "next: review" + target + ", then approve" + target + " --by NAME");
            case APPROVED -> waitingOr(job, period, "next: post" + target);
            case POSTED -> "next: restart" + target;
            case CLOSED -> "nothing to do: late orders and corrections are posted with " + open(job, period);
        };
    }

    private boolean postedNothing(Run run) {
        return run.kind() == Run.Kind.POST && context.ledger.ofRun(run.id()).isEmpty();
    }

    /** What other jobs have to do first, else what is next. */
    private String waitingOr(JobDefinition job, PayPeriod period, String next) {
        String waiting = new MissingInputs(context).next(job, period, context.periods.draftRun(job.name(), period));
        return waiting.isEmpty() ? next : "next: " + waiting;
    }

    /** The first period after a closed one that is not posted yet. */
    public PayPeriod open(JobDefinition job, PayPeriod closed) {
        PayPeriod open = closed.next();
        while (context.periods.state(job.name(), open).compareTo(PeriodState.POSTED) >= 0) {
            open = open.next();
        }
        return open;
    }

    /** What a finished run has made and where it lies. */
    public List<String> summary(Run run, JobDefinition job, PayPeriod period) {
        List<String> lines = new ArrayList<>();
        FigureStore figures = new FigureStore(context.database, context.company.zone());
        long draft = run.kind() == Run.Kind.POST ? run.draftRun() : run.id();
        FigureStore.Accounts accounts = figures.accounts(draft);
        String currency = context.company.currency().code();
        int digits = MinorUnits.digits(currency);
        lines.add(job.name() + " " + period + " is " + context.periods.state(job.name(), period));
        lines.add("accrued " + MoneyText.of(accounts.accrued(), digits) + " " + currency + ", to be paid "
                + MoneyText.of(accounts.toBePaid(), digits) + " " + currency + " in " + accounts.payments()
                + " payments, held " + MoneyText.of(accounts.held(), digits) + ", carried "
                + MoneyText.of(accounts.carried(), digits));
        context.versions.ofRun(draft, job.kind()).stream()
                .filter(version -> version.number() > 0)
                .forEach(version -> lines.add(
                        "restates " + version.period() + " as version " + version.number() + ": " + version.reason()));
        lines.add("digest " + context.runs.get(draft).digest());
        if (run.kind() == Run.Kind.POST) {
            lines.add("statements, payment list and close workbook: "
                    + context.home.root().relativize(job.outbox().resolve(period.toString())));
        }
        if (run.kind() == Run.Kind.POST && context.company.anchor() == null) {
            lines.add("warning: no anchor is set (config/company.yaml), so a ledger rebuilt from scratch would not be"
                    + " noticed; head of the chain: "
                    + context.ledger.head().map(LedgerBatch::hash).orElse("none"));
        }
        lines.add(of(job, period));
        return lines;
    }
}
