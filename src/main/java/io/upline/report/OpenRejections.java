package io.upline.report;

import io.upline.fact.Fact;
import io.upline.intake.Rejection;
import java.util.List;

/** The rejected lines that still stand. */
public record OpenRejections(List<Line> lines) {

    /** Takes a copy. */
    public OpenRejections {
        lines = List.copyOf(lines);
    }

    /**
     * A rejected line.
     *
     * @param id its number, by which it is waived
     * @param problem its code
     * @param what is wrong
     * @param remedy how it is mended
     * @param waivedBy who has waived it so far
     */
    public record Line(
            int id, String file, int line, int column, String problem, Fact what, Fact remedy, List<String> waivedBy) {

        /** A rejection as it is stored. */
        public static Line of(Rejection stored) {
            return new Line(
                    stored.id(),
                    stored.file(),
                    stored.line(),
                    stored.column(),
                    stored.problem().name(),
                    stored.what(),
                    stored.problem().remedy(),
                    stored.waivedBy());
        }
    }
}
