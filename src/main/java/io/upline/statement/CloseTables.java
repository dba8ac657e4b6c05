package io.upline.statement;

import io.upline.money.Rate;
import io.upline.money.Rounding;
import io.upline.statement.CloseContent.Approval;
import io.upline.statement.CloseContent.AtDoor;
import io.upline.statement.CloseContent.BonusPayout;
import io.upline.statement.CloseContent.Payment;
import io.upline.statement.CloseContent.Problem;
import io.upline.statement.CloseContent.RankPayout;
import io.upline.statement.CloseContent.Restatement;
import io.upline.statement.CloseContent.TopEarner;
import io.upline.words.Words;
import io.upline.workbook.Layout;
import io.upline.workbook.Look;
import io.upline.workbook.Sheet;
import io.upline.workbook.TableSheet;
import io.upline.workbook.TableSheet.Marks;
import java.math.RoundingMode;
import java.util.List;

/** The sheets of the close workbook that are plain tables. */
final class CloseTables {

    private final CloseContent content;
    private final Words words;
    private final Marks marks;
    private final int digits;

    CloseTables(CloseContent content, Words words) {
        this.content = content;
        this.words = words;
        this.marks = CloseMarks.of(content, words);
        this.digits = content.heading().digits();
    }

    /** The reference by which formulas name the sheet of bonuses. */
    static String bonusesReference(Words words) {
        return Layout.reference(words.say("close.bonuses"));
    }

    List<Sheet> all() {
        CloseListSheets lists = new CloseListSheets(content, words, marks);
        return List.of(
                lists.fileLines(),
                bonuses(),
                new BreakageSheet(content, words),
                ranks(),
                topEarners(),
                exceptions(),
                payments(),
                lists.held(),
                lists.carried(),
                approvals(),
                restatements(),
                atDoor(),
                lists.acts());
    }

    private Sheet bonuses() {
        long earned = content.keys().now().earnedMinor();
        long turnover = content.keys().now().turnoverMinor();
        String all = DashboardSheet.turnover(words);
        int total = TableSheet.HEAD + content.bonuses().size() + 1;
        return table(
                        words.say("close.bonuses"),
                        words.say("close.bonusesNote", "currency", currency()),
                        content.bonuses())
                .text(words.say("close.bonus"), 30, BonusPayout::bonus)
                .count(words.say("close.lines"), 10, BonusPayout::lines)
                .money(words.say("close.promised"), 15, BonusPayout::promisedMinor)
                .money(words.say("close.breakage"), 15, BonusPayout::breakageMinor)
                .money(words.say("close.capped"), 14, BonusPayout::cappedMinor)
                .term(words.say("close.rounding"), 12, BonusPayout::roundingMinor)
                .money(words.say("close.earned"), 16, BonusPayout::earnedMinor)
                .money(words.say("close.lastPeriod"), 16, BonusPayout::lastMinor)
                .moneyFormula(
                        words.say("close.change"),
                        15,
                        row -> "G" + row + "-H" + row,
                        bonus -> Math.subtractExact(bonus.earnedMinor(), bonus.lastMinor()))
                .shareFormula(
                        words.say("close.share"),
                        10,
                        row -> share("G" + row, "G$" + total),
                        bonus -> shareE8(bonus.earnedMinor(), earned))
                .shareFormula(
                        words.say("close.shareOfTurnover"),
                        12,
                        row -> share("G" + row, all),
                        bonus -> shareE8(bonus.earnedMinor(), turnover));
    }

    private Sheet ranks() {
        long earned =
                content.ranks().stream().mapToLong(RankPayout::earnedMinor).sum();
        int total = TableSheet.HEAD + content.ranks().size() + 1;
        return table(words.say("close.ranks"), words.say("close.ranksNote", "currency", currency()), content.ranks())
                .text(words.say("close.rank"), 34, RankPayout::rank)
                .count(words.say("close.members"), 14, RankPayout::members)
                .count(words.say("close.withEarning"), 18, RankPayout::earningMembers)
                .money(words.say("close.earned"), 18, RankPayout::earnedMinor)
                .averageFormula(
                        words.say("close.average"),
                        28,
                        row -> "IF(C" + row + "=0,0,ROUND(D" + row + "/C" + row + "," + digits + "))",
                        CloseTables::average)
                .shareFormula(
                        words.say("close.shareOfPayout"),
                        18,
                        row -> share("D" + row, "D$" + total),
                        rank -> shareE8(rank.earnedMinor(), earned));
    }

    private Sheet topEarners() {
        long earned = content.keys().now().earnedMinor();
        String all = DashboardSheet.payout(words);
        return table(
                        words.say("close.topEarners"),
                        words.say("close.topEarnersNote", "currency", currency()),
                        content.topEarners())
                .text(words.say("close.member"), 20, TopEarner::memberId)
                .text(words.say("close.name"), 34, TopEarner::name)
                .text(words.say("close.rankPaidAs"), 24, TopEarner::rank)
                .money(words.say("close.earned"), 18, TopEarner::earnedMinor)
                .money(words.say("close.lastPeriod"), 18, TopEarner::lastMinor)
                .moneyFormula(
                        words.say("close.change"),
                        18,
                        row -> "D" + row + "-E" + row,
                        earner -> Math.subtractExact(earner.earnedMinor(), earner.lastMinor()))
                .shareFormula(
                        words.say("close.shareOfPayout"),
                        16,
                        row -> share("D" + row, all),
                        earner -> shareE8(earner.earnedMinor(), earned));
    }

    private Sheet exceptions() {
        return table(
                        words.say("close.exceptions"),
                        content.moreExceptions() == 0
                                ? words.say("close.exceptionsNote", "currency", currency())
                                : words.say(
                                        "close.exceptionsMore",
                                        "currency",
                                        currency(),
                                        "count",
                                        content.moreExceptions(),
                                        "job",
                                        content.heading().job(),
                                        "period",
                                        content.heading().period()),
                        content.exceptions())
                .text(words.say("close.code"), 20, Problem::code)
                .text(words.say("close.subject"), 26, Problem::subject)
                .prose(words.say("close.what"), 56, Problem::what)
                .prose(words.say("close.remedy"), 44, Problem::remedy)
                .moneyEach(words.say("close.money"), 16, Problem::shownMinor);
    }

    private Sheet payments() {
        return table(
                        words.say("close.payments"),
                        words.say("close.paymentsNote", "currency", currency()),
                        content.payments())
                .text(words.say("close.payment"), 26, Payment::payment)
                .text(words.say("close.member"), 14, Payment::memberId)
                .text(words.say("close.name"), 26, Payment::name)
                .text(words.say("close.account"), 16, Payment::account)
                .money(words.say("close.amount"), 15, Payment::amountMinor)
                .money(words.say("close.heldMoney"), 13, Payment::heldMinor)
                .textAfterNumber(words.say("close.status"), 13, Payment::status)
                .text(words.say("close.method"), 10, Payment::method)
                .day(words.say("close.payDay"), 13, Payment::payDay)
                .proseAfterNumber(words.say("close.heldBecause"), 40, Payment::heldBecause)
                .prose(words.say("close.accountChanged"), 40, Payment::accountChanged);
    }

    private Sheet approvals() {
        return table(words.say("close.approvals"), words.say("close.approvalsNote"), content.approvals())
                .text(words.say("close.period"), 12, Approval::period)
                .plain(words.say("close.version"), 9, Look.COUNT, Approval::version)
                .textAfterNumber(words.say("close.what"), 22, Approval::what)
                .text(words.say("close.who"), 20, Approval::who)
                .time(words.say("close.when"), 21, approval -> CloseMarks.seconds(approval.at()))
                .prose(words.say("close.digest"), 40, Approval::digest)
                .prose(words.say("close.plan"), 40, Approval::planHash);
    }

    private Sheet restatements() {
        return table(
                        words.say("close.restatements"),
                        words.say("close.restatementsNote", "currency", currency()),
                        content.restatements())
                .text(words.say("close.period"), 12, Restatement::period)
                .text(words.say("close.member"), 20, Restatement::memberId)
                .text(words.say("close.bonus"), 26, Restatement::bonus)
                .money(words.say("close.before"), 16, Restatement::beforeMinor)
                .money(words.say("close.after"), 16, Restatement::afterMinor)
                .moneyFormula(
                        words.say("close.difference"),
                        16,
                        row -> "E" + row + "-D" + row,
                        restated -> Math.subtractExact(restated.afterMinor(), restated.beforeMinor()))
                .proseAfterNumber(words.say("close.cause"), 50, Restatement::cause);
    }

    private Sheet atDoor() {
        return table(words.say("close.atDoor"), words.say("close.atDoorNote", "currency", currency()), content.atDoor())
                .text(words.say("close.code"), 22, AtDoor::code)
                .text(words.say("close.subjectLine"), 34, AtDoor::subject)
                .prose(words.say("close.what"), 50, AtDoor::what)
                .money(words.say("close.money"), 16, AtDoor::moneyMinor)
                .textAfterNumber(words.say("close.became"), 26, AtDoor::became)
                .text(words.say("close.who"), 20, AtDoor::who)
                .time(
                        words.say("close.when"),
                        21,
                        each -> each.at().map(CloseMarks::seconds).orElse(0L))
                .prose(words.say("close.reason"), 44, AtDoor::reason);
    }

    private <T> TableSheet<T> table(String name, String note, List<T> rows) {
        return new TableSheet<>(name, note, marks, digits, rows);
    }

    private String currency() {
        return content.heading().currency();
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
}
