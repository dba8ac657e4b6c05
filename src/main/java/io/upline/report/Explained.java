package io.upline.report;

import io.upline.fact.Fact;
import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import java.util.List;
import java.util.Optional;

/**
 * Why a member is paid what it is, and why not more.
 *
 * @param pay what the calculation has to tell of the member, line by line
 * @param account how the member's account moved; empty when it did not
 */
public record Explained(String member, String job, PayPeriod period, List<Fact> pay, Optional<Account> account) {

    /** Takes a copy. */
    public Explained {
        pay = List.copyOf(pay);
    }

    /**
     * A member's account in a period.
     *
     * @param corrections of older periods
     * @param other what other jobs and payments moved since the job's last close; empty when nothing did
     * @param heldBecause why something is held
     */
    public record Account(
            List<Correction> corrections,
            Amount broughtForward,
            Amount accrued,
            Optional<Amount> other,
            Amount toBePaid,
            Amount held,
            Amount carried,
            List<Fact> heldBecause) {}

    /**
     * A correction of an older period.
     *
     * @param position the position that earned it, where it is another than the member
     */
    public record Correction(String period, Optional<String> position, String bonus, Amount amount, Fact cause) {}
}
