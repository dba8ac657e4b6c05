package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.network.Membership;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.settlement.Accruals;
import io.upline.settlement.SettledPeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A period calculated in memory: what it was calculated from and what it came to.
 *
 * @param membership its members, with their keys
 * @param reads versions of other jobs that {@code inputs} take from
 * @param inputsDigest over {@code inputs} and {@code reads}
 * @param digest over {@code results}
 */
public record PeriodCalculation(
        Plan plan,
        Membership membership,
        List<VersionRead> reads,
        Inputs inputs,
        Results results,
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

    /** What a posting settles of it; {@code causes} say why keys differ from what was posted before. */
    SettledPeriod settled(Accruals.CauseOf causes) {
        return new SettledPeriod(period(), plan.terms().currency(), membership, results, causes);
    }

    /** How many orders count in the period, returns included. */
    long orders() {
        return Arrays.stream(inputs.orders().periodsBack())
                .filter(back -> back == 0)
                .count();
    }

    /** Net amount of the orders that count in the period. */
    long turnoverMinor() {
        long sum = 0;
        for (int order = 0; order < inputs.orders().size(); order++) {
            if (inputs.orders().periodsBack()[order] == 0) {
                sum = Math.addExact(sum, inputs.orders().amountMinor()[order]);
            }
        }
        return sum;
    }

    /** The state it hands to the next period. */
    State after() {
        List<State.RankHeld> held = new ArrayList<>();
        List<String> names = results.rankNames();
        for (int member = 0; member < members(); member++) {
            int rank = results.rank()[member];
            int title = results.title()[member];
            if (rank >= 0 || title >= 0) {
                held.add(new State.RankHeld(
                        membership.members().ids().at(member),
                        rank < 0 ? "" : names.get(rank),
                        title < 0 ? "" : names.get(title)));
            }
        }
        return new State(held, results.carried(0, members()));
    }
}
