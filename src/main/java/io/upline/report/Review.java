package io.upline.report;

import io.upline.fact.Fact;
import io.upline.intake.Fate;
import io.upline.intake.bridge.Step;
import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import io.upline.version.Blocked;
import io.upline.version.Made.Restated;
import io.upline.version.Next;
import io.upline.version.PeriodState;
import io.upline.version.VersionRead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A draft, for somebody who is asked to approve it.
 *
 * @param known the last import that it knows
 * @param now its figures, beside those of the period before
 * @param beforeIs which version of the period before that is: the one that stood before this draft
 * @param accounts what the accounts come to
 * @param corrections what is posted for older periods, the largest first, as far as it is shown
 * @param moreCorrections how many more there are; the draft's workbook has all
 * @param held money that is owed and held, the largest first, as far as it is shown
 * @param moreHeld of how many more members money is held
 * @param restates older periods that have new versions in it
 * @param reads what was read of other jobs
 * @param others what is to be said of the periods that it reads, and of those that this program calculates otherwise
 * @param unheld ranks that nobody was paid as
 * @param unheldBefore the same of the period before
 * @param unpaid bonuses of the plan that nobody got
 * @param movers whose pay changed most, the largest change first; empty when there is no period before
 * @param blockedBy what stands in the way of its approval
 * @param files from the files that came since the last close to the orders of the period
 * @param noted what was refused, not taken at first or warned of since then, by code
 * @param leftOut what people decided to leave out since then, as far as it is shown
 * @param moreLeftOut how much more there is; the draft's workbook has all
 * @param arrivedLater how many orders of the period and those before it arrived after the inputs were frozen
 * @param firstArrived the first of them by id, as far as they are shown
 * @param membersLater of how many members a line came after the inputs were frozen that holds by the period's last day
 * @param firstMembers the first of them by id, as far as they are shown
 * @param makers who made it, and cannot approve it
 */
public record Review(
        String job,
        PayPeriod period,
        LocalDate first,
        LocalDate last,
        PeriodState state,
        String plan,
        LocalDate planFrom,
        long known,
        String digest,
        Figures now,
        Optional<Figures> before,
        Optional<ReadPeriod> beforeIs,
        Accounts accounts,
        List<Corrected> corrections,
        long moreCorrections,
        List<Held> held,
        long moreHeld,
        List<Restated> restates,
        List<Reads> reads,
        List<Fact> others,
        List<String> unheld,
        List<String> unheldBefore,
        List<String> unpaid,
        Optional<List<Mover>> movers,
        Blocked blockedBy,
        Files files,
        List<Noted> noted,
        List<Fact> leftOut,
        long moreLeftOut,
        long arrivedLater,
        List<String> firstArrived,
        long membersLater,
        List<String> firstMembers,
        List<String> makers,
        Next next) {

    /**
     * Figures of a period.
     *
     * @param payoutPerMille earned in thousandths of the turnover; empty when there is no turnover
     * @param caps the caps of the plan, which earn nothing, in its order
     * @param cutOff what caps and the bonuses' own ceilings cut off each bonus, by name; none where nothing was
     */
    public record Figures(
            long orders,
            Amount turnover,
            Amount earned,
            Optional<Long> payoutPerMille,
            List<Earned> bonuses,
            List<String> caps,
            List<Earned> cutOff) {}

    /** What a bonus earned. */
    public record Earned(String bonus, Amount earned) {}

    /** What the accounts of all members come to. */
    public record Accounts(
            Amount broughtForward, Amount accrued, Amount toBePaid, long payments, Amount held, Amount carried) {}

    /** Periods of another job that were read. */
    public record Reads(VersionRead.What what, String job, List<ReadPeriod> periods) {}

    /** A period that was read, in one of its versions. */
    public record ReadPeriod(PayPeriod period, int version) {}

    /** A difference that is posted for an older period. */
    public record Corrected(String period, String member, String bonus, Amount amount, Fact cause) {}

    /** Money of a member that is held. */
    public record Held(String member, Amount amount, List<Fact> reasons) {}

    /** A member whose pay changed against the period before. */
    public record Mover(String member, Amount change) {}

    /**
     * From the files to the orders of the period: read - unchanged, less and more what the steps at the door came to, = stored; stored,
     * less and more what the steps behind it came to, = turnover.
     *
     * @param refused how many files were refused and did not come otherwise, whose money nobody knows
     * @param read all that was read of files of orders
     * @param unchanged of that, what was known already
     * @param steps what each step came to; those of nothing are left out
     * @param stored the order lines that came
     */
    public record Files(long refused, Came read, Came unchanged, List<StepSum> steps, Came stored) {}

    /** Lines and their money. */
    public record Came(long lines, Amount amount) {}

    /**
     * What a step came to.
     *
     * @param adds whether it adds to the orders of the period; otherwise it takes from them
     */
    public record StepSum(Step step, boolean adds, long lines, Amount amount) {}

    /**
     * What was noted under one code.
     *
     * @param code the code of the problem
     * @param count of how many files or lines
     * @param amount the money of the lines, as far as it is known
     * @param became how many of them came to what
     */
    public record Noted(String code, long count, Amount amount, List<Became> became) {}

    /** Of how many something became this. */
    public record Became(Fate fate, long count) {}
}
