package io.upline.settlement;

import io.upline.ledger.MoneyPeriod;

/**
 * One rule of settlement: from what a party has to transfers on its accounts. Rules stand in a list and are applied in its
 * order; each sees what those before it have posted.
 */
interface SettlementRule {

    /** The rule's name, as people speak of it. */
    String name();

    /**
     * Posts what the rule asks for.
     *
     * @param sheet the party's accounts; the rule posts to it
     * @param period the period that is closed or that started the run; {@link MoneyPeriod#NONE} for a run of its own
     */
    void apply(PartySheet sheet, MoneyPeriod period);
}
