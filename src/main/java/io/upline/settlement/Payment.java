package io.upline.settlement;

/**
 * An instruction to pay a member.
 *
 * @param id deterministic: job, period, member
 * @param member number of the member in the posting
 * @param memberId the payee
 * @param amountMinor positive, in minor units
 * @param currency ISO 4217
 * @param status {@code PREPARED}, later what became of it
 * @param method how it is paid
 */
public record Payment(
        String id, int member, String memberId, long amountMinor, String currency, String status, String method) {

    /** A payment just prepared. */
    public static Payment prepared(
            String job, String period, int member, String memberId, long amountMinor, String currency) {
        return new Payment(
                job + "/" + period + "/" + memberId, member, memberId, amountMinor, currency, "PREPARED", "list");
    }
}
