package io.upline.words;

import io.upline.report.Review;
import io.upline.report.Review.Became;
import io.upline.report.Review.Came;
import io.upline.report.Review.Files;
import io.upline.report.Review.StepSum;
import java.util.List;
import java.util.Locale;

/** What a review tells of the files, as text. */
final class ReviewedFilesText {

    private final Words words;

    ReviewedFilesText(Words words) {
        this.words = words;
    }

    /** From the files to the orders of the period, with a sign before each step. */
    void files(Review review, List<String> lines) {
        Files files = review.files();
        lines.add(row(" ", words.say("close.termRead"), files.read()));
        if (files.unchanged().lines() != 0) {
            lines.add(row("-", words.say("close.termUnchanged"), files.unchanged()));
        }
        files.steps().stream().filter(each -> each.step().atTheDoor()).forEach(each -> lines.add(step(each)));
        lines.add(row("=", words.say("close.termStored"), files.stored()));
        files.steps().stream().filter(each -> !each.step().atTheDoor()).forEach(each -> lines.add(step(each)));
        lines.add(row(
                "=",
                words.say("close.termTurnover"),
                new Came(review.now().orders(), review.now().turnover())));
        if (files.refused() != 0) {
            lines.add(words.say("review.refusedFiles", "count", files.refused()));
        }
    }

    private String step(StepSum step) {
        return row(step.adds() ? "+" : "-", StepWords.of(step.step(), words), new Came(step.lines(), step.amount()));
    }

    private static String row(String sign, String what, Came came) {
        return String.format(Locale.ROOT, "  %s %-44s %9d %18s", sign, what, came.lines(), came.amount());
    }

    /** What was noted at the door, a line for each code. */
    void noted(Review review, List<String> lines) {
        for (Review.Noted each : review.noted()) {
            lines.add(words.say(
                    "review.noted",
                    "code",
                    each.code(),
                    "count",
                    each.count(),
                    "amount",
                    each.amount().minor() == 0 ? "" : each.amount(),
                    "became",
                    each.became().stream().map(this::became).toList()));
        }
    }

    private String became(Became became) {
        return words.say(
                "review.became", "count", became.count(), "fate", became.fate().fact());
    }
}
