package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import java.util.Optional;

/** Finds what earlier periods of a job were calculated from, as the period that is calculated sees them. */
@FunctionalInterface
public interface EarlierPeriods {

    /** The finder that knows no period. */
    EarlierPeriods NONE = _ -> Optional.empty();

    /** An earlier period; empty where the job has no version of it. */
    Optional<Past> of(PayPeriod period);

    /** The plan and the inputs of an earlier period. */
    record Past(Plan plan, Inputs inputs) {}
}
