package io.upline.version;

import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.money.MinorUnits;
import io.upline.money.MoneyText;
import io.upline.period.PayPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do next with a period, and what the last thing done to it has made. */
public final class NextStep {

    private final OtherJobs others;
    private final MissingInputs missing;
    private final FigureStore figures;
    private final RunStore runs;
    private final PeriodStore periods;
    private final LedgerStore ledger;
    private final Company company;
    private final VersionStore versions;
    private final Home home;

    /** The next steps of an opened home. */
    public NextStep(
            MissingInputs missing,
            FigureStore figures,
            RunStore runs,
            PeriodStore periods,
            LedgerStore ledger,
            Company company,
            VersionStore versions,
            Home home,
            OtherJobs others) {
        this.missing = missing;
        this.figures = figures;
        this.runs = runs;
        this.periods = periods;
        this.ledger = ledger;
        this.company = company;
        this.versions = versions;
        this.home = home;
        this.others = others;
    }

    /** One line: the next command. */
    public String of(JobDefinition job, PayPeriod period) {
        String target = " " + job.name() + " --period " + period;
        Optional<Run> last = runs.last(job.name(), period);
        if (last.isPresent() && !last.get().isDone()) {
            return postedNothing(last.get())
                    ? waitingOr(job, period, "next: restart" + target)
                    : "next: restart" + target;
        }
        return switch (periods.state(job.name(), period)) {
            case OPEN -> "next: run" + target;
            case CALCULATED ->
                waitingOr(job, period, "next: review" + target + ", then approve" + target + " --by NAME");
            case APPROVED -> waitingOr(job, period, "next: post" + target);
            case POSTED -> "next: restart" + target;
            case CLOSED ->
                "nothing to do: late orders and corrections are posted with "
                        + periods.firstOpenAfter(job.name(), period);
        };
    }

    private boolean postedNothing(Run run) {
        return run.kind() == Run.Kind.POST && ledger.ofRun(run.id()).isEmpty();
    }

    /** What other jobs have to do first, else what is next. */
    private String waitingOr(JobDefinition job, PayPeriod period, String next) {
        String waiting = afterOthers(job, period, periods.draftRun(job.name(), period));
        return waiting.isEmpty() ? next : "next: " + waiting;
    }

    /** One line, what to do about it; empty when nothing is lacking. */
    private String afterOthers(JobDefinition job, PayPeriod period, long run) {
        String again = "run " + job.name() + " --period " + period;
        for (Version version : versions.ofRun(run, job.kind())) {
            for (OtherJobs.Wanted wanted :
                    version.number() == 0 ? others.unread(version) : List.<OtherJobs.Wanted>of()) {
                if (!others.isPosted(wanted)) {
                    return "post " + wanted.name() + " first (" + of(wanted.job(), wanted.period()) + "), then: "
                            + again;
                }
            }
        }
        return missing.of(job, run).isEmpty() ? "" : "begin a new draft with: " + again;
    }

    /** What a finished run has made and where it lies. */
    public List<String> summary(Run run, JobDefinition job, PayPeriod period) {
        List<String> lines = new ArrayList<>();
        long draft = run.kind() == Run.Kind.POST ? run.draftRun() : run.id();
        FigureStore.Accounts accounts = figures.accounts(draft);
        String currency = company.currency().code();
        int digits = MinorUnits.digits(currency);
        lines.add(job.name() + " " + period + " is " + periods.state(job.name(), period));
        lines.add("accrued " + MoneyText.of(accounts.accrued(), digits) + " " + currency + ", to be paid "
                + MoneyText.of(accounts.toBePaid(), digits) + " " + currency + " in " + accounts.payments()
                + " payments, held " + MoneyText.of(accounts.held(), digits) + ", carried "
                + MoneyText.of(accounts.carried(), digits));
        versions.ofRun(draft, job.kind()).stream()
                .filter(version -> version.number() > 0)
                .forEach(version -> lines.add(
                        "restates " + version.period() + " as version " + version.number() + ": " + version.reason()));
        lines.add("digest " + runs.get(draft).digest());
        if (run.kind() == Run.Kind.POST) {
            lines.add("statements, payment list and close workbook: "
                    + home.root().relativize(job.outbox().resolve(period.toString())));
        }
        if (run.kind() == Run.Kind.POST && company.anchor() == null) {
            lines.add("warning: no anchor is set (config/company.yaml), so a ledger rebuilt from scratch would not be"
                    + " noticed; head of the chain: "
                    + ledger.head().map(LedgerBatch::hash).orElse("none"));
        }
        lines.add(of(job, period));
        return lines;
    }

    /**
     * Refuses a draft that lacks something.
     *
     * @throws Refusal naming the periods and what to do
     */
    public void refuseMissing(JobDefinition job, PayPeriod period, long run) {
        List<String> lacks = missing.of(job, run);
        if (!lacks.isEmpty()) {
            throw new Refusal(period + " of " + job.name() + " reads other jobs: " + String.join("; ", lacks) + ". "
                    + capital(afterOthers(job, period, run)));
        }
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
