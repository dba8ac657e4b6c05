package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.ledger.MoneyPeriod;
import io.upline.network.Membership;
import io.upline.network.Owners;
import io.upline.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What a period of a job is calculated from, loaded and not yet calculated.
 *
 * @param membership its members, with their keys
 * @param owners who is paid for its positions
 * @param reads versions of other jobs that {@code inputs} take from
 */
record LoadedPeriod(
        String job, Plan plan, Membership membership, Owners owners, List<VersionRead> reads, Inputs inputs) {

    /** The same period with other facts, which are stored nowhere. */
    LoadedPeriod with(ChangedFacts changed) {
        return new LoadedPeriod(job, plan, membership, owners, reads, changed.in(inputs, plan));
    }

    /** The digest of the inputs, of who is paid, and of what is read of other jobs. */
    String inputsDigest() {
        return InputsDigest.of(inputs, owners, reads);
    }

    /** The calculation that has these results. */
    PeriodCalculation came(Results results, String inputsDigest) {
        return new PeriodCalculation(
                plan,
                membership,
                owners,
                reads,
                inputs,
                results,
                Optional.empty(),
                EngineDifference.NONE,
                inputsDigest,
                RunDigest.of(MoneyPeriod.of(job, inputs.period()), results));
    }
}
