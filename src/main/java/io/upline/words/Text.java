package io.upline.words;

import io.upline.fact.Fact;
import io.upline.report.AuditReport;
import io.upline.report.Compared;
import io.upline.report.Decision;
import io.upline.report.Explained;
import io.upline.report.FilesWritten;
import io.upline.report.FoundMembers;
import io.upline.report.HeldPreview;
import io.upline.report.JobStatus;
import io.upline.report.LibraryPlan;
import io.upline.report.OpenRejections;
import io.upline.report.PlanCheck;
import io.upline.report.PlanPage;
import io.upline.report.PlanReference;
import io.upline.report.PlanTests;
import io.upline.report.Review;
import io.upline.report.RunEnd;
import io.upline.report.Verification;
import io.upline.version.Made;
import io.upline.version.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what is shown as lines of text. */
public final class Text {

    private final Words words;

    /** Writes text in these words. */
    public Text(Words words) {
        this.words = words;
    }

    /** The lines of a record of what is shown, or of several, one after the other. */
    public List<String> of(Object shown) {
        return switch (shown) {
            case List<?> several ->
                several.stream().flatMap(each -> of(each).stream()).toList();
            case Fact fact -> List.of(words.of(fact));
            case JobStatus status -> new StatusText(words).of(status);
            case Review review -> new ReviewText(words).of(review);
            case RunEnd end -> end(end);
            case Explained explained -> new ExplainedText(words).of(explained);
            case FoundMembers found -> new FoundMembersText(words).of(found);
            case Verification verification -> verification(verification);
            case Decision decision -> decision(decision);
            case AuditReport report -> report.acts().stream().map(this::act).toList();
            case OpenRejections rejected -> new RejectionText(words).of(rejected);
            case HeldPreview preview -> preview(preview);
            case Compared compared -> new ComparedText(words).of(compared);
            case FilesWritten written -> written(written);
            case PlanCheck check -> planCheck(check);
            case PlanTests tests -> planTests(tests);
            case PlanPage plan -> List.of(plan.page());
            case PlanReference reference -> reference(reference);
            case LibraryPlan plan ->
                List.of(words.say("command.libraryPlan", "name", plan.name(), "about", plan.about()));
            default -> throw new IllegalArgumentException("no text for a " + shown.getClass());
        };
    }

    private List<String> end(RunEnd end) {
        List<String> lines = new ArrayList<>();
        end.notes().forEach(note -> lines.add(words.of(note)));
        end.made().ifPresent(made -> lines.addAll(made(made)));
        end.because().ifPresent(because -> lines.add(words.of(because)));
        return lines;
    }

    private List<String> made(Made made) {
        List<String> lines = new ArrayList<>(headline(made));
        lines.add(words.say("made.digest", "digest", made.digest()));
        made.folder().ifPresent(folder -> lines.add(words.say("made.folder", "folder", folder)));
        made.warnings().forEach(warning -> lines.add(words.of(warning)));
        lines.add(next(made.next()));
        return lines;
    }

    /** What was made, in short: the period's state, the money, the older periods restated. */
    public List<String> headline(Made made) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("made.state", "job", made.job(), "period", made.period(), "state", made.state()));
        lines.add(words.say(
                "made.money",
                "accrued",
                made.accrued(),
                "toBePaid",
                made.toBePaid(),
                "payments",
                made.payments(),
                "held",
                made.held().decimal(),
                "carried",
                made.carried().decimal()));
        made.restated().forEach(each -> lines.add(restates(words, each)));
        return lines;
    }

    /** A share in thousandths as a percentage; a dash where there is none. */
    static String perMille(Optional<Long> share) {
        return share.map(each -> each / 10 + "." + Math.abs(each % 10) + " %").orElse("-");
    }

    static String restates(Words words, Made.Restated restated) {
        return words.say(
                "made.restates",
                "period",
                restated.period(),
                "version",
                restated.version(),
                "because",
                restated.because());
    }

    private String next(Next next) {
        return words.of(next.what());
    }

    private List<String> verification(Verification found) {
        List<String> lines = new ArrayList<>();
        found.sound().forEach(fact -> lines.add(words.of(fact)));
        found.damages().forEach(damage -> lines.add(words.say("verify.damaged", "damage", damage)));
        found.remedies().forEach(remedy -> lines.add(words.of(remedy)));
        int count = found.damages().size();
        lines.add(
                count == 0
                        ? words.say("verify.verified")
                        : words.say(
                                "verify.notVerified",
                                "count",
                                count,
                                "first",
                                count == 1 ? "" : found.damages().getFirst()));
        return lines;
    }

    private String act(AuditReport.Act act) {
        return words.say(
                "audit.act",
                "number",
                act.number(),
                "at",
                act.at(),
                "who",
                act.who(),
                "known",
                act.known(),
                "action",
                act.action(),
                "subject",
                act.subject(),
                "detail",
                act.detail());
    }

    private List<String> decision(Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of(decision.what()).strip());
        decision.next().ifPresent(next -> lines.add(next(next)));
        return lines;
    }

    private List<String> preview(HeldPreview preview) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "rejection.preview",
                "id",
                preview.id(),
                "file",
                preview.file(),
                "line",
                preview.line(),
                "member",
                preview.member(),
                "effective",
                preview.effective()));
        preview.changes()
                .forEach(each -> lines.add(words.say(
                        "rejection.change",
                        "job",
                        each.job(),
                        "period",
                        each.period(),
                        "member",
                        each.member(),
                        "before",
                        each.before(),
                        "after",
                        each.after(),
                        "difference",
                        (each.difference().minor() > 0 ? "+" : "") + each.difference())));
        lines.add(
                preview.changes().isEmpty()
                        ? words.say("rejection.noChange")
                        : words.say(
                                "rejection.changes", "count", preview.changes().size(), "total", preview.total()));
        return lines;
    }

    private List<String> written(FilesWritten written) {
        List<String> lines = new ArrayList<>();
        written.files().forEach(file -> lines.add(words.say("command.written", "file", file)));
        written.next().forEach(next -> lines.add(words.of(next)));
        return lines;
    }

    private List<String> planCheck(PlanCheck check) {
        List<String> lines = new ArrayList<>();
        check.problems().forEach(problem -> lines.add(problem(problem)));
        lines.add(
                check.usable()
                        ? words.say("command.planUsable", "warnings", check.count(false))
                        : words.say("command.planUnusable", "errors", check.count(true)));
        check.stress().ifPresent(stress -> lines.addAll(new StressText(words).of(stress)));
        return lines;
    }

    private String problem(PlanCheck.Found found) {
        return words.say(
                found.error() ? "plan.error" : "plan.warning",
                "file",
                found.file(),
                "line",
                found.line(),
                "column",
                found.column(),
                "problem",
                found.problem(),
                "what",
                found.message(),
                "remedy",
                found.remedy());
    }

    /** A page has its own heading; a piece of one gets the headings under which it stands. */
    private List<String> reference(PlanReference reference) {
        List<String> lines = new ArrayList<>();
        if (!reference.instead().isEmpty()) {
            lines.add(words.say("command.referenceInstead", "asked", reference.asked(), "words", reference.instead()));
        }
        reference.parts().stream()
                .map(part -> part.text().startsWith("#") ? part.text() : "## " + part.title() + "\n\n" + part.text())
                .forEach(lines::add);
        return lines;
    }

    private List<String> planTests(PlanTests tests) {
        List<String> lines = new ArrayList<>();
        for (PlanTests.Example example : tests.examples()) {
            lines.add(words.say(
                    example.bare() ? "command.bare" : example.passed() ? "command.passed" : "command.failed",
                    "title",
                    example.title(),
                    "checked",
                    example.checked()));
            example.problems().forEach(problem -> lines.add("  " + problem(problem)));
            example.differences().forEach(difference -> lines.add("  " + words.of(difference)));
            lines.add("");
        }
        lines.add(words.say(
                "command.tested",
                "passed",
                tests.passed(),
                "failed",
                tests.failed(),
                "bare",
                tests.bare() == 0 ? "" : Integer.toString(tests.bare())));
        return lines;
    }
}
