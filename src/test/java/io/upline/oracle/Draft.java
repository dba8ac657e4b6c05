package io.upline.oracle;

import java.math.BigDecimal;
import java.util.List;

/**
 * An earning before rounding.
 *
 * @param position the member that earns it
 * @param payee who is paid in the end: the position or its owner
 * @param pieces exact amounts in minor units, one for each order where orders are rounded, otherwise one
 */
record Draft(
        String position,
        String payee,
        String bonus,
        String source,
        int level,
        BigDecimal base,
        BigDecimal rate,
        String rule,
        List<Exact> pieces) {

    Exact exact() {
        return pieces.stream().reduce(Exact.ZERO, Exact::plus);
    }

    Draft(
            String payee,
            String bonus,
            String source,
            int level,
            BigDecimal base,
            BigDecimal rate,
            String rule,
            List<Exact> pieces) {
        this(payee, payee, bonus, source, level, base, rate, rule, pieces);
    }

    Draft paidTo(String owner) {
        return new Draft(position, owner, bonus, source, level, base, rate, rule, pieces);
    }

    Outcome.Line line(BigDecimal amount) {
        return new Outcome.Line(payee, position, bonus, source, level, base, rate, amount, rule);
    }

    static Draft whole(
            String payee, String bonus, String source, int level, BigDecimal base, String rule, BigDecimal amount) {
        return new Draft(payee, bonus, source, level, base, BigDecimal.ZERO, rule, List.of(Exact.of(amount)));
    }
}
