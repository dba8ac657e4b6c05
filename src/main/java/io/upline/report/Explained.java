package io.upline.report;

import io.upline.fact.Fact;
import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import java.util.List;
import java.util.Optional;

/**
 * Why a member is paid what it is, and why not more.
 *
 * @param name the member's name; empty when none is known
 * @param totals what each bonus came to, after caps; those without a line are left out
 * @param earned the sum of the totals
 * @param pay what the calculation has to tell of the member, line by line
 * @param account how the member's account moved; empty when it did not
 */
public record Explained(
        String member,
        String name,
        String job,
        PayPeriod period,
        List<BonusTotal> totals,
        Amount earned,
        List<Fact> pay,
        Optional<Account> account) {

    /** Takes copies. */
    public Explained {
        totals = List.copyOf(totals);
        pay = List.copyOf(pay);
    }

    /**
     * The same for a person to read: of each bonus the largest lines only, in their order, and how many more there are.
     *
     * @param most how many lines of a bonus are kept
     */
    public Explained shortened(int most) {
        return new Explained(member, name, job, period, totals, earned, LargestLines.of(pay, most), account);
    }

    /**
     * What a bonus came to for the member.
     *
     * @param levels the same by level, where the bonus has lines on several
     * @param next the next better row of its table, and what is missing for it; empty where there is none
     */
    public record BonusTotal(String bonus, long lines, Amount amount, List<LevelTotal> levels, Optional<Fact> next) {

        /** Takes a copy. */
        public BonusTotal {
            levels = List.copyOf(levels);
        }
    }

    /** What the lines of one level come to. */
    public record LevelTotal(long level, long lines, Amount amount) {}

    /**
     * A member's account in a period.
     *
     * @param corrections of older periods
     * @param other what other jobs and payments moved since the job's last close; empty when nothing did
     * @param movements what that consists of, in the order of the ledger
     * @param payment the payment run in which it is paid; empty where nothing is
     * @param heldBecause why something is held
     * @param minimum the least amount that is paid out; empty when there is none
     * @param payDays the company's pay days; empty where each post ends with a payment run
     * @param owed where it comes from that the member owes something; empty when it owes nothing
     */
    public record Account(
            List<Correction> corrections,
            Amount broughtForward,
            Amount accrued,
            Optional<Amount> other,
            List<Movement> movements,
            Amount toBePaid,
            Optional<Fact> payment,
            Amount held,
            Amount carried,
            List<Fact> heldBecause,
            Optional<Amount> minimum,
            List<String> payDays,
            Optional<Owed> owed) {

        /** Takes copies. */
        public Account {
            corrections = List.copyOf(corrections);
            movements = List.copyOf(movements);
            heldBecause = List.copyOf(heldBecause);
            payDays = List.copyOf(payDays);
        }
    }

    /** What one event moved, and which it was. */
    public record Movement(Fact what, Amount amount) {}

    /**
     * Where a balance below zero comes from: {@code amount = the sum of taken + setOff}.
     *
     * @param amount the balance, below zero
     * @param taken what took the balance below zero and lower, oldest first
     * @param setOff what the member had before, and got since
     */
    public record Owed(Amount amount, List<Correction> taken, Amount setOff) {

        /** Takes a copy. */
        public Owed {
            taken = List.copyOf(taken);
        }
    }

    /**
     * A correction of an older period, or what a period took away.
     *
     * @param position the position that earned it, where it is another than the member
     * @param cause what it comes from; empty for the period's own lines
     */
    public record Correction(
            String period, Optional<String> position, String bonus, Amount amount, Optional<Fact> cause) {}
}
