package io.upline.desk;

import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.engine.Calculation;
import io.upline.calculation.engine.CalculationEngine;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An engine whose rules mean something else: it pays Bronze 7 % where a plan says 6 %, and lets them become Bronze with a group
 * volume of 400 where it says 500.
 */
@Configuration(proxyBeanMethods = false)
class OtherMeaning {

    static final int NUMBER = Calculation.MEANING + 1;

    @Bean
    CalculationEngine calculationEngine() {
        return new CalculationEngine() {
            @Override
            public int meaning() {
                return NUMBER;
            }

            @Override
            public Results calculate(Plan plan, Inputs inputs) {
                return Calculation.calculate(otherwise(plan), inputs);
            }
        };
    }

    /** The plan whose text says to any engine what this one makes of a plan. */
    static Plan otherwise(Plan plan) {
        return PlanReader.read("plan.yaml", otherwise(plan.source().text()))
                .plan()
                .orElseThrow();
    }

    static String otherwise(String text) {
        return text.replace("Bronze: [6%, 4%]", "Bronze: [7%, 4%]").replace("GV: 500}", "GV: 400}");
    }
}
