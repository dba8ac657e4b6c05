package io.upline.settlement;

import io.upline.fact.Fact;
import io.upline.ledger.Account;
import io.upline.ledger.Cause;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import io.upline.network.MemberIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One party's account in one currency, from the cut of a job's last close to the cut of this one: what the statement's summary
 * shows. It is folded from transfers.
 *
 * <p>{@code broughtForward + accrued + other = toBePaid + held + carried}, in minor units of {@code currency}. Brought forward
 * is payable and held less what the party owed; carried is payable less what it owes.
 *
 * @param memberId the party
 * @param currency ISO 4217
 * @param broughtForwardMinor the balance at the cut of the job's last close
 * @param accruedMinor earnings posted now, exchanged ones in the currency they were exchanged to, corrections included
 * @param otherMinor every other movement since: other jobs' accruals, earlier payments
 * @param toBePaidMinor what the run of this post instructs
 * @param heldMinor what is owed and held for a stated reason
 * @param heldBecause keys of the holds, joined by a comma; empty when nothing is held
 * @param carriedMinor what is left: below the minimum, or owed by the party
 * @param corrections the parts of {@code accrued} that belong to earlier periods
 */
public record MemberAccount(
        String memberId,
        String currency,
        long broughtForwardMinor,
        long accruedMinor,
        long otherMinor,
        long toBePaidMinor,
        long heldMinor,
        String heldBecause,
        long carriedMinor,
        List<Correction> corrections) {

    /** Refuses an account that does not tie out. */
    public MemberAccount {
        corrections = List.copyOf(corrections);
        long in = Math.addExact(Math.addExact(broughtForwardMinor, accruedMinor), otherMinor);
        long out = Math.addExact(Math.addExact(toBePaidMinor, heldMinor), carriedMinor);
        if (in != out) {
            throw new IllegalStateException(
                    "the account of " + memberId + " does not tie out: " + in + " is not " + out);
        }
    }

    /**
     * Folds an account.
     *
     * @param ids the roll that parties and positions are numbered by
     * @param party number of the party on it
     * @param cut what the party had at the cut of the job's last close
     * @param own the transfers of this close, in their order
     * @param paid the transfers of the run of this post
     * @param others what other batches moved between the two cuts
     * @param after what the party has at this cut
     * @param period the period that is closed
     */
    static MemberAccount of(
            MemberIds ids,
            int party,
            Standing cut,
            List<Transfer> own,
            List<Transfer> paid,
            List<Transfer> others,
            Standing after,
            MoneyPeriod period) {
        String currency = cut.currency();
        long accrued = 0;
        for (Transfer transfer : own) {
            if (transfer.currency().equals(currency) && transfer.event().isOfAPeriod()) {
                accrued = Math.addExact(accrued, transfer.creditTo(Account.PAYABLE));
            }
        }
        long toBePaid = 0;
        for (Transfer transfer : paid) {
            if (transfer.currency().equals(currency) && transfer.event() == TransferEvent.PAYMENT) {
                toBePaid = Math.addExact(toBePaid, transfer.amountMinor());
            }
        }
        long other = 0;
        for (Transfer transfer : others) {
            if (transfer.currency().equals(currency)) {
                other = Math.addExact(other, transfer.owedMinor());
            }
        }
        return new MemberAccount(
                ids.at(party),
                currency,
                cut.netMinor(),
                accrued,
                other,
                toBePaid,
                after.allHeldMinor(),
                String.join(", ", after.heldMinor().keySet()),
                Math.subtractExact(after.payableMinor(), after.receivableMinor()),
                corrections(ids, own, currency, period));
    }

    /**
     * The parts of a close's transfers of a party that belong to earlier periods.
     *
     * @param ids the roll that positions are numbered by
     * @param own the transfers, in their order
     * @param period the period that is closed
     */
    static List<Correction> corrections(MemberIds ids, List<Transfer> own, String currency, MoneyPeriod period) {
        List<Correction> corrections = new ArrayList<>();
        for (Transfer transfer : own) {
            if (transfer.currency().equals(currency)
                    && transfer.event().isOfAPeriod()
                    && !transfer.period().isSameAs(period)) {
                corrections.add(new Correction(
                        transfer.period().label(),
                        ids.at(transfer.position()),
                        transfer.bonus(),
                        transfer.creditTo(Account.PAYABLE),
                        transfer.cause()));
            }
        }
        return corrections;
    }

    /**
     * The exact difference a restatement made for a position, period and bonus.
     *
     * @param positionId the position that earned it
     */
    public record Correction(String period, String positionId, String bonus, long amountMinor, Cause cause) {}

    /** Why money is held, as facts; empty when none is. */
    public List<Fact> holds() {
        return holds(heldBecause);
    }

    /** Reasons as they are stored, keys joined by a comma, as facts. */
    public static List<Fact> holds(String heldBecause) {
        return heldBecause.isEmpty()
                ? List.of()
                : Arrays.stream(heldBecause.split(",", -1))
                        .map(key -> Fact.of("hold." + key.strip()))
                        .toList();
    }
}
