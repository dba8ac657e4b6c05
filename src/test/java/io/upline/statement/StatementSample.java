package io.upline.statement;

import io.upline.calculation.Earned;
import io.upline.ledger.Cause;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.MemberAccount.Correction;
import io.upline.statement.StatementContent.EarningLine;
import io.upline.statement.StatementContent.OwnVolume;
import io.upline.statement.StatementContent.Payee;
import io.upline.statement.StatementContent.TeamLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Statements to write in tests. */
final class StatementSample {

    static final List<String> BONUSES =
            List.of("Personal rebate", "Level bonus", "Leadership matching", "Fast start", "Car allowance");

    private StatementSample() {}

    static Heading heading(String currency) {
        return new Heading(
                "Nordlys Hem AB",
                "nordic-monthly",
                "2026-10",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                1,
                false,
                false,
                currency);
    }

    static Heading sandbox(Heading heading) {
        return new Heading(
                heading.company(),
                heading.job(),
                heading.period(),
                heading.firstDay(),
                heading.lastDay(),
                heading.issue(),
                true,
                false,
                heading.currency());
    }

    /** A statement of so many lines, with corrections when there are any lines. */
    static StatementContent of(String memberId, String name, int lines, Heading heading) {
        List<Correction> corrections = lines == 0
                ? List.of()
                : List.of(
                        new Correction(
                                "2026-09", memberId, "Level bonus", -1250, Cause.of(Cause.Word.RETURN, "R-1007")),
                        new Correction(
                                "2026-08", memberId, "Personal rebate", 310, Cause.of(Cause.Word.LATE, "20418")));
        return of(
                new Payee(memberId, name, "Director", "Senior Director", "en"),
                lines(memberId, lines),
                corrections,
                heading);
    }

    static StatementContent of(Payee payee, List<EarningLine> lines, List<Correction> corrections, Heading heading) {
        long accrued = lines.stream().mapToLong(EarningLine::amountMinor).sum()
                + corrections.stream().mapToLong(Correction::amountMinor).sum();
        long held = lines.size() > 5 ? 1500 : 0;
        long carried = accrued + 900 - 125 < 0 ? accrued + 900 - 125 - held : 0;
        MemberAccount account = new MemberAccount(
                payee.memberId(),
                heading.currency(),
                900,
                accrued,
                -125,
                accrued + 900 - 125 - held - carried,
                held,
                held > 0 ? "suspended" : "",
                carried,
                corrections);
        return new StatementContent(
                heading,
                payee,
                account,
                lines,
                List.of(new OwnVolume("PV", 24_000), new OwnVolume("GV", 1_284_350)),
                "CV",
                List.of(new TeamLevel(1, 6, 182_000), new TeamLevel(2, 19, 431_150), new TeamLevel(3, 44, 671_200)));
    }

    static List<EarningLine> lines(String position, int count) {
        List<EarningLine> lines = new ArrayList<>();
        for (int bonus = 0; bonus < BONUSES.size(); bonus++) {
            int from = count * bonus / BONUSES.size();
            int to = count * (bonus + 1) / BONUSES.size();
            for (int i = from; i < to; i++) {
                lines.add(line(position, BONUSES.get(bonus), i));
            }
        }
        return lines;
    }

    private static EarningLine line(String position, String bonus, int i) {
        if (bonus.equals("Car allowance")) {
            return line(position, bonus, "", "", -1, 0, 0, 20_000, "fixed amount, step Director");
        }
        long base = 9_900 + 731L * (i % 97);
        long rate = 1_250_000L * (1 + i % 6);
        return line(
                position,
                bonus,
                "M-" + (20_000 + i),
                "Åsa Öberg " + i,
                i % 7 + 1,
                base,
                rate,
                base * rate / 100_000_000,
                "");
    }

    /** A line of a payee's own position, or of another that it owns. */
    static EarningLine line(
            String position,
            String bonus,
            String source,
            String sourceName,
            int level,
            long baseCenti,
            long rateE8,
            long amountMinor,
            String rule) {
        return new EarningLine(
                new Earned(0, position, position, bonus, 0, source, level, baseCenti, rateE8, amountMinor, rule),
                sourceName);
    }
}
