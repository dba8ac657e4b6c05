package io.upline.desk;

import io.upline.company.JobDefinition;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.period.PayPeriod;
import java.util.Optional;

/** The ledger batch that a period was closed with. */
final class SealedBatch {

    private SealedBatch() {}

    /** The batch, or empty for a period that is not posted. */
    static Optional<LedgerBatch> of(LedgerStore ledger, JobDefinition job, PayPeriod period) {
        return ledger.of(LedgerEvent.close(MoneyPeriod.of(job.name(), period))).filter(LedgerBatch::sealed);
    }
}
