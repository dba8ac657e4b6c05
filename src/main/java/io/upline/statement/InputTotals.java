package io.upline.statement;

import io.upline.company.JobDefinition;
import io.upline.intake.Decided;
import io.upline.intake.Door;
import io.upline.intake.Rejection;
import io.upline.intake.StoredRefusal;
import io.upline.intake.Unsettled;
import io.upline.order.DecidedBy;
import io.upline.statement.CloseContent.InputFile;
import io.upline.statement.CloseContent.LeftOut;
import io.upline.statement.CloseContent.Problem;
import io.upline.statement.CloseContent.Split;
import io.upline.statement.CloseContent.Term;
import io.upline.statement.CloseContent.TieOut;
import io.upline.statement.CloseContent.Unit;
import io.upline.version.Bridges;
import io.upline.version.Draft;
import io.upline.version.FigureStore;
import io.upline.words.Words;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Control totals of the input files that a posting knows and the one before did not, and what came and was not counted: what stands of
 * it, and what people left out.
 */
final class InputTotals {

    private final FigureStore figures;
    private final Door door;
    private final Bridges bridges;
    private final ZoneId zone;

    InputTotals(FigureStore figures, Door door, Bridges bridges, ZoneId zone) {
        this.figures = figures;
        this.door = door;
        this.bridges = bridges;
        this.zone = zone;
    }

    List<InputFile> files(Draft draft, Words words) {
        return figures.files(since(draft), draft.version().known()).stream()
                .map(file -> new InputFile(
                        file.name(),
                        file.kind().equals("members") ? words.say("close.memberLines") : words.say("close.orderLines"),
                        split(file.lines()),
                        split(file.minor())))
                .toList();
    }

    private static Split split(FigureStore.Split of) {
        return new Split(of.read(), of.accepted(), of.unchanged(), of.held(), of.waiting(), of.rejected());
    }

    /** What stands and can touch the period: refused files first, whose money nobody knows. */
    List<Problem> problems(Draft draft, Words words) {
        JobDefinition job = draft.job();
        Unsettled standing = door.touching(
                job.firstPeriod().first(),
                draft.period().last(),
                job.decidedByPaid() ? DecidedBy.PAID_AT : DecidedBy.ORDERED_AT);
        List<Problem> problems = new ArrayList<>();
        for (StoredRefusal file : standing.files()) {
            problems.add(new Problem(
                    "refused-file",
                    file.file(),
                    words.of(file.fact()),
                    words.say("close.refusedRemedy"),
                    Problem.UNKNOWN_MONEY));
        }
        for (Rejection line : standing.lines()) {
            problems.add(new Problem(
                    line.problem().kind().name().toLowerCase(Locale.ROOT) + "-line",
                    line.where(),
                    words.of(line.what()),
                    words.of(line.problem().remedy()),
                    Math.abs(line.amountMinor())));
        }
        return problems;
    }

    /** The control: whatever was not counted since the last posting was settled. */
    TieOut control(Draft draft, Words words) {
        Unsettled came = door.cameAfter(since(draft));
        return new TieOut(
                words.say("close.arrowDoor"),
                Unit.COUNT,
                List.of(
                        new Term(words.say("close.termRefused"), came.files().size()),
                        new Term(words.say("close.termLeft"), came.lines().size())),
                List.of(
                        new Term(
                                words.say("close.termFilesCame"),
                                files(came, StoredRefusal.State.TAKEN) + files(came, StoredRefusal.State.REPLACED)),
                        new Term(words.say("close.termFilesAside"), files(came, StoredRefusal.State.ASIDE)),
                        new Term(
                                words.say("close.termMended"),
                                lines(came, Rejection.State.MENDED) + lines(came, Rejection.State.AGAIN)),
                        new Term(words.say("close.termTaken"), lines(came, Rejection.State.TAKEN)),
                        new Term(words.say("close.termAccepted"), lines(came, Rejection.State.ACCEPTED)),
                        new Term(words.say("close.termWaived"), lines(came, Rejection.State.WAIVED))));
    }

    private static long files(Unsettled came, StoredRefusal.State state) {
        return came.files().stream().filter(file -> file.state() == state).count();
    }

    private static long lines(Unsettled came, Rejection.State state) {
        return came.lines().stream().filter(line -> line.state() == state).count();
    }

    /** What people decided to leave out since the last posting. */
    List<LeftOut> leftOut(Draft draft, Words words) {
        Unsettled came = door.cameAfter(since(draft));
        List<LeftOut> rows = new ArrayList<>();
        for (StoredRefusal file : came.files()) {
            if (file.state() == StoredRefusal.State.ASIDE || file.state() == StoredRefusal.State.REPLACED) {
                rows.add(row(file.file(), words.of(file.fact()), 0, file.decided(), words));
            }
        }
        for (Rejection line : came.lines()) {
            if (line.state() == Rejection.State.WAIVED) {
                rows.add(row(line.where(), words.of(line.what()), line.amountMinor(), line.decided(), words));
            }
        }
        return rows;
    }

    private LeftOut row(String subject, String what, long minor, List<Decided> decided, Words words) {
        Decided last = decided.getLast();
        String decision = switch (last.what()) {
            case WAIVED, ACCEPTED -> words.say("close.waived");
            case ASIDE -> words.say("close.aside");
            case REPLACED -> words.say("close.replaced");
        };
        return new LeftOut(
                subject,
                what,
                minor,
                decision,
                decided.stream().map(Decided::by).collect(Collectors.joining(", ")),
                LocalDateTime.ofInstant(last.at(), zone),
                decided.stream().map(Decided::reason).distinct().collect(Collectors.joining("; ")));
    }

    private long since(Draft draft) {
        return bridges.since(draft.job(), draft.version().run());
    }
}
