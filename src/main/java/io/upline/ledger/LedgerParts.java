package io.upline.ledger;

import io.upline.control.Touched;
import io.upline.database.Part;
import io.upline.database.PartSum;
import java.util.List;
import java.util.Optional;

/** What is covered of the ledger beside its own chain, which covers what rows say and not their keys and numbers. */
public final class LedgerParts {

    /** The batches under way, whose rows are not all there. */
    public static final String OPEN = "select cast(batch as varchar(20)) from ledger_batch where not sealed";

    /** The heads of batches. */
    public static final Part BATCH = Part.of(
                    "ledger_batch",
                    "batch",
                    "batch",
                    "n batch",
                    "t event reference",
                    "n run_id period_no",
                    "t digest",
                    "n posted_day pay_day",
                    "t posted_by",
                    "n transfers",
                    "t previous",
                    "n format",
                    "t hash",
                    "f sealed")
            .openWhere(OPEN);

    /** The rows of batches. */
    public static final Part TRANSFER = Part.of(
                    "transfer",
                    "batch",
                    "party line",
                    "n batch party line party_key position_key",
                    "t event debit credit sub",
                    "n amount",
                    "t currency bonus",
                    "n period_no",
                    "t cause",
                    "n causes")
            .openWhere(OPEN);

    /** Which periods a batch holds money of. */
    public static final Part BATCH_PERIOD =
            Part.of("batch_period", "batch", "period_no", "n batch period_no").openWhere(OPEN);

    /** The periods that money belongs to; one that no batch refers to yet is no batch's. */
    public static final Part PERIOD = Part.of(
                    "ledger_period", "period_no", "period_no", "n period_no", "t job label", "n first_day last_day")
            .openWhere("select cast(period_no as varchar(20)) from ledger_period");

    /** All of them. */
    public static final List<Part> ALL = List.of(BATCH, TRANSFER, BATCH_PERIOD, PERIOD);

    private LedgerParts() {}

    /**
     * What the audit trail keeps of a batch that was sealed.
     *
     * @param rows its rows as they are stored, added up
     */
    public static List<Touched> touched(LedgerBatch batch, PartSum rows) {
        return List.of(
                Touched.of(BATCH, batch.batch()),
                Touched.of(TRANSFER, Optional.of(rows.sum()), batch.batch()),
                Touched.of(BATCH_PERIOD, batch.batch()),
                Touched.all(PERIOD));
    }
}
