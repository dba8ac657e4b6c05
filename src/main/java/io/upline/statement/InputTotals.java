package io.upline.statement;

import io.upline.intake.Rejection;
import io.upline.intake.Rejections;
import io.upline.statement.CloseContent.InputFile;
import io.upline.statement.CloseContent.Problem;
import io.upline.statement.CloseContent.Split;
import io.upline.version.Draft;
import io.upline.version.FigureStore;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import io.upline.words.Words;
import java.util.List;

/** Control totals of the input files that a posting knows and the one before did not, and what was rejected in them. */
final class InputTotals {

    private final FigureStore figures;
    private final Rejections rejections;
    private final VersionStore versions;

    InputTotals(FigureStore figures, Rejections rejections, VersionStore versions) {
        this.figures = figures;
        this.rejections = rejections;
        this.versions = versions;
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
        return new Split(of.read(), of.accepted(), of.unchanged(), of.held(), of.rejected());
    }

    List<Problem> problems(Words words) {
        return rejections.open().stream()
                .map(rejection -> new Problem(
                        "rejected-line",
                        rejection.where(),
                        words.of(rejection.what()),
                        rejection.state() == Rejection.State.OPEN
                                ? words.of(rejection.problem().remedy())
                                : words.say("close.waived"),
                        Math.abs(rejection.amountMinor())))
                .toList();
    }

    private long since(Draft draft) {
        return versions.posted(draft.job().name(), draft.job().kind()).stream()
                .filter(version -> version.run() < draft.version().run())
                .mapToLong(Version::known)
                .max()
                .orElse(0);
    }
}
