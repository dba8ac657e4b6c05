package io.upline.desk;

import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.control.Reason;
import io.upline.control.Refusal;
import io.upline.control.Touched;
import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.files.NamedFiles;
import io.upline.intake.Door;
import io.upline.intake.Fate;
import io.upline.intake.IntakeParts;
import io.upline.intake.Refusals;
import io.upline.intake.Rejection;
import io.upline.intake.Rejections;
import io.upline.intake.StoredRefusal;
import io.upline.intake.Unsettled;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.report.Decision;
import io.upline.report.OpenRejections;
import io.upline.version.Obstacles;
import io.upline.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came and was not counted, for the operator: listed, written out to be mended, waived, put aside. */
public final class RejectedLines {

    private static final Words WORDS = Words.english();

    private final Home home;
    private final Company company;
    private final Door door;
    private final Rejections rejections;
    private final Refusals refusals;
    private final Obstacles obstacles;
    private final AuditStore audit;
    private final CompanyClock clock;
    private final Database database;

    RejectedLines(
            Home home,
            Company company,
            Door door,
            Rejections rejections,
            Refusals refusals,
            Obstacles obstacles,
            AuditStore audit,
            CompanyClock clock,
            Database database) {
        this.home = home;
        this.company = company;
        this.door = door;
        this.rejections = rejections;
        this.refusals = refusals;
        this.obstacles = obstacles;
        this.audit = audit;
        this.clock = clock;
        this.database = database;
    }

    /** What still stands; where a period is given, what stands in its way in the jobs whose period it can be. */
    public OpenRejections of(String jobName, String period) {
        if (period.isEmpty()) {
            return OpenRejections.of(
                    door.standing(), clock.zone(), company.currency().code());
        }
        Map<Integer, StoredRefusal> files = new LinkedHashMap<>();
        Map<Integer, Rejection> lines = new LinkedHashMap<>();
        for (JobDefinition job : jobs(jobName, period)) {
            Unsettled found = obstacles.of(job, job.period(period));
            found.files().forEach(each -> files.put(each.attempt(), each));
            found.lines().forEach(each -> lines.put(each.id(), each));
        }
        return OpenRejections.of(
                new Unsettled(List.copyOf(files.values()), List.copyOf(lines.values())),
                clock.zone(),
                company.currency().code());
    }

    /** Everything that was ever refused or not taken, with what became of it. */
    public OpenRejections all() {
        return OpenRejections.of(
                door.everything(), clock.zone(), company.currency().code());
    }

    /** Writes the lines to be mended. */
    public List<Path> export(Actor actor, Path folder, NamedFiles files) {
        files.folder(folder);
        audit.add(actor, "export-rejections", folder.getFileName() + "", Fact.of("audit.exported"));
        return rejections.exportMended(
                folder,
                files,
                each -> each.problem() + ": " + WORDS.of(each.what()) + "; "
                        + WORDS.of(each.problem().remedy()));
    }

    /**
     * Decides that lines are not to be taken.
     *
     * @param which numbers and ranges of them, codes, and names of files whose lines are meant, with commas between
     */
    public Decision waive(Actor actor, String which, String reason) {
        actor.must(Actor.Right.DECIDE);
        String user = actor.name();
        String why = Reason.of(reason);
        List<Integer> ids = Selection.of(which, rejections.open());
        List<Integer> done = new ArrayList<>();
        List<Integer> once = new ArrayList<>();
        List<Integer> before = new ArrayList<>();
        database.inTransaction(() -> {
            for (int id : ids) {
                List<Integer> to = switch (rejections.waive(id, user, why, clock.now())) {
                    case ONE_MORE_NEEDED -> once;
                    case DONE -> done;
                    case SAME_PERSON -> before;
                    case NOT_OPEN -> throw notOpen(id);
                    case UNKNOWN -> throw Refusal.of("noRejection", "id", id);
                };
                to.add(id);
            }
            if (done.isEmpty() && once.isEmpty()) {
                throw Refusal.of("waivedAlready", "by", user, "ids", before);
            }
            tell(actor, done, line -> waived(line, why));
            tell(actor, once, line -> waivedOnce(line, why));
        });
        return new Decision(
                Fact.of("decision.waived", "done", done, "once", once, "before", before, "by", user), Optional.empty());
    }

    private Refusal notOpen(int id) {
        Optional<Rejection> instead = rejections.instead(id);
        return Refusal.of(
                "notOpen",
                "id",
                id,
                "became",
                rejections.find(id).map(each -> Fate.of(each.state()).fact()).orElseThrow(),
                "instead",
                instead.<Object>map(Rejection::id).orElse(""),
                "where",
                instead.map(Rejection::where).orElse(""),
                "now",
                instead.<Object>map(each -> Fate.of(each.state()).fact()).orElse(""));
    }

    private void tell(Actor actor, List<Integer> ids, Function<DecidedOn, Fact> detail) {
        for (int i = 0; i < ids.size(); i++) {
            int id = ids.get(i);
            List<Touched> touched = new ArrayList<>(rejections.waived(id));
            if (i + 1 == ids.size()) {
                touched.addAll(rejections.triesOf(ids));
            }
            Rejection line = rejections.find(id).orElseThrow(() -> Refusal.of("noRejection", "id", id));
            audit.add(actor, "waive", "rejection " + id, detail.apply(DecidedOn.of(line, company)), touched);
        }
    }

    private static Fact waived(DecidedOn what, String why) {
        return Fact.of(
                "audit.waived",
                "reason",
                why,
                "what",
                what.where(),
                "problem",
                what.problem(),
                "amount",
                what.amount());
    }

    private static Fact waivedOnce(DecidedOn what, String why) {
        return Fact.of(
                "audit.waivedOnce",
                "reason",
                why,
                "what",
                what.where(),
                "problem",
                what.problem(),
                "amount",
                what.amount());
    }

    /** What the audit trail tells of a refused file on which a person decides. */
    private DecidedOn refused(String file) {
        String problems = door.standing().files().stream()
                .filter(each -> each.file().equals(file))
                .map(each -> each.problem().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return new DecidedOn(file, problems, "");
    }

    /** Decides that a refused file is not to be taken. */
    public Decision aside(Actor actor, String file, String reason) {
        actor.must(Actor.Right.DECIDE);
        String why = Reason.of(reason);
        boolean done = database.inTransaction(() -> {
            DecidedOn what = refused(file);
            boolean second = isDone(refusals.aside(file, actor.name(), why, clock.now()), file, "", actor.name());
            audit.add(
                    actor,
                    "put-aside",
                    "file " + file,
                    second ? waived(what, why) : waivedOnce(what, why),
                    List.of(Touched.all(IntakeParts.REFUSED_FILE)));
            return second;
        });
        return new Decision(
                done
                        ? Fact.of("decision.aside", "file", file)
                        : Fact.of("decision.asideOnce", "file", file, "by", actor.name()),
                Optional.empty());
    }

    /** Names the file that was taken in the stead of a refused one. */
    public Decision replaced(Actor actor, String file, String by) {
        actor.must(Actor.Right.DECIDE);
        database.inTransaction(() -> {
            DecidedOn what = refused(file);
            isDone(refusals.replaced(file, by, actor.name(), clock.now()), file, by, actor.name());
            audit.add(
                    actor,
                    "replace",
                    "file " + file,
                    Fact.of("audit.replaced", "file", by, "problem", what.problem()),
                    List.of(Touched.all(IntakeParts.REFUSED_FILE)));
        });
        return new Decision(Fact.of("decision.replaced", "file", file, "by", by), Optional.empty());
    }

    private static boolean isDone(Refusals.Settled settled, String file, String other, String user) {
        return switch (settled) {
            case ONE_MORE_NEEDED -> false;
            case DONE -> true;
            case SAME_PERSON -> throw Refusal.of("asideAlready", "file", file, "by", user);
            case UNKNOWN -> throw Refusal.of("noRefusedFile", "file", file);
            case OTHER_UNKNOWN -> throw Refusal.of("notTaken", "file", other);
        };
    }

    private List<JobDefinition> jobs(String jobName, String period) {
        if (!jobName.isEmpty()) {
            return List.of(home.job(jobName));
        }
        List<JobDefinition> jobs = new ArrayList<>();
        for (JobDefinition job : home.jobs()) {
            if (isPeriodOf(job, period)) {
                jobs.add(job);
            }
        }
        return jobs;
    }

    private static boolean isPeriodOf(JobDefinition job, String period) {
        try {
            PayPeriod named = PayPeriod.parse(job.kind(), period);
            return job.firstPeriod().around(named.first()).equals(named);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
