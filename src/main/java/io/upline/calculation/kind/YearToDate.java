package io.upline.calculation.kind;

import io.upline.calculation.State;
import io.upline.calculation.frame.Workings;

/**
 * What a cap over a calendar year has seen before: carried rows of the year the period ends in. Rows of no member hold the figures of the
 * whole company; its ceiling stands under the leg {@code ceiling}.
 */
final class YearToDate {

    /** The word of the carried rows of a cap. */
    private static final String CARRIED = "year";

    private static final String CEILING = "ceiling";

    private final Workings workings;
    private final String cap;
    private final boolean counts;
    private final String year;
    private final long[] paid;
    private long companyPaid;
    private long ceiling;

    YearToDate(Workings workings, String cap, boolean counts) {
        this.workings = workings;
        this.cap = cap;
        this.counts = counts;
        year = Integer.toString(
                workings.columns().ground().inputs().period().last().getYear());
        paid = new long[counts ? workings.columns().ground().size() : 0];
        if (counts) {
            workings.before().each(CARRIED, cap, this::read);
        }
    }

    private void read(State.Row row, int member) {
        if (!row.since().equals(year)) {
            return;
        }
        if (row.leg().equals(CEILING)) {
            ceiling = row.count();
        } else if (member >= 0) {
            paid[member] = row.count();
        } else {
            companyPaid = row.count();
        }
    }

    /** The amount paid earlier in the year to a member, or with {@code -1} to all together. */
    long paid(int member) {
        return !counts ? 0 : member < 0 ? companyPaid : paid[member];
    }

    /** The sum of the ceilings of the year's earlier periods. */
    long ceiling() {
        return ceiling;
    }

    void add(int member, long amount) {
        if (counts && member >= 0) {
            paid[member] = Math.addExact(paid[member], amount);
        } else if (counts) {
            companyPaid = Math.addExact(companyPaid, amount);
        }
    }

    void addCeiling(long amount) {
        ceiling = Math.addExact(ceiling, amount);
    }

    void carry() {
        if (!counts) {
            return;
        }
        for (int m = 0; m < paid.length; m++) {
            if (paid[m] != 0) {
                workings.carried().row(m, cap, "", 0, year, CARRIED, paid[m]);
            }
        }
        if (companyPaid != 0 || ceiling != 0) {
            workings.carried().row(-1, cap, "", 0, year, CARRIED, companyPaid);
            workings.carried().row(-1, cap, CEILING, 0, year, CARRIED, ceiling);
        }
    }
}
