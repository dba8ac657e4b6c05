package io.upline.ledger;

import java.time.LocalDate;

/**
 * What was posted at once.
 *
 * @param batch its number, from 1 without gaps
 * @param run the run that posted it
 * @param job the job
 * @param period the period it was posted with
 * @param digest of the draft that was approved
 * @param postedOn the approval's day in the company's zone
 * @param transfers how many
 * @param previous hash of the batch before, empty for the first
 * @param hash its own
 * @param sealed whether it is whole
 */
public record LedgerBatch(
        long batch,
        long run,
        String job,
        String period,
        String digest,
        LocalDate postedOn,
        long transfers,
        String previous,
        String hash,
        boolean sealed) {}
