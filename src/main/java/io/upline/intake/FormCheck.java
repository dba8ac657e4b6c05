package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.intake.form.Evidence;
import io.upline.intake.form.FileForm;

/**
 * Finds out, from all lines of a file, what its numbers and dates are. One line that allows a single reading decides for the file; where
 * none does, the settings decide; two lines that contradict each other refuse it.
 */
final class FormCheck {

    private FormCheck() {}

    /** The form with what the lines of the file say; refuses a file that leaves two readings open. */
    static FileForm decide(FileForm form, Evidence evidence, Source source) {
        if (evidence.point().isThere() && evidence.comma().isThere()) {
            refuse(Problem.NUMBERS_CONTRADICT, evidence.point(), evidence.comma());
        }
        if (evidence.dayFirst().isThere() && evidence.monthFirst().isThere()) {
            refuse(Problem.DATES_CONTRADICT, evidence.dayFirst(), evidence.monthFirst());
        }
        char decimal = decimal(evidence, source);
        return form.with(decimal, dates(evidence, source), evidence.isPlain() && decimal != ',')
                .decidedBy(
                        line(evidence.twoNumbers(), evidence.point(), evidence.comma()),
                        line(evidence.twoDays(), evidence.dayFirst(), evidence.monthFirst()));
    }

    /** The line that decided what another cell left open; 0 where none did, or nothing was open. */
    private static int line(Evidence.Seen open, Evidence.Seen one, Evidence.Seen other) {
        return open.isThere() ? Math.max(one.line(), other.line()) : 0;
    }

    private static char decimal(Evidence evidence, Source source) {
        if (evidence.point().isThere() || evidence.comma().isThere()) {
            return evidence.comma().isThere() ? ',' : '.';
        }
        if (!evidence.twoNumbers().isThere()) {
            return 0;
        }
        if (source.decimal() != 0) {
            return source.decimal();
        }
        Evidence.Seen seen = evidence.twoNumbers();
        throw new RefusedFile(
                Problem.NUMBERS_AMBIGUOUS,
                seen.line(),
                seen.column(),
                seen.text(),
                Readings.number(seen.text(), '.'),
                Readings.number(seen.text(), ','),
                source.name());
    }

    private static FileForm.Dates dates(Evidence evidence, Source source) {
        if (evidence.monthFirst().isThere()) {
            return FileForm.Dates.MONTH_FIRST;
        }
        if (evidence.dayFirst().isThere()) {
            return FileForm.Dates.DAY_FIRST;
        }
        if (!evidence.twoDays().isThere()) {
            return evidence.hasDots() ? FileForm.Dates.DAY_FIRST : FileForm.Dates.YEAR_FIRST;
        }
        if (source.dates() != FileForm.Dates.YEAR_FIRST) {
            return source.dates();
        }
        Evidence.Seen seen = evidence.twoDays();
        throw new RefusedFile(
                Problem.DATES_AMBIGUOUS,
                seen.line(),
                seen.column(),
                seen.text(),
                Readings.day(seen.text(), true),
                Readings.day(seen.text(), false),
                source.name());
    }

    private static void refuse(Problem problem, Evidence.Seen one, Evidence.Seen other) {
        Evidence.Seen later = one.line() > other.line() ? one : other;
        Evidence.Seen earlier = later.equals(one) ? other : one;
        throw new RefusedFile(
                problem,
                later.line(),
                later.column(),
                later.text(),
                earlier.text(),
                Fact.of("intake.onLine", "line", earlier.line()));
    }
}
