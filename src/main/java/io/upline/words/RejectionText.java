package io.upline.words;

import io.upline.intake.Decided;
import io.upline.intake.Rejection;
import io.upline.intake.StoredRefusal;
import io.upline.report.OpenRejections;
import io.upline.report.OpenRejections.Line;
import io.upline.report.OpenRejections.RefusedFile;
import io.upline.report.OpenRejections.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Refused files and lines that were not taken, as text. */
final class RejectionText {

    private final Words words;

    RejectionText(Words words) {
        this.words = words;
    }

    List<String> of(OpenRejections rejected) {
        List<String> lines = new ArrayList<>();
        for (RefusedFile file : rejected.files()) {
            lines.add(words.say("rejection.file", "what", file.what(), "state", state(file.state())));
            decided(file.decided(), lines);
        }
        for (Line line : rejected.lines()) {
            lines.add(line(line));
            decided(line.decided(), lines);
        }
        lines.addAll(next(rejected));
        return lines;
    }

    private String line(Line line) {
        return words.say(
                "rejection.line",
                "id",
                line.id(),
                "file",
                line.file(),
                "line",
                line.line(),
                "column",
                line.column(),
                "problem",
                line.problem(),
                "of",
                line.order().isEmpty()
                        ? ""
                        : words.say(
                                "rejection.of",
                                "order",
                                line.order(),
                                "amount",
                                line.amount().map(words::value).orElse("")),
                "what",
                line.what(),
                "remedy",
                line.remedy(),
                "state",
                state(line));
    }

    private String state(Line line) {
        return switch (line.state()) {
            case OPEN ->
                switch (line.kind()) {
                    case REJECTED -> "";
                    case WAITING -> words.say("rejection.waiting");
                    case HELD -> words.say("rejection.held");
                };
            case MENDED -> words.say("rejection.mended");
            case AGAIN -> words.say("rejection.again");
            case TAKEN -> words.say("rejection.came");
            case ACCEPTED -> words.say("rejection.accepted");
            case WAIVED -> words.say("rejection.waived");
        };
    }

    private String state(StoredRefusal.State state) {
        return switch (state) {
            case OPEN -> "";
            case TAKEN -> words.say("rejection.taken");
            case REPLACED -> words.say("rejection.replaced");
            case ASIDE -> words.say("rejection.aside");
        };
    }

    private void decided(List<Verdict> decided, List<String> lines) {
        for (Verdict each : decided) {
            lines.add(
                    each.what() == Decided.What.REPLACED
                            ? words.say("rejection.replacedBy", "by", each.by(), "on", each.on(), "file", each.reason())
                            : words.say(
                                    "rejection.decided", "by", each.by(), "on", each.on(), "reason", each.reason()));
        }
    }

    private List<String> next(OpenRejections rejected) {
        List<String> next = new ArrayList<>();
        long files = rejected.files().stream()
                .filter(file -> file.state() == StoredRefusal.State.OPEN)
                .count();
        long mendable = count(rejected, Rejection.Kind.REJECTED);
        long waiting = count(rejected, Rejection.Kind.WAITING);
        long held = count(rejected, Rejection.Kind.HELD);
        if (files > 0) {
            next.add(words.say("rejection.nextFiles", "count", files));
        }
        if (mendable > 0) {
            next.add(words.say("rejection.next", "count", mendable));
        }
        if (waiting > 0) {
            next.add(words.say("rejection.nextWaiting", "count", waiting));
        }
        if (held > 0) {
            next.add(words.say("rejection.nextHeld", "count", held));
        }
        if (next.isEmpty()) {
            next.add(words.say("rejection.none"));
        }
        return next;
    }

    private static long count(OpenRejections rejected, Rejection.Kind kind) {
        return rejected.lines().stream()
                .filter(line -> line.state() == Rejection.State.OPEN && line.kind() == kind)
                .count();
    }
}
