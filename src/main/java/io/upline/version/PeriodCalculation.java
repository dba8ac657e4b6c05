package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.network.Membership;
import io.upline.network.Owners;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.settlement.Accruals;
import io.upline.settlement.SettledPeriod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A period calculated in memory: what it was calculated from and what it came to.
 *
 * @param membership its members, with their keys
 * @param owners who is paid for its positions
 * @param reads versions of other jobs that {@code inputs} take from
 * @param inputsDigest over {@code inputs}, {@code owners} and {@code reads}
 * @param asPosted the results of the facts that the version before was posted with, where this program calculates otherwise and
 *     they were calculated on the way
 * @param engine what the program calculates otherwise than the one that posted
 * @param digest over {@code results}, and over the part of {@code engine} that is not posted
 */
public record PeriodCalculation(
        Plan plan,
        Membership membership,
        Owners owners,
        List<VersionRead> reads,
        Inputs inputs,
        Results results,
        Optional<Results> asPosted,
        EngineDifference engine,
        String inputsDigest,
        String digest) {

    /** Takes a copy. */
    public PeriodCalculation {
        reads = List.copyOf(reads);
    }

    /** The period that was calculated. */
    public PayPeriod period() {
        return inputs.period();
    }

    /** How many members took part. */
    public int members() {
        return membership.members().size();
    }

    /** The same calculation with the program's difference told apart; it has none yet. */
    public PeriodCalculation with(EngineDifference difference) {
        return new PeriodCalculation(
                plan,
                membership,
                owners,
                reads,
                inputs,
                results,
                asPosted,
                difference,
                inputsDigest,
                difference.digest(digest));
    }

    /** The same calculation, knowing what the facts come to that the version before was posted with. */
    PeriodCalculation afterPosted(Results before) {
        return new PeriodCalculation(
                plan, membership, owners, reads, inputs, results, Optional.of(before), engine, inputsDigest, digest);
    }

    /** What the ledger must hold of it once it is posted, by its rows as they are stored. */
    public SettledPeriod stored(Results rows) {
        return settled(rows, Accruals.CauseOf.NONE);
    }

    /** What a posting settles of it; {@code causes} say why keys differ from what was posted before. */
    SettledPeriod settled(Accruals.CauseOf causes) {
        return settled(results, causes);
    }

    private SettledPeriod settled(Results of, Accruals.CauseOf causes) {
        List<SettledPeriod.Unposted> unposted = engine.open().stream()
                .map(each -> new SettledPeriod.Unposted(
                        membership.members().ids().find(each.member()), each.bonus(), each.amountMinor()))
                .toList();
        return new SettledPeriod(period(), plan.terms().currency(), membership, owners, of, unposted, causes);
    }

    /** How many orders count in the period, returns included. */
    long orders() {
        return Arrays.stream(inputs.orders().periodsBack())
                .filter(back -> back == 0)
                .count();
    }

    /** Net amount of the orders that count in the period. */
    public long turnoverMinor() {
        long sum = 0;
        for (int order = 0; order < inputs.orders().size(); order++) {
            if (inputs.orders().periodsBack()[order] == 0) {
                sum = Math.addExact(sum, inputs.orders().amountMinor()[order]);
            }
        }
        return sum;
    }

    /** The state that the period hands to the next one. */
    State after() {
        return engine.after(new State(State.ranksHeld(results), results.carried(0, members())));
    }
}
