package io.upline.ledger;

/**
 * An amount from one account to another. Balances by construction.
 *
 * @param member number of the member in the posting's order of member ids
 * @param event what makes it
 * @param debit account debited
 * @param credit account credited
 * @param amountMinor positive, in minor units
 * @param currency ISO 4217, or the plan's points
 * @param bonus the bonus, empty where none is meant
 * @param job the job whose money it is
 * @param period the period the money belongs to
 * @param cause why, in the reader's words; empty for the usual case
 */
public record Transfer(
        int member,
        TransferEvent event,
        String debit,
        String credit,
        long amountMinor,
        String currency,
        String bonus,
        String job,
        String period,
        String cause) {

    /** Refuses an amount that is not positive, and an account to itself. */
    public Transfer {
        if (amountMinor <= 0) {
            throw new IllegalArgumentException("a transfer's amount is positive");
        }
        if (debit.equals(credit)) {
            throw new IllegalArgumentException("a transfer has two accounts");
        }
    }

    /** An earning of the given sign: accrued when positive, reversed when negative. */
    public static Transfer earning(
            int member, String bonus, long amountMinor, String currency, String job, String period, String cause) {
        String expense = Account.expense(bonus);
        boolean accrued = amountMinor > 0;
        return new Transfer(
                member,
                TransferEvent.EARNING,
                accrued ? expense : Account.PAYABLE,
                accrued ? Account.PAYABLE : expense,
                Math.absExact(amountMinor),
                currency,
                bonus,
                job,
                period,
                cause);
    }

    /** What the transfer adds to the balance of an account that is normally credit. */
    public long creditTo(String account) {
        return credit.equals(account) ? amountMinor : debit.equals(account) ? -amountMinor : 0;
    }
}
