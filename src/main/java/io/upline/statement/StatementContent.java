package io.upline.statement;

import io.upline.calculation.Earned;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.MemberAccount.Correction;
import java.util.List;

/**
 * All that one distributor's statement says.
 *
 * <p>A statement ties out by construction: lines of this period and corrections of earlier ones together are what the account accrued, so
 * that a statement that differs from the ledger cannot be written.
 *
 * @param heading the heading of company and period
 * @param payee whose statement it is
 * @param account the payee's account, in the heading's currency
 * @param earnings every line of the period, all lines of a bonus together, in the plan's order; read in order, more than once; a
 *     view over columns will do
 * @param volumes the volumes of the payee's own position, in the plan's order
 * @param teamVolume name of the volume that {@code team} counts
 * @param team the downline of the payee's own position by level, level 1 first
 */
public record StatementContent(
        Heading heading,
        Payee payee,
        MemberAccount account,
        List<EarningLine> earnings,
        List<OwnVolume> volumes,
        String teamVolume,
        List<TeamLevel> team) {

    /** Refuses content that does not add up to the account. */
    public StatementContent {
        volumes = List.copyOf(volumes);
        team = List.copyOf(team);
        if (!account.currency().equals(heading.currency())
                || !account.memberId().equals(payee.memberId())) {
            throw new IllegalStateException("the account of " + account.memberId() + " is not this statement's");
        }
        long shown = 0;
        for (EarningLine line : earnings) {
            shown = Math.addExact(shown, line.amountMinor());
        }
        for (Correction correction : account.corrections()) {
            shown = Math.addExact(shown, correction.amountMinor());
        }
        if (shown != account.accruedMinor()) {
            throw new IllegalStateException("the statement of " + payee.memberId() + " shows " + shown
                    + " where the ledger accrued " + account.accruedMinor());
        }
    }

    /** Whether something of it was earned by another position than the payee's own. */
    boolean hasOtherPositions() {
        return earnings.stream().anyMatch(line -> !line.earned().positionId().equals(payee.memberId()))
                || account.corrections().stream()
                        .anyMatch(correction -> !correction.positionId().equals(payee.memberId()));
    }

    /**
     * Whose statement it is.
     *
     * @param rank paid-as rank of the period, empty for none
     * @param title highest rank ever held, empty for none
     * @param language BCP 47 tag of the texts wanted; English when there are none
     */
    public record Payee(String memberId, String name, String rank, String title, String language) {}

    /**
     * One earning line.
     *
     * @param earned the line; its amount is in minor units of the heading's currency
     * @param sourceName the source's name, as far as the plan's view lets the payee see it, else empty
     */
    public record EarningLine(Earned earned, String sourceName) {

        long amountMinor() {
            return earned.amountMinor();
        }
    }

    /** One of the payee's own volumes, in hundredths. */
    public record OwnVolume(String name, long volumeCenti) {}

    /** One level of the downline: how many members and their volume in hundredths. */
    public record TeamLevel(int level, long members, long volumeCenti) {}
}
