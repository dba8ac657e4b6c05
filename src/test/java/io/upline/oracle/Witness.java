package io.upline.oracle;

import io.upline.calculation.engine.Calculation;
import io.upline.plan.Plan;

/** One of the two who calculate. */
enum Witness {
    ENGINE {
        @Override
        Outcome calculate(Plan plan, Company company) {
            return Outcome.of(Calculation.calculate(plan, Columns.of(plan, company)));
        }
    },
    ORACLE {
        @Override
        Outcome calculate(Plan plan, Company company) {
            return Oracle.calculate(plan, company, java.util.List.of());
        }
    };

    abstract Outcome calculate(Plan plan, Company company);
}
