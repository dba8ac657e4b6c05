package io.upline.statement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * All that the close workbook tells finance. Amounts are in minor units of the heading's currency.
 *
 * @param plan plan and version, as printed
 * @param planHash hash of the plan file
 * @param digest the digest of what was posted
 * @param keys key figures of this and the last period
 * @param files control totals of each input file
 * @param tieOuts the arrows from orders to the payment list, each with both its ends: orders → volume → promised → breakage, caps,
 *     rounding → earned → accrued → brought forward, held, carried → to be paid → payment list
 * @param bonuses payout by bonus in the plan's order
 * @param ranks payout by rank, lowest first
 * @param topEarners those who earned most, the highest amount first
 * @param exceptions what should be looked at, the most money first
 * @param payments the payment list, and what is held, in one list
 * @param approvals versions and who stands for them
 * @param restatements differences posted for earlier periods
 * @param atDoor what was refused, not taken at first or warned of since the last close, and what became of it
 * @param moreExceptions how many there are beyond those listed
 * @param lists the lists behind the arrows
 */
public record CloseContent(
        Heading heading,
        String plan,
        String planHash,
        String digest,
        KeyFigures keys,
        List<InputFile> files,
        List<TieOut> tieOuts,
        List<BonusPayout> bonuses,
        List<RankPayout> ranks,
        List<TopEarner> topEarners,
        List<Problem> exceptions,
        List<Payment> payments,
        List<Approval> approvals,
        List<Restatement> restatements,
        List<AtDoor> atDoor,
        long moreExceptions,
        CloseLists lists) {

    /** Takes copies; refuses bonuses that are not the payout of the key figures. */
    public CloseContent {
        files = List.copyOf(files);
        tieOuts = List.copyOf(tieOuts);
        bonuses = List.copyOf(bonuses);
        ranks = List.copyOf(ranks);
        topEarners = List.copyOf(topEarners);
        exceptions = List.copyOf(exceptions);
        payments = List.copyOf(payments);
        approvals = List.copyOf(approvals);
        restatements = List.copyOf(restatements);
        atDoor = List.copyOf(atDoor);
        long earned = 0;
        for (BonusPayout bonus : bonuses) {
            earned = Math.addExact(earned, bonus.earnedMinor());
        }
        if (earned != keys.now().earnedMinor()) {
            throw new IllegalStateException("the bonuses come to " + earned + " and the payout to "
                    + keys.now().earnedMinor());
        }
    }

    /**
     * The key figures of this period and of the last one; zeros where there was no last period.
     *
     * @param version which version of the last period it is; empty where there was none
     */
    public record KeyFigures(Figures now, Figures last, String version) {}

    /**
     * The figures of one period.
     *
     * @param turnoverMinor net amount of the orders that count
     * @param orders how many orders count
     * @param earnedMinor payout of the period, corrections not included
     * @param correctionsMinor differences of earlier periods
     * @param earningMembers members with an earning
     * @param toBePaidMinor the amount that is instructed
     * @param payments how many payments there are
     * @param heldMinor the amount owed and held
     * @param carriedMinor the amount left payable
     */
    public record Figures(
            long turnoverMinor,
            long orders,
            long earnedMinor,
            long correctionsMinor,
            long earningMembers,
            long toBePaidMinor,
            long payments,
            long heldMinor,
            long carriedMinor) {

        /** The figures of a last period that never was. */
        public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Control totals of one input file: lines and money. */
    public record InputFile(String file, String what, Split lines, Split moneyMinor) {}

    /** How the lines or the money read were split; read = accepted + unchanged + held + waiting + rejected, if nothing was lost. */
    public record Split(long read, long accepted, long unchanged, long held, long waiting, long rejected) {}

    /** What a figure counts, and so how it is shown. */
    public enum Unit {
        /** The figure is in minor units of the currency. */
        MONEY,
        /** The figure is in hundredths. */
        VOLUME,
        /** The figure counts whole things. */
        COUNT
    }

    /**
     * One arrow of the chain from orders to the bank: the terms of {@code from} together must be those of {@code to}.
     *
     * @param arrow what becomes what, in words
     */
    public record TieOut(String arrow, Unit unit, List<Term> from, List<Term> to) {

        /** Takes copies; refuses an arrow without an end. */
        public TieOut {
            from = List.copyOf(from);
            to = List.copyOf(to);
            if (from.isEmpty() || to.isEmpty()) {
                throw new IllegalArgumentException("an arrow has two ends");
            }
        }

        /** What is missing at the far end: 0 when it ties out. */
        public long difference() {
            long sum = 0;
            for (Term term : from) {
                sum = Math.addExact(sum, term.value());
            }
            for (Term term : to) {
                sum = Math.subtractExact(sum, term.value());
            }
            return sum;
        }
    }

    /** A signed figure of an arrow. */
    public record Term(String label, long value) {}

    /** What one bonus came to; {@code lastMinor} in the last period. */
    public record BonusPayout(
            String bonus,
            long lines,
            long promisedMinor,
            long breakageMinor,
            long cappedMinor,
            long roundingMinor,
            long earnedMinor,
            long lastMinor) {}

    /** What a rank's members earned. */
    public record RankPayout(String rank, long members, long earningMembers, long earnedMinor) {}

    /** A member among those who earned most. */
    public record TopEarner(String memberId, String name, String rank, long earnedMinor, long lastMinor) {}

    /**
     * Something a person should look at.
     *
     * @param code short and stable
     * @param subject member, order or file
     * @param moneyMinor the money that depends on it; {@link #UNKNOWN_MONEY} where nobody knows how much
     */
    public record Problem(String code, String subject, String what, String remedy, long moneyMinor) {

        /** Stands for money that nobody knows. */
        public static final long UNKNOWN_MONEY = Long.MAX_VALUE;

        /** The money that is shown: nothing where nobody knows how much. */
        public long shownMinor() {
            return moneyMinor == UNKNOWN_MONEY ? 0 : moneyMinor;
        }
    }

    /**
     * Something that the door has noted since the last close.
     *
     * @param code its code, by which people and programs name it
     * @param subject the file, with the line where it is one
     * @param what what is wrong with it
     * @param became what became of it, in words
     * @param who all who decided on it
     * @param at when the last of them did, in company time; empty where nobody did
     */
    public record AtDoor(
            String code,
            String subject,
            String what,
            long moneyMinor,
            String became,
            String who,
            Optional<LocalDateTime> at,
            String reason) {}

    /**
     * One line of the payment list.
     *
     * @param payment its id; empty before there is one, and for money that is held
     * @param account the account it is paid to, masked; empty where none is known
     * @param amountMinor what is paid
     * @param heldMinor what is held instead
     * @param payDay the day it is paid, where that is decided
     * @param accountChanged what the account was before and what brought the other, where it is another; else empty
     */
    public record Payment(
            String payment,
            String memberId,
            String name,
            String account,
            long amountMinor,
            long heldMinor,
            String status,
            String method,
            Optional<LocalDate> payDay,
            String heldBecause,
            String accountChanged) {}

    /**
     * One event in the life of a version.
     *
     * @param at company time
     */
    public record Approval(
            String period, int version, String what, String who, LocalDateTime at, String digest, String planHash) {}

    /** One difference posted for an earlier period. */
    public record Restatement(
            String period, String memberId, String bonus, long beforeMinor, long afterMinor, String cause) {}
}
