package io.upline.plan.kind;

import io.upline.money.Rate;

/**
 * A share of a company total.
 *
 * @param share how much of it
 * @param of a measure, over all orders of the period; or a volume (reach self and customers only), over all distributors. A total below
 *     zero is zero
 */
public record CompanyShare(Rate share, String of) {}
