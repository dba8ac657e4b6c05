package io.upline.desk;

import io.upline.close.Outcome;
import io.upline.close.PeriodRuns;
import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.control.Actor;
import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.files.NamedFiles;
import io.upline.period.CompanyClock;
import io.upline.progress.Progress;
import io.upline.report.Decision;
import io.upline.report.OpenRejections;
import io.upline.words.Text;
import io.upline.words.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** A home opened by one person, as tests speak of it: what that person runs, decides and looks at. */
public final class Desk implements AutoCloseable {

    /** The name under which the schedule makes drafts. */
    public static final String SCHEDULE = Actor.SCHEDULE.name();

    private static final Text TEXT = new Text(Words.english());

    private Actor actor;
    private final HomeSession session;
    private final OpenHome opened;

    private Desk(Actor actor, HomeSession session, List<Class<?>> classes) {
        this.actor = actor;
        this.session = session;
        this.opened = OpenHome.over(session, classes);
    }

    /** Opens a home for a person. */
    public static Desk open(
            Home home, String user, String command, Function<Company, CompanyClock> clock, Progress progress) {
        return open(home, user, command, clock, progress, OpenHome.BATCH);
    }

    /** Opens a home for a person, with the beans of some classes. */
    static Desk open(
            Home home,
            String user,
            String command,
            Function<Company, CompanyClock> clock,
            Progress progress,
            List<Class<?>> classes) {
        Actor actor = user.equals(SCHEDULE) ? Actor.SCHEDULE : Actor.atThisMachine(user, Actor.Known.CLAIMED);
        return new Desk(actor, HomeSession.open(home, actor, command, clock, progress), classes);
    }

    /** The same person, at work from an account of the operating system from here on. */
    Desk from(String account) {
        actor = actor.from(account);
        return this;
    }

    /** A service of the home, by its class. */
    public <T> T get(Class<T> type) {
        return opened.get(type);
    }

    /** The session over which a server is started. */
    public HomeSession session() {
        return session;
    }

    /** The home that is open. */
    public Home home() {
        return session.home();
    }

    /** The database of the home. */
    public Database database() {
        return get(Database.class);
    }

    /** The service by which people look at the home. */
    public Inquiry inquiry() {
        return get(Inquiry.class);
    }

    /** The status of a job, as text. */
    public List<String> status(String job, String period) {
        return TEXT.of(inquiry().status(job, period));
    }

    /** The review of a draft, as text. */
    public List<String> review(String job, String period) {
        return TEXT.of(inquiry().review(job, period));
    }

    /** All that a verification of a job says, each in a sentence. */
    List<String> verified(String job) {
        return inquiry().verify(job, "").sound().stream()
                .map(Words.english()::of)
                .toList();
    }

    /** What does not hold in a job, each in a sentence. */
    public List<String> damages(String job) {
        return inquiry().verify(job, "").damages().stream()
                .map(Words.english()::of)
                .toList();
    }

    /** Takes the inbox. */
    public Outcome importInbox() {
        return runs().importInbox(actor);
    }

    /** Calculates a period. */
    public Outcome run(String job, String period) {
        return runs().run(actor, job, period);
    }

    /** Calculates what has ended. */
    public List<Outcome> runEnded(String job, LocalDate day, String firing) {
        return runs().runEnded(actor, job, day, Fact.of("audit.fired", "due", firing));
    }

    /** Posts a period. */
    public Outcome post(String job, String period) {
        return runs().post(actor, job, period);
    }

    /** Continues a period's run. */
    public Outcome restart(String job, String period) {
        return runs().restart(actor, job, period);
    }

    /** Stops what runs, and waits for it. */
    public void stop() {
        runs().stop();
    }

    void askToStop() {
        runs().askToStop();
    }

    /** What the person decides on periods. */
    public Approving approving() {
        return new Approving(get(Approvals.class), actor);
    }

    /** What the person does with lines that were not taken. */
    public Mending rejected() {
        return new Mending(get(RejectedLines.class), actor);
    }

    /** Adopts the home as it stands; what came of it, as text. */
    public String adopt(String reason) {
        return String.join("\n", TEXT.of(get(Adoption.class).adopt(actor, reason)));
    }

    private PeriodRuns runs() {
        return get(PeriodRuns.class);
    }

    @Override
    public void close() {
        opened.close();
    }

    /** Approvals by one person. */
    public record Approving(Approvals approvals, Actor actor) {

        /** Approves the draft of a period. */
        public Decision approve(String job, String period) {
            return approvals.approve(actor, job, period);
        }

        /** Asks for a restatement. */
        public Decision restate(String job, String period, String reason) {
            return approvals.restate(actor, job, period, reason);
        }
    }

    /** Rejected lines in one person's hands. */
    public record Mending(RejectedLines lines, Actor actor) {

        /** The rejected lines that stand open, of a job and a period where these are named. */
        public OpenRejections of(String job, String period) {
            return lines.of(job, period);
        }

        /** Writes the rejected lines into files of a folder. */
        public List<Path> export(Path folder) {
            return lines.export(actor, folder, new NamedFiles(true, List.of()));
        }

        /** Waives one rejected line. */
        public Decision waive(int id, String reason) {
            return lines.waive(actor, Integer.toString(id), reason);
        }

        /** Waives several rejected lines. */
        public Decision waive(String which, String reason) {
            return lines.waive(actor, which, reason);
        }

        /** Puts a refused file aside. */
        public Decision aside(String file, String reason) {
            return lines.aside(actor, file, reason);
        }

        /** Names the file that came instead of a refused one. */
        public Decision replaced(String file, String by) {
            return lines.replaced(actor, file, by);
        }

        /** Everything that was ever left out. */
        public OpenRejections all() {
            return lines.all();
        }
    }
}
