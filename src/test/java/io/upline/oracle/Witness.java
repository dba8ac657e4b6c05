package io.upline.oracle;

import io.upline.calculation.Inputs;
import io.upline.calculation.engine.Calculation;
import io.upline.plan.Plan;

/** Who calculates. */
enum Witness {
    ENGINE {
        @Override
        Outcome calculate(Plan plan, Inputs inputs) {
            return Outcome.of(Calculation.calculate(plan, inputs));
        }
    },
    ORACLE {
        @Override
        Outcome calculate(Plan plan, Inputs inputs) {
            return Oracle.calculate(plan, inputs);
        }
    };

    abstract Outcome calculate(Plan plan, Inputs inputs);

    Outcome calculate(Plan plan, Company company) {
        return calculate(plan, Columns.of(company));
    }
}
