package io.upline.settlement;

/**
 * An instruction to pay a party, prepared by a payment run.
 *
 * @param number company-wide, without gaps
 * @param run the run's reference: pay day and number
 * @param party number of the party on the roll of the run
 * @param memberId the party
 * @param amountMinor positive, in minor units
 * @param currency ISO 4217
 * @param status {@code PREPARED}, later what became of it
 * @param method how it is paid
 * @param accountHash hash of the account it was prepared for; empty when none is known
 */
public record Payment(
        long number,
        String run,
        int party,
        String memberId,
        long amountMinor,
        String currency,
        String status,
        String method,
        String accountHash) {

    /** A payment just prepared, to be paid by a list. */
    public static Payment prepared(
            long number, String run, int party, String memberId, long amountMinor, String currency, String account) {
        return new Payment(number, run, party, memberId, amountMinor, currency, "PREPARED", "list", account);
    }

    /**
     * Its name for people: the run and the party, and the currency unless it is the company's.
     *
     * @param companyCurrency ISO 4217
     */
    public String id(String companyCurrency) {
        return run + "/" + memberId + (currency.equals(companyCurrency) ? "" : "/" + currency);
    }
}
