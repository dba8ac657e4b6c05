package io.upline.version;

import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of a period: its inputs by number and hash, and the digest of its results. A version is never edited once it is posted.
 *
 * @param id key of its rows
 * @param number 0 for the first, 1 … for restatements
 * @param run the run whose draft it is part of
 * @param posted whether it is in the ledger
 * @param known last import it knows
 * @param planFirstDay first day of the plan's version
 * @param planHash hash of the plan's text
 * @param planText the plan itself
 * @param settings the company's settings that decide money
 * @param inputsDigest digest of everything it was calculated from
 * @param digest digest of its results
 * @param members how many members it has
 * @param orders how many orders count in it, returns included
 * @param turnoverMinor their net amount in minor units
 * @param because why there is one after the version before; empty for the first
 * @param formats what its digests are made by, and what its rules mean
 */
public record Version(
        long id,
        String job,
        PayPeriod period,
        int number,
        long run,
        boolean posted,
        long known,
        LocalDate planFirstDay,
        String planHash,
        String planText,
        String settings,
        String inputsDigest,
        String digest,
        int members,
        long orders,
        long turnoverMinor,
        List<Fact> because,
        Formats formats) {

    /** Takes a copy. */
    public Version {
        because = List.copyOf(because);
    }
}
