package io.upline.intake;

import io.upline.fact.Fact;
import java.util.List;

/**
 * Something that the door has noted: a file that was refused, a line that was not taken at first, or a warning.
 *
 * @param problem its code
 * @param where the file, with line and column where it is about one line
 * @param what what is wrong, without personal data; of a refused file with place and remedy
 * @param amountMinor the amount of the line in minor units; 0 where there is none, where it could not be read, where the line came
 *     again later, and for files and warnings
 * @param fate what became of it
 * @param decided what people decided on it
 */
public record Noted(Problem problem, String where, Fact what, long amountMinor, Fate fate, List<Decided> decided) {

    /** Takes a copy. */
    public Noted {
        decided = List.copyOf(decided);
    }

    static Noted of(StoredRefusal file) {
        return new Noted(file.problem(), file.file(), file.fact(), 0, Fate.of(file.state()), file.decided());
    }

    /** A file whose bytes were taken before. */
    static Noted again(String file, Fact what) {
        return new Noted(Problem.ALREADY_IMPORTED, file, what, 0, Fate.KNOWN, List.of());
    }

    static Noted of(Rejection line) {
        // a line that came again has its money where it came last
        long minor = line.state() == Rejection.State.AGAIN ? 0 : line.amountMinor();
        return new Noted(line.problem(), line.where(), line.what(), minor, Fate.of(line.state()), line.decided());
    }

    static Noted of(Warning warning, String file) {
        String where = warning.line() == 0 ? file : file + ":" + warning.line();
        return new Noted(warning.problem(), where, warning.what(), 0, Fate.WARNED, List.of());
    }

    /** Whether it is a whole file that was refused and could have brought something. */
    public boolean isFile() {
        return problem.refusesFile() && fate != Fate.KNOWN;
    }

    /** Whether it is a line that was not taken at first. */
    public boolean isLine() {
        return problem.rejectsLine();
    }
}
