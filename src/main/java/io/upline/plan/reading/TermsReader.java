package io.upline.plan.reading;

import io.upline.money.MinorUnits;
import io.upline.money.Rate;
import io.upline.period.PeriodKind;
import io.upline.plan.Terms;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Node.Mapping;
import java.math.RoundingMode;
import java.util.Optional;

/** Makes what decides money throughout a plan. */
final class TermsReader {

    private TermsReader() {}

    static Terms terms(Mapping plan) {
        Mapping rounding = Values.map(plan, "rounding");
        Mapping status = Values.map(plan, "status");
        return new Terms(
                Values.text(plan, "currency"),
                Values.rate(plan, "pointValue").orElse(Rate.ONE),
                Values.word(PeriodKind.class, Values.text(plan, "period")),
                Values.word(Terms.AsOf.class, Values.text(plan, "asOf")),
                new Terms.RoundingRule(
                        Values.word(RoundingMode.class, Values.text(rounding, "mode")),
                        Values.word(Terms.Per.class, Values.text(rounding, "per"))),
                Values.word(Terms.CustomerPlace.class, Values.text(Values.map(plan, "customers"), "place")),
                new Terms.StatusRule(
                        Values.word(Terms.Terminated.class, Values.text(status, "terminated")),
                        Values.word(Terms.Suspended.class, Values.text(status, "suspended"))),
                returns(Values.map(plan, "returns"), MinorUnits.digits(Values.text(plan, "currency"))),
                Values.word(Terms.BelowZero.class, Values.text(plan, "volumeBelowZero")));
    }

    private static Terms.Returns returns(Mapping map, int digits) {
        Optional<Integer> within =
                map.get("within").map(w -> Integer.parseInt(Values.text(w).split(" ")[0]));
        return new Terms.Returns(
                Values.word(Terms.How.class, Values.text(map, "how")),
                within.orElse(Integer.MAX_VALUE),
                map.get("smallest").map(s -> Values.minor(s, digits)).orElse(0L));
    }
}
