package io.upline.statement;

import io.upline.money.MinorUnits;
import io.upline.report.Compared;
import io.upline.report.Compared.ComparedMember;
import io.upline.report.Compared.ComparedRow;
import io.upline.report.Compared.RankMove;
import io.upline.words.Words;
import io.upline.workbook.Footer;
import io.upline.workbook.Look;
import io.upline.workbook.Sheet;
import io.upline.workbook.SheetBook;
import io.upline.workbook.TableSheet;
import io.upline.workbook.TableSheet.Marks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes what closed periods come to under another plan or with changed facts, with charts: the same comparison gives the same bytes. */
public final class ComparisonWorkbook {

    private final Compared compared;
    private final Words words;
    private final String currency;
    private final int digits;

    private ComparisonWorkbook(Compared compared, Words words) {
        this.compared = compared;
        this.words = words;
        this.currency = compared.was().earned().currency();
        this.digits = MinorUnits.digits(currency);
    }

    /** Writes the workbook in those words and leaves the target open. */
    public static void write(Compared compared, Words words, OutputStream target) throws IOException {
        new ComparisonWorkbook(compared, words).write(target);
    }

    private void write(OutputStream target) throws IOException {
        ComparisonSheet summary = new ComparisonSheet(compared, words);
        List<Sheet> sheets = List.of(
                summary,
                rows(
                        words.say("compare.bonusesSheet"),
                        words.say("compare.bonusesNote", "currency", currency),
                        words.say("compare.bonus"),
                        compared.bonuses()),
                rows(
                        words.say("compare.ranksSheet"),
                        words.say("compare.ranksNote", "currency", currency),
                        words.say("compare.rank"),
                        compared.ranks()),
                rows(
                        words.say("compare.periodsSheet"),
                        words.say("compare.periodsNote", "currency", currency),
                        words.say("compare.period"),
                        compared.periods()),
                rows(
                        words.say("compare.countriesSheet"),
                        words.say("compare.countriesNote", "currency", currency),
                        words.say("compare.country"),
                        compared.countries()),
                rows(
                        words.say("compare.organisationsSheet"),
                        words.say("compare.organisationsNote", "currency", currency),
                        words.say("compare.organisation"),
                        compared.organisations()),
                moves(),
                members(
                        words.say("compare.winnersSheet"),
                        words.say("compare.winnersNote", "currency", currency, "most", Compared.LISTED),
                        compared.winners()),
                members(
                        words.say("compare.losersSheet"),
                        words.say("compare.losersNote", "currency", currency, "most", Compared.LISTED),
                        compared.losers()));
        String title = words.say("compare.title", "job", compared.job());
        Footer footer = new Footer(title, words.say("close.page", "page", Footer.PAGE, "pages", Footer.PAGES));
        SheetBook.write(title, currency, footer, sheets, summary::fill, target);
    }

    private Sheet rows(String name, String note, String head, List<ComparedRow> rows) {
        return table(name, note, rows)
                .text(head, 30, row -> row.name().isEmpty() ? words.say("compare.none") : row.name())
                .plain(words.say("compare.membersWas"), 22, Look.COUNT, ComparedRow::membersWas)
                .plain(words.say("compare.membersIs"), 22, Look.COUNT, ComparedRow::membersIs)
                .money(words.say("compare.wasHead"), 18, row -> row.was().minor())
                .money(words.say("compare.isHead"), 18, row -> row.is().minor())
                .termFormula(
                        words.say("compare.differenceHead"),
                        18,
                        row -> "E" + row + "-D" + row,
                        row -> row.difference().minor())
                .changeFormula(
                        words.say("compare.change"),
                        12,
                        row -> "IF(D" + row + "=0,0,F" + row + "/ABS(D" + row + "))",
                        row -> CloseTables.shareE8(
                                row.difference().minor(), Math.abs(row.was().minor())));
    }

    private Sheet moves() {
        return table(
                        words.say("compare.movesSheet"),
                        words.say("compare.movesNote", "currency", currency),
                        compared.moves())
                .text(words.say("compare.rankWas"), 26, move -> named(move.was()))
                .text(words.say("compare.rankIs"), 26, move -> named(move.is()))
                .text(words.say("compare.step"), 22, this::step)
                .count(words.say("compare.count"), 12, RankMove::members)
                .money(
                        words.say("compare.wasHead"),
                        18,
                        move -> move.earnedWas().minor())
                .money(words.say("compare.isHead"), 18, move -> move.earnedIs().minor())
                .termFormula(
                        words.say("compare.differenceHead"),
                        18,
                        row -> "F" + row + "-E" + row,
                        move -> Math.subtractExact(
                                move.earnedIs().minor(), move.earnedWas().minor()))
                .text(
                        words.say("compare.named", "most", RankMove.NAMED),
                        40,
                        move -> String.join(", ", move.named())
                                + (move.members() > move.named().size() ? " …" : ""));
    }

    private Sheet members(String name, String note, List<ComparedMember> members) {
        return table(name, note, members)
                .text(words.say("compare.member"), 20, ComparedMember::member)
                .text(words.say("compare.rankWas"), 24, member -> named(member.rankWas()))
                .text(words.say("compare.rankIs"), 24, member -> named(member.rankIs()))
                .money(words.say("compare.wasHead"), 18, member -> member.was().minor())
                .money(words.say("compare.isHead"), 18, member -> member.is().minor())
                .termFormula(
                        words.say("compare.differenceHead"),
                        18,
                        row -> "E" + row + "-D" + row,
                        member -> member.difference().minor());
    }

    private String named(String rank) {
        return rank.isEmpty() ? words.say("compare.none") : rank;
    }

    private String step(RankMove move) {
        return switch (move.step()) {
            case HIGHER -> words.say("compare.higher");
            case LOWER -> words.say("compare.lower");
            case OTHER -> words.say("compare.otherLadder");
        };
    }

    private <T> TableSheet<T> table(String name, String note, List<T> rows) {
        return new TableSheet<>(
                name, note, new Marks(words.say("close.total"), words.say("close.none"), ""), digits, rows);
    }
}
