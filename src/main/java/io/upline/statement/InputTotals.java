package io.upline.statement;

import io.upline.company.JobDefinition;
import io.upline.intake.Decided;
import io.upline.intake.Door;
import io.upline.intake.Fate;
import io.upline.intake.Noted;
import io.upline.intake.Rejection;
import io.upline.intake.StoredRefusal;
import io.upline.intake.Unsettled;
import io.upline.order.DecidedBy;
import io.upline.statement.CloseContent.AtDoor;
import io.upline.statement.CloseContent.InputFile;
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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Control totals of the input files that a posting knows and the one before did not, and what came and was not counted: what stands of
 * it, and what people left out.
 */
final class InputTotals {

    /** How many of what the door has noted are listed one by one. */
    private static final int MOST = 20_000;

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

    /** The same for a posting, by what was known when that was begun: whatever came or was decided later would change it. */
    InputTotals ofPost(long run) {
        return new InputTotals(figures, door.asOf(bridges.begun(run)), bridges, zone);
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
        Unsettled standing = touching(draft);
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

    private Unsettled touching(Draft draft) {
        JobDefinition job = draft.job();
        return door.touching(
                job.firstPeriod().first(),
                draft.period().last(),
                job.decidedByPaid() ? DecidedBy.PAID_AT : DecidedBy.ORDERED_AT);
    }

    /** The control: whatever was not counted since the last posting was settled, or can touch a later period only. */
    TieOut control(Draft draft, Words words) {
        List<Noted> noted = noted(draft);
        long here = touching(draft).lines().size();
        return new TieOut(
                words.say("close.arrowDoor"),
                Unit.COUNT,
                List.of(
                        new Term(words.say("close.termRefused"), count(noted, Noted::isFile)),
                        new Term(words.say("close.termLeft"), count(noted, Noted::isLine))),
                List.of(
                        new Term(words.say("close.termFilesCame"), of(noted, Fate.CAME) + of(noted, Fate.REPLACED)),
                        new Term(words.say("close.termFilesAside"), of(noted, Fate.ASIDE)),
                        new Term(words.say("close.termMended"), of(noted, Fate.MENDED) + of(noted, Fate.AGAIN)),
                        new Term(words.say("close.termTaken"), of(noted, Fate.TAKEN)),
                        new Term(words.say("close.termAccepted"), of(noted, Fate.ACCEPTED)),
                        new Term(words.say("close.termWaived"), of(noted, Fate.WAIVED)),
                        new Term(
                                words.say("close.termLaterOnly"),
                                count(noted, each -> each.isLine() && each.fate() == Fate.STANDS) - here)));
    }

    private static long of(List<Noted> noted, Fate fate) {
        return count(noted, each -> each.fate() == fate);
    }

    private static long count(List<Noted> noted, Predicate<Noted> which) {
        return noted.stream().filter(which).count();
    }

    /** What was refused, not taken at first or warned of since the last posting, and what became of it. */
    List<AtDoor> atDoor(Draft draft, Words words) {
        List<Noted> noted = noted(draft);
        List<AtDoor> rows = new ArrayList<>();
        noted.stream().limit(MOST).forEach(each -> rows.add(row(each, words)));
        if (noted.size() > MOST) {
            List<Noted> more = noted.subList(MOST, noted.size());
            long minor = more.stream().mapToLong(Noted::amountMinor).reduce(0, Math::addExact);
            String text = words.say("close.moreAtDoor", "count", more.size());
            rows.add(new AtDoor("", "", text, minor, "", "", Optional.empty(), ""));
        }
        return rows;
    }

    private AtDoor row(Noted noted, Words words) {
        List<Decided> decided = noted.decided();
        return new AtDoor(
                noted.problem().name(),
                noted.where(),
                words.of(noted.what()),
                noted.amountMinor(),
                words.of(noted.fate().fact()),
                decided.stream().map(Decided::by).collect(Collectors.joining(", ")),
                decided.isEmpty()
                        ? Optional.empty()
                        : Optional.of(LocalDateTime.ofInstant(decided.getLast().at(), zone)),
                decided.stream().map(Decided::reason).distinct().collect(Collectors.joining("; ")));
    }

    private List<Noted> noted(Draft draft) {
        return door.since(
                since(draft), bridges.begunBefore(draft.job(), draft.version().run()));
    }

    private long since(Draft draft) {
        return bridges.since(draft.job(), draft.version().run());
    }
}
