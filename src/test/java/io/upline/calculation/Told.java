package io.upline.calculation;

import io.upline.calculation.engine.Explanation;
import io.upline.plan.Plan;
import io.upline.words.Words;
import java.util.List;

/** What is explained, in English. */
public final class Told {

    private static final Words ENGLISH = Words.english();

    private Told() {}

    /** The lines of one member of a worked period. */
    static List<String> of(Worked worked, String id) {
        Inputs inputs = worked.inputs();
        return of(worked.plan(), inputs, inputs.members().ids().find(id));
    }

    /** The lines of one member. */
    public static List<String> of(Plan plan, Inputs inputs, int member) {
        return Explanation.of(plan, inputs, member).stream().map(ENGLISH::of).toList();
    }
}
