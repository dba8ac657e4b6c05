package io.upline.version;

import io.upline.anchor.Anchor;
import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do next with a period, and what the last thing done to it has made. */
public final class NextStep {

    private final OtherJobs others;
    private final EngineDifferences engines;
    private final MissingInputs missing;
    private final FigureStore figures;
    private final RunStore runs;
    private final PeriodStore periods;
    private final LedgerStore ledger;
    private final Company company;
    private final VersionStore versions;
    private final Home home;
    private final Obstacles obstacles;
    private final Anchor anchor;
    private final RunWatch watch;
    private final UnknownAccounts unknown;

    /** The next steps of an opened home. */
    NextStep(
            MissingInputs missing,
            FigureStore figures,
            RunStore runs,
            PeriodStore periods,
            LedgerStore ledger,
            Company company,
            VersionStore versions,
            Home home,
            OtherJobs others,
            EngineDifferences engines,
            Obstacles obstacles,
            RunWatch watch,
            Anchor anchor,
            UnknownAccounts unknown) {
        this.unknown = unknown;
        this.missing = missing;
        this.figures = figures;
        this.runs = runs;
        this.periods = periods;
        this.ledger = ledger;
        this.company = company;
        this.versions = versions;
        this.home = home;
        this.others = others;
        this.engines = engines;
        this.obstacles = obstacles;
        this.anchor = anchor;
        this.watch = watch;
    }

    /** The next step of a period. */
    public Next of(JobDefinition job, PayPeriod period) {
        Optional<Run> last = runs.last(job.name(), period);
        if (last.isPresent() && !last.get().isDone()) {
            return unfinished(last.get(), job, period);
        }
        return switch (periods.state(job.name(), period)) {
            case OPEN -> Next.command(command("run", job, period));
            case CALCULATED -> hindered(job, period).orElseGet(() -> decide(job, period));
            case APPROVED -> hindered(job, period).orElseGet(() -> Next.command(command("post", job, period)));
            case POSTED -> Next.command(command("restart", job, period));
            case CLOSED ->
                new Next(Fact.of("next.closed", "open", periods.firstOpenAfter(job.name(), period)), List.of());
        };
    }

    private Next unfinished(Run run, JobDefinition job, PayPeriod period) {
        RunStanding standing = watch.of(run);
        String restart = command("restart", job, period);
        if (standing.state() == RunStanding.State.RUNNING) {
            return new Next(
                    Fact.of(
                            "next.running",
                            "by",
                            run.startedBy(),
                            "since",
                            watch.told(standing.since()),
                            "heard",
                            watch.told(standing.heard().orElse(standing.since()))),
                    List.of());
        }
        if (postedNothing(run)) {
            Optional<Next> others = afterOthers(job, period);
            if (others.isPresent()) {
                return others.get();
            }
        }
        if (standing.state() == RunStanding.State.KILLED) {
            return new Next(
                    Fact.of(
                            "next.killed",
                            "heard",
                            standing.heard().map(watch::told).orElse(""),
                            "since",
                            watch.told(standing.since()),
                            "command",
                            restart),
                    List.of(restart));
        }
        return Next.command(restart);
    }

    /** The next step of a period for somebody who looks at the draft already. */
    public Next afterReview(JobDefinition job, PayPeriod period) {
        Next next = of(job, period);
        if (!next.what().code().equals("next.decide")) {
            return next;
        }
        String approve = command("approve", job, period);
        return new Next(Fact.of("next.approve", "approve", approve), List.of(approve));
    }

    /** A command for a period of a job, as it is typed. */
    public static String command(String command, JobDefinition job, PayPeriod period) {
        return command + " " + job.name() + " --period " + period;
    }

    private static Next decide(JobDefinition job, PayPeriod period) {
        String review = command("review", job, period);
        String approve = command("approve", job, period);
        return new Next(Fact.of("next.decide", "review", review, "approve", approve), List.of(review, approve));
    }

    /** What has to be done before a draft can be approved or posted; empty when nothing hinders it. */
    private Optional<Next> hindered(JobDefinition job, PayPeriod period) {
        if (periods.isProvisional(job, period)) {
            PayPeriod before = period.previous();
            while (periods.isProvisional(job, before)) {
                before = before.previous();
            }
            Next first = of(job, before);
            return Optional.of(new Next(
                    Fact.of(
                            "next.provisional",
                            "period",
                            before,
                            "first",
                            first.what(),
                            "command",
                            command("run", job, period)),
                    first.commands()));
        }
        Blocked blocked = Blocked.of(obstacles.of(job, period));
        if (blocked.count() == 0) {
            return afterOthers(job, period);
        }
        String command = settling(job, period);
        return Optional.of(
                new Next(Fact.of("next.settle", "what", blocked.facts(), "command", command), List.of(command)));
    }

    private static String settling(JobDefinition job, PayPeriod period) {
        return "rejections --job " + job.name() + " --period " + period;
    }

    private boolean postedNothing(Run run) {
        return run.kind() == Run.Kind.POST && ledger.ofRun(run.id()).isEmpty();
    }

    private Optional<Next> afterOthers(JobDefinition job, PayPeriod period) {
        return afterOthers(job, period, periods.draftRun(job.name(), period));
    }

    /** What other jobs have to do first, or that a draft has not read the newest of them; empty when nothing is lacking. */
    private Optional<Next> afterOthers(JobDefinition job, PayPeriod period, long run) {
        String again = command("run", job, period);
        for (Version version : versions.ofRun(run, job.kind())) {
            for (OtherJobs.Wanted wanted :
                    version.number() == 0 ? others.unread(version) : List.<OtherJobs.Wanted>of()) {
                if (!others.isPosted(wanted)) {
                    Next first = of(wanted.job(), wanted.period());
                    List<String> commands = new ArrayList<>(first.commands());
                    commands.add(again);
                    return Optional.of(new Next(
                            Fact.of(
                                    "next.others",
                                    "job",
                                    wanted.job().name(),
                                    "period",
                                    wanted.period(),
                                    "first",
                                    first.what(),
                                    "command",
                                    again),
                            commands));
                }
            }
        }
        return missing.of(job, run).isEmpty()
                ? Optional.empty()
                : Optional.of(new Next(Fact.of("next.again", "command", again), List.of(again)));
    }

    /** What a finished run has made and where it lies. */
    public Made made(Run run, JobDefinition job, PayPeriod period) {
        boolean posted = run.kind() == Run.Kind.POST;
        long draft = posted ? run.draftRun() : run.id();
        String currency = company.currency().code();
        FigureStore.Accounts accounts = figures.accounts(run.id(), currency);
        List<Fact> warnings = new ArrayList<>(engines.told(versions.ofRun(draft, job.kind()), currency));
        warnings.addAll(figures.totals(run.id(), job.name(), period, currency));
        warnings.addAll(anchor.paidBefore(MoneyPeriod.of(job.name(), period)));
        if (posted) {
            ledger.ofRun(run.id(), EventKind.PAYMENT_RUN)
                    .flatMap(paid -> unknown.ofPayments(paid.batch()))
                    .ifPresent(warnings::add);
        }
        if (posted && company.anchor() == null) {
            warnings.add(Fact.of(
                    "made.noAnchor",
                    "head",
                    ledger.head().map(LedgerBatch::hash).orElse("-")));
        }
        return new Made(
                job.name(),
                period,
                periods.state(job.name(), period),
                new Amount(accounts.accrued(), currency),
                new Amount(accounts.toBePaid(), currency),
                accounts.payments(),
                new Amount(accounts.held(), currency),
                new Amount(accounts.carried(), currency),
                Made.Restated.of(versions.ofRun(draft, job.kind())),
                runs.get(draft).digest(),
                posted
                        ? Optional.of(home.root()
                                .relativize(job.outbox().resolve(period.toString()))
                                .toString())
                        : Optional.empty(),
                warnings,
                of(job, period));
    }

    /**
     * Refuses a period that something which was not counted can touch.
     *
     * @throws Refusal naming the files and lines, and what to do
     */
    public void refuseBlocked(JobDefinition job, PayPeriod period) {
        Blocked blocked = Blocked.of(obstacles.of(job, period));
        if (blocked.count() > 0) {
            throw Refusal.of("blocked", "period", period, "what", blocked.facts(), "command", settling(job, period));
        }
    }

    /**
     * Refuses a draft that lacks something.
     *
     * @throws Refusal naming the periods and what to do
     */
    public void refuseMissing(JobDefinition job, PayPeriod period, long run) {
        List<Fact> lacks = missing.of(job, run);
        if (!lacks.isEmpty()) {
            Fact next = afterOthers(job, period, run).orElseThrow().what();
            Fact remedy = new Fact(next.code().replace("next.", "remedy."), next.values());
            throw Refusal.of("lacks", "job", job.name(), "period", period, "lacks", lacks, "remedy", remedy);
        }
    }
}
