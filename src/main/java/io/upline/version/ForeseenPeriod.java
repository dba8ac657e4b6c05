package io.upline.version;

import io.upline.company.JobDefinition;
import io.upline.period.PayPeriod;
import java.util.Map;

/**
 * What a closed period would come to with facts that do not count yet, beside what it comes to without them.
 *
 * @param before what each member earns now, by id, in minor units
 * @param after what each would earn
 */
public record ForeseenPeriod(JobDefinition job, PayPeriod period, Map<String, Long> before, Map<String, Long> after) {

    /** Takes copies. */
    public ForeseenPeriod {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
