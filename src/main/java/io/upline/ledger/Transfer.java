package io.upline.ledger;

/**
 * An amount from one account to another, in one currency. It balances by construction.
 *
 * @param party whose accounts it moves, as its number on the roll of the posting
 * @param position the position that earned the money, as its number on the roll; the party itself where none is meant
 * @param event what kind of act makes it
 * @param debit account debited
 * @param credit account credited
 * @param sub what splits the account that has one (the hold's key, the payment's number); else empty
 * @param amountMinor positive, in minor units
 * @param currency ISO 4217, or the plan's points
 * @param bonus the bonus, empty where none is meant
 * @param period the period the money belongs to
 * @param cause why; {@link Cause#NONE} for the usual case
 */
public record Transfer(
        int party,
        int position,
        TransferEvent event,
        String debit,
        String credit,
        String sub,
        long amountMinor,
        String currency,
        String bonus,
        MoneyPeriod period,
        Cause cause) {

    /** Refuses an amount that is not positive, and a transfer from an account to itself. */
    public Transfer {
        if (amountMinor <= 0) {
            throw new IllegalArgumentException("a transfer's amount is positive");
        }
        if (debit.equals(credit)) {
            throw new IllegalArgumentException("a transfer has two accounts");
        }
    }

    /** A transfer of a party's own money, which belongs to no position and no bonus. */
    public static Transfer ofParty(
            int party,
            TransferEvent event,
            String debit,
            String credit,
            String sub,
            long amountMinor,
            String currency,
            MoneyPeriod period) {
        return new Transfer(party, party, event, debit, credit, sub, amountMinor, currency, "", period, Cause.NONE);
    }

    /** An earning of the given sign: accrued when positive, reversed when negative. */
    public static Transfer earning(
            int party, int position, String bonus, long amountMinor, String currency, MoneyPeriod period, Cause cause) {
        return signed(
                party,
                position,
                TransferEvent.EARNING,
                Account.expense(bonus),
                Account.PAYABLE,
                amountMinor,
                currency,
                bonus,
                period,
                cause);
    }

    /**
     * A leg of an exchange between {@code payable} and {@code fx}.
     *
     * @param toPayableMinor what it adds to payable in this currency; negative for the leg that leaves
     */
    public static Transfer conversion(
            int party,
            int position,
            String bonus,
            long toPayableMinor,
            String currency,
            MoneyPeriod period,
            Cause cause) {
        return signed(
                party,
                position,
                TransferEvent.CONVERSION,
                Account.FX,
                Account.PAYABLE,
                toPayableMinor,
                currency,
                bonus,
                period,
                cause);
    }

    private static Transfer signed(
            int party,
            int position,
            TransferEvent event,
            String from,
            String to,
            long amountMinor,
            String currency,
            String bonus,
            MoneyPeriod period,
            Cause cause) {
        boolean forward = amountMinor > 0;
        return new Transfer(
                party,
                position,
                event,
                forward ? from : to,
                forward ? to : from,
                "",
                Math.absExact(amountMinor),
                currency,
                bonus,
                period,
                cause);
    }

    /** What the transfer adds to the balance of an account, credits less debits. */
    public long creditTo(String account) {
        return credit.equals(account) ? amountMinor : debit.equals(account) ? -amountMinor : 0;
    }

    /** What the transfer adds to what its party is owed in all: payable and held, less what the party owes. */
    public long owedMinor() {
        return Math.addExact(
                Math.addExact(creditTo(Account.PAYABLE), creditTo(Account.PAYABLE_HELD)), creditTo(Account.RECEIVABLE));
    }
}
