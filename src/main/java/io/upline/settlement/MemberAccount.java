package io.upline.settlement;

import java.util.List;

/**
 * One payee's account over one posting: what the statement's summary shows and the payment list sums.
 *
 * <p>{@code broughtForward + accrued + other = toBePaid + held + carried}, in minor units of {@code currency}.
 *
 * @param memberId the payee
 * @param currency ISO 4217
 * @param broughtForwardMinor payable and held balance before this posting
 * @param accruedMinor earnings posted now, corrections of earlier periods included
 * @param otherMinor every other movement (adjustments, fees, withholding …)
 * @param toBePaidMinor instructed with this posting
 * @param heldMinor owed and held for a stated reason
 * @param heldBecause the reason, empty when nothing is held
 * @param carriedMinor left as payable: below the minimum, or negative
 * @param corrections what of {@code accrued} belongs to earlier periods
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

    /** The exact difference a restatement made for a member, period and bonus. */
    public record Correction(String period, String bonus, long amountMinor, String cause) {}
}
