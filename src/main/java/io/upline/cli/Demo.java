package io.upline.cli;

import io.upline.close.Outcome;
import io.upline.close.PeriodRuns;
import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.desk.Approvals;
import io.upline.desk.HomeSession;
import io.upline.desk.Inquiry;
import io.upline.desk.OpenHome;
import io.upline.files.NamedFiles;
import io.upline.files.OwnerOnly;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.progress.Progress;
import io.upline.statement.Exports;
import io.upline.statement.FileNames;
import io.upline.words.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Closes a company's periods one after the other, the shorter periods of other jobs that end within one before it; the files of each period
 * arrive in their time. The clock stands at four in the morning two days after each period, so that two demos give the same ledger to the
 * byte.
 */
final class Demo {

    private static final Actor OPERATOR = Actor.atThisMachine("olga.operator", Actor.Known.CLAIMED);
    private static final Actor FINANCE = Actor.atThisMachine("finn.finance", Actor.Known.CLAIMED);
    private static final Text TEXT = new Text(Said.words());

    private static final LocalTime AT = LocalTime.of(4, 0);

    private final DemoHome folder;
    private final Home home;
    private final DemoCompany company;
    private final Progress progress;

    Demo(Path out, DemoCompany company, Progress progress) {
        this.folder = new DemoHome(out);
        this.home = new Home(out);
        this.company = company;
        this.progress = progress;
    }

    int run() throws IOException {
        company.make(folder);
        FaultLog.into(home.root(), Company.read(home).zone());
        company.told()
                .ifPresent(fact -> Terminal.here().out().println(Said.words().of(fact)));
        List<PayPeriod> periods = company.periods();
        List<PayPeriod> closed = new ArrayList<>();
        for (PayPeriod until : periods) {
            company.deliver(folder, until, OwnerOnly.folders(home.inbox()), progress);
            LocalDate day = until.last().plusDays(2);
            for (JobDefinition job : shortestFirst()) {
                for (PayPeriod period : ending(job, closed.isEmpty() ? null : closed.getLast(), until)) {
                    close(job, period, day);
                }
            }
            closed.add(until);
        }
        Path ledger = home.root().resolve("ledger.csv");
        try (OpenHome desk = OpenHome.desk(
                () -> session(OPERATOR, "export", periods.getLast().last().plusDays(2)))) {
            new NamedFiles(true, List.of())
                    .write(ledger, target -> Exports.csv(desk.get(Inquiry.class).wholeLedger(), target));
        }
        report(periods, ledger);
        return ExitCode.DONE;
    }

    /** Shows the closed home as its users look at it, command by command. */
    int show() throws IOException {
        JobDefinition job = home.job(company.job());
        String period = company.periods().getLast().toString();
        String root = shown(home.root());
        String member = company.explained(job.outbox().resolve(period).resolve(FileNames.payments(period)));
        Path plan = home.plans().resolve(job.plan()).resolve(DemoHome.PLAN);
        for (List<String> words : List.of(
                List.of("plan", "check", shown(plan)),
                List.of("status", "--home", root),
                List.of("review", job.name(), "--period", period, "--home", root),
                List.of("explain", job.name(), member, "--period", period, "--home", root))) {
            Terminal.here().out().println();
            Terminal.here().out().println(Said.code("command.demoShows", "command", String.join(" ", words)));
            int code = UplineCommand.execute(words.toArray(String[]::new));
            if (code != ExitCode.DONE) {
                return code;
            }
        }
        return ExitCode.DONE;
    }

    /** The jobs with weeks before months, as a month may read weeks. */
    private List<JobDefinition> shortestFirst() {
        return home.jobs().stream()
                .sorted(Comparator.comparing(JobDefinition::kind))
                .toList();
    }

    /** The periods of a job that end after one period and not after another. */
    private static List<PayPeriod> ending(
            JobDefinition job, @org.jspecify.annotations.Nullable PayPeriod after, PayPeriod until) {
        List<PayPeriod> periods = new ArrayList<>();
        for (PayPeriod each = job.firstPeriod(); !each.last().isAfter(until.last()); each = each.next()) {
            if (after == null || each.last().isAfter(after.last())) {
                periods.add(each);
            }
        }
        return periods;
    }

    private void close(JobDefinition job, PayPeriod period, LocalDate day) {
        String name = job.name();
        String text = period.toString();
        try (OpenHome jobs = OpenHome.batch(session(OPERATOR, "run", day))) {
            told(jobs.get(PeriodRuns.class).run(OPERATOR, name, text));
        }
        try (OpenHome desk = OpenHome.desk(() -> session(FINANCE, "approve", day))) {
            desk.get(Approvals.class).approve(FINANCE, name, text);
        }
        try (OpenHome jobs = OpenHome.batch(session(OPERATOR, "post", day))) {
            Outcome outcome = told(jobs.get(PeriodRuns.class).post(OPERATOR, name, text));
            outcome.end()
                    .made()
                    .ifPresent(
                            made -> TEXT.headline(made).forEach(Terminal.here().out()::println));
        }
    }

    private static Outcome told(Outcome outcome) {
        outcome.end()
                .notes()
                .forEach(note -> Terminal.here().out().println(Said.words().of(note)));
        if (!outcome.isDone() || outcome.blemished()) {
            throw new IllegalStateException("the demo did not close: " + String.join("; ", TEXT.of(outcome.end())));
        }
        return outcome;
    }

    private HomeSession session(Actor actor, String command, LocalDate day) {
        return HomeSession.open(
                home,
                actor,
                command,
                company -> CompanyClock.standingAt(
                        day.atTime(AT).atZone(company.zone()).toInstant(), company.zone()),
                progress);
    }

    private void report(List<PayPeriod> periods, Path ledger) throws IOException {
        Terminal.here().out().println();
        Terminal.here().out().println(Said.code("command.demoLedger", "file", shown(ledger)));
        for (JobDefinition job : home.jobs()) {
            for (PayPeriod period : periods) {
                Path outbox = job.outbox().resolve(period.toString());
                if (Files.isDirectory(outbox)) {
                    Terminal.here()
                            .out()
                            .println(Said.code(
                                    "command.demoFiles",
                                    "statements",
                                    shown(outbox.resolve("statements")),
                                    "workbook",
                                    shown(outbox.resolve(FileNames.close(period.toString()))),
                                    "payments",
                                    shown(outbox.resolve(FileNames.payments(period.toString())))));
                }
            }
        }
        Terminal.here().out().println(Said.code("command.demoNext", "home", shown(home.root())));
    }

    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
