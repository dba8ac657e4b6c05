package io.upline.settlement;

import io.upline.database.Part;
import io.upline.ledger.LedgerParts;
import java.util.List;

/** What is covered of payments: each row by the batch of its run. */
public final class SettlementParts {

    /** The runs. */
    public static final Part RUN = Part.of(
                    "payment_run",
                    "batch",
                    "batch",
                    "n batch pay_day run_no",
                    "t digest prepared_by",
                    "n first_payment")
            .openWhere(LedgerParts.OPEN);

    /** The lines of their lists. */
    public static final Part LINE = Part.of(
                    "payment_run_line",
                    "batch",
                    "party currency",
                    "n batch party party_key",
                    "t currency",
                    "n gross recovered paid held owes",
                    "t outcome",
                    "n figure")
            .openWhere(LedgerParts.OPEN);

    /** The payments. */
    public static final Part PAYMENT = Part.of(
                    "payment",
                    "batch",
                    "payment_no",
                    "n payment_no batch party party_key amount",
                    "t currency status method account_hash")
            .openWhere(LedgerParts.OPEN);

    private static final String UNDER_WAY = "select cast(run_id as varchar(20)) from run where state <> 'DONE'";

    /** What drafts propose. */
    static final Part PROPOSED = Part.of(
                    "proposed_transfer",
                    "run_id",
                    "party line",
                    "n run_id party line party_key position_key",
                    "t event debit credit sub",
                    "n amount",
                    "t currency bonus",
                    "n period_no",
                    "t cause",
                    "n causes")
            .openWhere(UNDER_WAY);

    /** The accounts that runs make. */
    static final Part SHEET = Part.of(
                    "account_sheet",
                    "run_id",
                    "party",
                    "n run_id party party_key",
                    "t currency",
                    "n brought_forward accrued other to_be_paid held",
                    "t held_because",
                    "n carried")
            .openWhere(UNDER_WAY);

    /** Those of a payment run. */
    static final List<Part> OF_PAYMENTS = List.of(RUN, LINE, PAYMENT);

    /** All of them. */
    public static final List<Part> ALL = List.of(RUN, LINE, PAYMENT, PROPOSED, SHEET);

    private SettlementParts() {}
}
