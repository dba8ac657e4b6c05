package io.upline.version;

import io.upline.fact.Fact;
import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import java.util.List;
import java.util.Optional;

/**
 * What a finished run has made, and where it lies.
 *
 * @param state the state that the period is in now
 * @param payments how many payments are to be made
 * @param restated the older periods that have new versions in it
 * @param digest the draft's digest
 * @param folder the folder of the files, within the home; empty when none were written
 * @param warnings what else a person should know
 * @param next what to do next
 */
public record Made(
        String job,
        PayPeriod period,
        PeriodState state,
        Amount accrued,
        Amount toBePaid,
        long payments,
        Amount held,
        Amount carried,
        List<Restated> restated,
        String digest,
        Optional<String> folder,
        List<Fact> warnings,
        Next next) {

    /** Takes copies. */
    public Made {
        restated = List.copyOf(restated);
        warnings = List.copyOf(warnings);
    }

    /** A new version of an older period, and why there is one. */
    public record Restated(PayPeriod period, int version, List<Fact> because) {

        /** Takes a copy. */
        public Restated {
            because = List.copyOf(because);
        }

        /** The restated periods of a draft; a first version of the draft's own period is none of them. */
        public static List<Restated> of(List<Version> draft) {
            return draft.stream()
                    .filter(version -> version.number() > 0)
                    .map(version -> new Restated(version.period(), version.number(), version.because()))
                    .toList();
        }
    }
}
