package io.upline.calculation;

import io.upline.fact.Fact;
import io.upline.fact.FactException;
import java.math.BigDecimal;

/** A plan that pays more than the {@code maxPayout} it promises: the run is refused, nothing is scaled. */
public final class PayoutExceededException extends FactException {

    private static final long serialVersionUID = 1L;

    /** Says what the plan pays and what it may pay, in minor units of a currency with this many digits. */
    public PayoutExceededException(long paidMinor, long mostMinor, int digits) {
        super(Fact.of(
                "refusal.payoutExceeded",
                "paid",
                BigDecimal.valueOf(paidMinor, digits).toPlainString(),
                "most",
                BigDecimal.valueOf(mostMinor, digits).toPlainString()));
    }
}
