package io.upline.calculation;

import io.upline.plan.Plan;
import java.util.List;

/** Temp. */
public final class Explanation {
    private Explanation() {}
    /** Temp. */
    public static List<String> of(Plan plan, Inputs inputs, int member) {
        return List.of(plan.name() + inputs.period() + member);
    }
}
