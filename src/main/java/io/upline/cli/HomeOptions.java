package io.upline.cli;

import io.upline.close.PeriodRuns;
import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.control.Actor;
import io.upline.desk.HomeSession;
import io.upline.desk.KilledRuns;
import io.upline.desk.OpenHome;
import io.upline.period.CompanyClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that works on a home takes, and the two ways in which a command works: at the desk, or with the jobs. */
final class HomeOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "the company's folder, with config/ and jobs/ (default: this one)")
    Path home = Path.of(".");

    @Option(
            names = {"--user", "--by"},
            paramLabel = "NAME",
            description = "who does it (default: the operating system's user)")
    @Nullable
    String user;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    Home home() {
        return new Home(home);
    }

    /** The actor who gives the command. */
    Actor actor() {
        String account = Terminal.here().user();
        Actor actor = user == null || user.isBlank()
                ? Actor.atThisMachine(account, Actor.Known.OS_USER)
                : Actor.atThisMachine(user, Actor.Known.CLAIMED);
        return actor.from(account);
    }

    /**
     * The actor who gives a command that a person answers for: named with the command, never taken from the operating system.
     *
     * @throws ParameterException when nobody is named
     */
    Actor person() {
        CommandSpec command = spec;
        if ((user == null || user.isBlank()) && command != null) {
            throw new ParameterException(
                    command.commandLine(),
                    "who approves is named with the command: --by NAME; the operating system's user is not taken for"
                            + " it");
        }
        return actor();
    }

    /** Opens the home without its jobs, for a command that looks at something or decides it. */
    int atDesk(Work work) {
        openLog();
        try (OpenHome opened = OpenHome.desk(() -> session(actor(), false))) {
            FaultLog.tellKilled(opened.get(KilledRuns.class));
            return done(work, opened);
        }
    }

    /** Shows what a service of the desk answers. */
    int show(OutputOptions output, Function<OpenHome, Object> question) {
        return atDesk(desk -> {
            output.show(question.apply(desk));
            return ExitCode.DONE;
        });
    }

    /** Opens the home with its jobs and runs one; it stops at its next chunk border when the process is asked to end. */
    int withJobs(Function<PeriodRuns, Integer> work) {
        try (OpenHome opened = OpenHome.batch(session(actor(), true))) {
            FaultLog.tellKilled(opened.get(KilledRuns.class));
            PeriodRuns runs = opened.get(PeriodRuns.class);
            try (GracefulStop _ = GracefulStop.of(runs)) {
                return work.apply(runs);
            }
        }
    }

    /**
     * Opens the home's database for somebody; logs go into the home from here on.
     *
     * @param stays whether this process has work of its own for a while, so that others may have theirs done by it, however long that takes
     */
    HomeSession session(Actor actor, boolean stays) {
        Optional<HomeSession> owners = Terminal.here().session();
        if (owners.isPresent()) {
            return owners.get().shared(new ConsoleProgress());
        }
        openLog();
        Home opened = home();
        warn(opened);
        HomeSession session = HomeSession.open(
                opened,
                actor,
                spec == null ? "upline" : spec.name(),
                company -> CompanyClock.inZone(company.zone()),
                new ConsoleProgress());
        CommandSpec given = spec;
        if (session.isEmbedded() && given != null && given.root().userObject() instanceof Executes commands) {
            OwnerSocket.open(session, commands, stays).ifPresent(session::closeBefore);
        }
        return session;
    }

    /**
     * Sends logs into the home from here on, unless the owner of the home does the work: it has its log. To be called before a context is
     * laid out beside the opening: whoever logs first decides where all logs go.
     */
    private void openLog() {
        if (Terminal.here().session().isEmpty() && !FaultLog.isOpen()) {
            Home opened = home();
            FaultLog.into(opened.root(), Company.read(opened).zone());
        }
    }

    /** Says where others can read what is personal or secret. */
    private static void warn(Home home) {
        List<String> open = home.openToOthers().stream()
                .map(folder -> folder.startsWith(home.root())
                        ? home.root().relativize(folder).toString()
                        : folder.toString())
                .toList();
        if (!open.isEmpty()) {
            Terminal.here().err().println(Said.code("command.openHome", "folders", open, "home", home.root()));
        }
    }

    private static int done(Work work, OpenHome opened) {
        try {
            return work.with(opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something done with an opened home; gives the exit code. */
    @FunctionalInterface
    interface Work {
        int with(OpenHome home) throws IOException;
    }
}
