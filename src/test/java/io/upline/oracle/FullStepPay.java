package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.FullSteps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** An amount for each full step of an own volume. */
final class FullStepPay {

    private final Oracle oracle;
    private final Bonus bonus;
    private final FullSteps kind;

    FullStepPay(Oracle oracle, Bonus bonus, FullSteps kind) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.kind = kind;
    }

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (Person p : oracle.company().members()) {
            if (oracle.woods().stands(p.id())) {
                BigDecimal figure = figure(p.id());
                BigDecimal took = took(p.id(), figure, drafts);
                if (carries()) {
                    left(p.id(), figure.subtract(took));
                }
            }
        }
        return drafts;
    }

    private boolean carries() {
        return kind.rest() == FullSteps.Rest.CARRIED;
    }

    private BigDecimal figure(String m) {
        BigDecimal figure = oracle.sums().value(bonus.base().orElseThrow(), m);
        for (State.Row row : oracle.company().before().rows()) {
            boolean mine = row.memberId().equals(m) && row.bonus().equals(bonus.name());
            if (carries() && mine && row.what().equals("rest")) {
                figure = figure.add(Tests.centi(row.volumeCenti()));
            }
        }
        return figure;
    }

    private BigDecimal took(String m, BigDecimal figure, List<Draft> drafts) {
        int row = oracle.rows().of(bonus.table(), m, BigDecimal.ZERO);
        BigDecimal each = oracle.rows().at(bonus.table(), row, 0);
        BigDecimal step = Tests.centi(kind.stepCenti());
        BigInteger steps =
                figure.max(BigDecimal.ZERO).divide(step, 0, RoundingMode.DOWN).toBigInteger();
        if (steps.signum() == 0 || each.signum() == 0 || !oracle.sources().payable(bonus, m)) {
            return BigDecimal.ZERO;
        }
        BigDecimal took = step.multiply(new BigDecimal(steps));
        Exact amount = Exact.of(oracle.pricing().minor(each).multiply(new BigDecimal(steps)));
        drafts.add(new Draft(m, bonus.name(), m, -1, took.setScale(2), each, "full-step", List.of(amount)));
        return took;
    }

    private void left(String m, BigDecimal rest) {
        if (rest.signum() != 0) {
            long centi = rest.movePointRight(2).longValueExact();
            oracle.carried().add(new State.Row(m, bonus.name(), "", centi, "", "rest", 0));
        }
    }
}
