package io.upline.settlement;

import io.upline.calculation.Results;
import io.upline.network.Membership;
import io.upline.period.PayPeriod;

/**
 * A calculated period whose earnings a posting settles.
 *
 * @param currency the plan's
 * @param membership its members, with their keys
 * @param causes why its keys differ from what was posted before, positions by their number in {@code membership}, {@code -1} for
 *     one that is not among them; {@link Accruals.CauseOf#NONE} for a period that was not posted yet
 */
public record SettledPeriod(
        PayPeriod period, String currency, Membership membership, Results results, Accruals.CauseOf causes) {}
