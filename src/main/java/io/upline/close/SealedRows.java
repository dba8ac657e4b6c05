package io.upline.close;

import io.upline.control.BrokenInvariant;
import io.upline.database.PartSum;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.network.Roll;

/** Seals a batch whose rows, as they are stored, are what was to be posted. */
final class SealedRows {

    private SealedRows() {}

    /**
     * Seals a batch, in the transaction under way.
     *
     * @param sum adds up its rows as they are stored
     * @throws BrokenInvariant when the rows are others
     */
    static LedgerBatch seal(
            LedgerStore ledger, LedgerBatch batch, LedgerStore.Sealed expected, Roll roll, PartSum sum) {
        LedgerBatch sealed = ledger.seal(batch, roll, sum);
        if (!sealed.hash().equals(expected.hash()) || sealed.transfers() != expected.transfers()) {
            throw new BrokenInvariant("the ledger's rows of batch " + batch.batch() + " are " + sealed.transfers()
                    + " with hash " + sealed.hash() + " where " + expected.transfers() + " with hash "
                    + expected.hash() + " were to be posted");
        }
        return sealed;
    }
}
