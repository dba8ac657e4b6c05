package io.upline.version;

import io.upline.company.JobDefinition;
import io.upline.intake.Door;
import io.upline.intake.Unsettled;
import io.upline.order.DecidedBy;
import io.upline.period.PayPeriod;

/** What came, was not counted, and stands in the way of a period's approval and post until somebody settles it. */
public final class Obstacles {

    private final Door door;
    private final PeriodStore periods;

    Obstacles(Door door, PeriodStore periods) {
        this.door = door;
        this.periods = periods;
    }

    /** What stands in the way of a period; nothing once it is posted. */
    public Unsettled of(JobDefinition job, PayPeriod period) {
        if (periods.state(job.name(), period).compareTo(PeriodState.POSTED) >= 0) {
            return Unsettled.NOTHING;
        }
        return door.touching(job.firstPeriod().first(), period.last(), decidedBy(job));
    }

    private static DecidedBy decidedBy(JobDefinition job) {
        return job.decidedByPaid() ? DecidedBy.PAID_AT : DecidedBy.ORDERED_AT;
    }

    /** The lines about a posted period which stand: once they are taken, it is restated. */
    public Unsettled ofPosted(JobDefinition job, PayPeriod period) {
        return door.standingOf(period.first(), period.last(), decidedBy(job));
    }

    /** Whether any line stands, of whatever period: where none does, no period needs to be asked for. */
    public boolean doesAnyLineStand() {
        return door.doesAnyLineStand();
    }
}
