package io.upline.plan.kind;

import java.util.List;

/**
 * Bonuses of another plan: their amounts in its periods that end within this one, added up by payee.
 *
 * @param plan the other plan's folder; exactly one job of the company is paid by it
 * @param bonuses names in that plan
 * @param paid who pays them
 */
public record OtherPlan(String plan, List<String> bonuses, Paid paid) {

    /** Copies the list. */
    public OtherPlan {
        bonuses = List.copyOf(bonuses);
    }

    /** Where amounts that another plan decided are paid. */
    public enum Paid {
        /** The amounts are paid by this plan, whatever the other one's job pays. */
        HERE,
        /** The amounts are paid by the other plan's job. Matching and conditions see them; no cap may stand over them. */
        THERE
    }
}
