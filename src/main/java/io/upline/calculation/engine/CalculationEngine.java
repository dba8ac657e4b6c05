package io.upline.calculation.engine;

import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.TakenBack;
import io.upline.plan.Plan;
import java.util.List;

/** What calculates periods: a pure function, and the number of what the rules mean to it. */
public interface CalculationEngine {

    /** Number of the rules' meaning; two engines of the same number give the same results for the same plan and inputs. */
    int meaning();

    /** Calculates a period; refuses what {@link Calculation#calculate(Plan, Inputs)} refuses. */
    Results calculate(Plan plan, Inputs inputs);

    /** What comes back of what a period paid when a later one returns parts of its orders. */
    default List<TakenBack.Line> takenBack(Plan plan, Inputs inputs, List<TakenBack.Part> parts) {
        return TakingBack.of(plan, inputs, parts);
    }

    /** The engine of this program. */
    static CalculationEngine ofThisProgram() {
        return new CalculationEngine() {
            @Override
            public int meaning() {
                return Calculation.MEANING;
            }

            @Override
            public Results calculate(Plan plan, Inputs inputs) {
                return Calculation.calculate(plan, inputs);
            }
        };
    }
}
