package io.upline.calculation;

import java.math.BigDecimal;

/** A plan that pays more than the {@code maxPayout} it promises: the run is refused, nothing is scaled. */
public final class PayoutExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what the plan pays and what it may pay, in minor units of so many digits. */
    public PayoutExceededException(long paidMinor, long mostMinor, int digits) {
        super("the plan pays " + BigDecimal.valueOf(paidMinor, digits) + ", its maxPayout allows "
                + BigDecimal.valueOf(mostMinor, digits));
    }
}
