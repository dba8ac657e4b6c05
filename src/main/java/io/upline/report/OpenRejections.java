package io.upline.report;

import io.upline.fact.Fact;
import io.upline.intake.Decided;
import io.upline.intake.Rejection;
import io.upline.intake.StoredRefusal;
import io.upline.intake.Unsettled;
import io.upline.money.Amount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Refused files and lines that were not taken: those that still stand, or all that ever came. */
public record OpenRejections(List<RefusedFile> files, List<Line> lines) {

    /** Takes copies. */
    public OpenRejections {
        files = List.copyOf(files);
        lines = List.copyOf(lines);
    }

    /**
     * What stands at the door.
     *
     * @param zone the company's, for days
     * @param currency the company's, for amounts
     */
    public static OpenRejections of(Unsettled found, ZoneId zone, String currency) {
        return new OpenRejections(
                found.files().stream().map(each -> RefusedFile.of(each, zone)).toList(),
                found.lines().stream()
                        .map(each -> Line.of(each, zone, currency))
                        .toList());
    }

    /**
     * A refused file.
     *
     * @param problem its code
     * @param what place, problem and remedy, as one fact
     * @param state whether it still stands
     * @param decided what people decided on it
     */
    public record RefusedFile(
            String file, String problem, Fact what, StoredRefusal.State state, List<Verdict> decided) {

        static RefusedFile of(StoredRefusal stored, ZoneId zone) {
            return new RefusedFile(
                    stored.file(),
                    stored.problem().name(),
                    stored.fact(),
                    stored.state(),
                    Verdict.of(stored.decided(), zone));
        }
    }

    /**
     * A line that was not taken.
     *
     * @param id its number, by which it is waived
     * @param problem its code
     * @param order id of the order it is about, as far as it could be read; empty for lines about anything else
     * @param amount its amount; none where it could not be read or is nothing, and for lines about anything else
     * @param what is wrong
     * @param remedy how it is mended
     * @param waivedBy who has waived it so far
     * @param kind why it was not taken
     * @param state whether it still stands
     * @param decided what people decided on it
     */
    public record Line(
            int id,
            String file,
            int line,
            int column,
            String problem,
            String order,
            Optional<Amount> amount,
            Fact what,
            Fact remedy,
            List<String> waivedBy,
            Rejection.Kind kind,
            Rejection.State state,
            List<Verdict> decided) {

        static Line of(Rejection stored, ZoneId zone, String currency) {
            return new Line(
                    stored.id(),
                    stored.file(),
                    stored.line(),
                    stored.column(),
                    stored.problem().name(),
                    stored.order(),
                    stored.amountMinor() == 0
                            ? Optional.empty()
                            : Optional.of(new Amount(stored.amountMinor(), currency)),
                    stored.what(),
                    stored.problem().remedy(),
                    stored.waivedBy(),
                    stored.problem().kind(),
                    stored.state(),
                    Verdict.of(stored.decided(), zone));
        }
    }

    /** What one person decided, when, and why. */
    public record Verdict(Decided.What what, String by, LocalDate on, String reason) {

        static List<Verdict> of(List<Decided> decided, ZoneId zone) {
            return decided.stream()
                    .map(each ->
                            new Verdict(each.what(), each.by(), LocalDate.ofInstant(each.at(), zone), each.reason()))
                    .toList();
        }
    }
}
