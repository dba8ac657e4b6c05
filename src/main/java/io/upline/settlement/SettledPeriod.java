package io.upline.settlement;

import io.upline.calculation.Results;
import io.upline.ledger.Cause;
import io.upline.network.Membership;
import io.upline.period.PayPeriod;

/**
 * A calculated period whose earnings a posting settles.
 *
 * @param currency the plan's
 * @param membership its members, with their keys
 * @param cause why it differs from what was posted before; {@link Cause#NONE} for a period that was not posted yet
 */
public record SettledPeriod(PayPeriod period, String currency, Membership membership, Results results, Cause cause) {}
