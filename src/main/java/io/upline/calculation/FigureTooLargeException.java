package io.upline.calculation;

import io.upline.fact.Fact;
import io.upline.fact.FactException;
import io.upline.order.Orders;
import java.math.BigDecimal;
import java.util.List;

/** A figure that is larger than any that can be calculated with: the period is refused, and what was being calculated is named. */
public final class FigureTooLargeException extends FactException {

    private static final long serialVersionUID = 1L;

    private final String order;

    private FigureTooLargeException(Fact fact, String order, ArithmeticException cause) {
        super(fact);
        this.order = order;
        initCause(cause);
    }

    /** Names what was being calculated, and the largest figure of all orders that go in. */
    public static FigureTooLargeException of(List<Fact> what, Orders orders, ArithmeticException cause) {
        int measure = -1;
        int line = -1;
        long most = 0;
        for (int k = 0; k < orders.measures().size(); k++) {
            long[] centi = orders.measureCenti()[k];
            for (int i = 0; i < centi.length; i++) {
                // the smallest long has no absolute value, and is larger than any other
                long size = centi[i] == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(centi[i]);
                if (size > most) {
                    most = size;
                    measure = k;
                    line = i;
                }
            }
        }
        String order = line < 0 ? "" : orders.id().get(line);
        Fact fact = Fact.of(
                "refusal.figureTooLarge",
                "what",
                what,
                "order",
                order,
                "measure",
                line < 0 ? "" : orders.measures().get(measure),
                "figure",
                line < 0
                        ? ""
                        : BigDecimal.valueOf(orders.measureCenti()[measure][line], 2)
                                .toPlainString());
        return new FigureTooLargeException(fact, order, cause);
    }

    /** The order with the largest figure; empty when there are no orders. */
    public String order() {
        return order;
    }
}
