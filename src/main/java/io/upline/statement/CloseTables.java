package io.upline.statement;

import io.upline.money.Rate;
import io.upline.money.Rounding;
import io.upline.statement.CloseContent.Approval;
import io.upline.statement.CloseContent.BonusPayout;
import io.upline.statement.CloseContent.Payment;
import io.upline.statement.CloseContent.Problem;
import io.upline.statement.CloseContent.RankPayout;
import io.upline.statement.CloseContent.Restatement;
import io.upline.statement.CloseContent.TopEarner;
import io.upline.workbook.Cells;
import io.upline.workbook.Look;
import io.upline.workbook.Sheet;
import io.upline.workbook.TableSheet;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;

/** The sheets of the close workbook that are plain tables. */
final class CloseTables {

    static final String BONUSES = "Payout by bonus";
    static final String RANKS = "Payout by rank";

    private final CloseContent content;
    private final int digits;

    CloseTables(CloseContent content) {
        this.content = content;
        this.digits = content.heading().digits();
    }

    List<Sheet> all() {
        return List.of(bonuses(), ranks(), topEarners(), exceptions(), payments(), approvals(), restatements());
    }

    private Sheet bonuses() {
        long earned = content.keys().now().earnedMinor();
        long turnover = content.keys().now().turnoverMinor();
        int total = TableSheet.HEAD + content.bonuses().size() + 1;
        return table(
                        BONUSES,
                        "What each bonus promised, what of it became nobody's, and what was earned.",
                        content.bonuses().iterator())
                .text("Bonus", 30, BonusPayout::bonus)
                .count("Lines", 10, BonusPayout::lines)
                .money("Promised", 15, BonusPayout::promisedMinor)
                .money("Breakage", 15, BonusPayout::breakageMinor)
                .money("Capped", 14, BonusPayout::cappedMinor)
                .money("Rounding", 12, BonusPayout::roundingMinor)
                .money("Earned", 16, BonusPayout::earnedMinor)
                .money("Last period", 16, BonusPayout::lastMinor)
                .moneyFormula(
                        "Change",
                        15,
                        row -> "G" + row + "-H" + row,
                        bonus -> Math.subtractExact(bonus.earnedMinor(), bonus.lastMinor()))
                .shareFormula(
                        "Share",
                        10,
                        row -> share("G" + row, "G$" + total),
                        bonus -> shareE8(bonus.earnedMinor(), earned))
                .shareFormula(
                        "Of turnover",
                        12,
                        row -> share("G" + row, DashboardSheet.TURNOVER),
                        bonus -> shareE8(bonus.earnedMinor(), turnover));
    }

    private Sheet ranks() {
        long earned =
                content.ranks().stream().mapToLong(RankPayout::earnedMinor).sum();
        int total = TableSheet.HEAD + content.ranks().size() + 1;
        return table(RANKS, "By the rank members were paid as.", content.ranks().iterator())
                .text("Rank", 34, RankPayout::rank)
                .count("Members", 14, RankPayout::members)
                .count("With an earning", 18, RankPayout::earningMembers)
                .money("Earned", 18, RankPayout::earnedMinor)
                .averageFormula(
                        "Average of those who earned",
                        28,
                        row -> "IF(C" + row + "=0,0,ROUND(D" + row + "/C" + row + "," + digits + "))",
                        CloseTables::average)
                .shareFormula(
                        "Share of payout",
                        18,
                        row -> share("D" + row, "D$" + total),
                        rank -> shareE8(rank.earnedMinor(), earned));
    }

    private Sheet topEarners() {
        long earned = content.keys().now().earnedMinor();
        return table(
                        "Top earners",
                        "Those who earned most in this period.",
                        content.topEarners().iterator())
                .text("Member", 20, TopEarner::memberId)
                .text("Name", 34, TopEarner::name)
                .text("Rank paid as", 24, TopEarner::rank)
                .money("Earned", 18, TopEarner::earnedMinor)
                .money("Last period", 18, TopEarner::lastMinor)
                .moneyFormula(
                        "Change",
                        18,
                        row -> "D" + row + "-E" + row,
                        earner -> Math.subtractExact(earner.earnedMinor(), earner.lastMinor()))
                .shareFormula(
                        "Share of payout",
                        16,
                        row -> share("D" + row, DashboardSheet.PAYOUT),
                        earner -> shareE8(earner.earnedMinor(), earned));
    }

    private Sheet exceptions() {
        return table(
                        "Exceptions",
                        "What a person should look at, most money first.",
                        content.exceptions().iterator())
                .text("Code", 20, Problem::code)
                .text("Member, order or file", 26, Problem::subject)
                .prose("What", 56, Problem::what)
                .prose("What to do", 44, Problem::remedy)
                .money("Money", 16, Problem::moneyMinor);
    }

    private Sheet payments() {
        return table("Payments", "The payment list of this posting.", content.payments())
                .text("Payment", 30, Payment::payment)
                .text("Member", 22, Payment::memberId)
                .money("Amount", 18, Payment::amountMinor)
                .textAfterNumber("Status", 14, Payment::status)
                .text("Method", 14, Payment::method)
                .prose("Held because", 44, Payment::heldBecause);
    }

    private Sheet approvals() {
        return new TableSheet<>(
                        "Approvals",
                        "Every version that this posting stands on, and who stands for it.",
                        digits,
                        content.approvals().iterator())
                .text("Period", 12, Approval::period)
                .plain("Version", 9, Look.COUNT, Approval::version)
                .textAfterNumber("What", 22, Approval::what)
                .text("Who", 20, Approval::who)
                .time("When", 18, approval -> minutes(approval.at()))
                .prose("Digest", 40, Approval::digest)
                .prose("Plan", 40, Approval::planHash);
    }

    private Sheet restatements() {
        return table(
                        "Restatements",
                        "Differences of earlier periods, posted with this one.",
                        content.restatements().iterator())
                .text("Period", 12, Restatement::period)
                .text("Member", 20, Restatement::memberId)
                .text("Bonus", 26, Restatement::bonus)
                .money("Before", 16, Restatement::beforeMinor)
                .money("After", 16, Restatement::afterMinor)
                .moneyFormula(
                        "Difference",
                        16,
                        row -> "E" + row + "-D" + row,
                        restated -> Math.subtractExact(restated.afterMinor(), restated.beforeMinor()))
                .textAfterNumber("Cause", 50, Restatement::cause);
    }

    private <T> TableSheet<T> table(String name, String note, Iterator<T> rows) {
        return new TableSheet<>(name, note + " Amounts in " + content.heading().currency() + ".", digits, rows);
    }

    private static String share(String part, String whole) {
        return "IF(" + whole + "=0,0," + part + "/" + whole + ")";
    }

    /** A part of a whole in hundred-millionths; 0 of nothing. */
    static long shareE8(long part, long whole) {
        if (whole == 0) {
            return 0;
        }
        return whole > 0
                ? Rounding.multiplyDivide(part, Rate.ONE_E8, whole, RoundingMode.HALF_UP)
                : Rounding.multiplyDivide(-part, Rate.ONE_E8, -whole, RoundingMode.HALF_UP);
    }

    private static long average(RankPayout rank) {
        return rank.earningMembers() == 0
                ? 0
                : Rounding.divide(rank.earnedMinor(), rank.earningMembers(), RoundingMode.HALF_UP);
    }

    /** A date and time as the workbook counts days, in hundred-millionths; rounded up, since 1:59:59.99 shows as 1:59. */
    private static long minutes(LocalDateTime at) {
        long minute = at.getHour() * 60L + at.getMinute();
        return Cells.serial(at.toLocalDate()) * Rate.ONE_E8
                + Rounding.multiplyDivide(minute, Rate.ONE_E8, 1440, RoundingMode.UP);
    }
}
