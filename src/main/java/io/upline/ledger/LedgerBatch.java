package io.upline.ledger;

import java.time.LocalDate;

/**
 * The transfers of one event, posted at once.
 *
 * @param batch its number, from 1 without gaps
 * @param event the event, which is posted once
 * @param run the batch run that posted it, 0 where none did
 * @param period the period whose close it is or that started it; {@link MoneyPeriod#NONE} where there is none
 * @param digest the digest of what was decided: of the approved draft, or of the frozen list
 * @param postedOn the day of the books, in the company's zone; it never goes back from batch to batch
 * @param payDay the day on which money is to leave
 * @param by who posted it
 * @param transfers how many transfers it has
 * @param previous hash of the batch before, empty for the first
 * @param format number of the format that {@code hash} is of
 * @param hash its own hash
 * @param sealed whether it is whole
 */
public record LedgerBatch(
        long batch,
        LedgerEvent event,
        long run,
        MoneyPeriod period,
        String digest,
        LocalDate postedOn,
        LocalDate payDay,
        String by,
        long transfers,
        String previous,
        int format,
        String hash,
        boolean sealed) {

    /** A batch that is wanted and not yet begun; the ledger will give it its number, link and hash. */
    public static LedgerBatch wanted(
            LedgerEvent event,
            long run,
            MoneyPeriod period,
            String digest,
            LocalDate postedOn,
            LocalDate payDay,
            String by) {
        return new LedgerBatch(0, event, run, period, digest, postedOn, payDay, by, 0, "", 0, "", false);
    }
}
