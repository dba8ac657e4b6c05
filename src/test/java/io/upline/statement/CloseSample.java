package io.upline.statement;

import io.upline.calculation.Breakage;
import io.upline.statement.CloseContent.Approval;
import io.upline.statement.CloseContent.BonusPayout;
import io.upline.statement.CloseContent.Figures;
import io.upline.statement.CloseContent.InputFile;
import io.upline.statement.CloseContent.KeyFigures;
import io.upline.statement.CloseContent.Payment;
import io.upline.statement.CloseContent.Problem;
import io.upline.statement.CloseContent.RankPayout;
import io.upline.statement.CloseContent.Restatement;
import io.upline.statement.CloseContent.Split;
import io.upline.statement.CloseContent.Term;
import io.upline.statement.CloseContent.TieOut;
import io.upline.statement.CloseContent.TopEarner;
import io.upline.statement.CloseContent.Unit;
import io.upline.statement.CloseLists.Act;
import io.upline.statement.CloseLists.Balance;
import io.upline.statement.CloseLists.FileLine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Close contents to write in tests. */
final class CloseSample {

    private static final String DIGEST = "9f2c4b7a1e5d8036".repeat(4);
    private static final String PLAN = "51d7c0ffee15a9e2".repeat(4);

    private CloseSample() {}

    static CloseContent of(int payments, long missing) {
        return of("Anna-Karin Lindström", payments, missing);
    }

    static CloseContent of(String name, int payments, long missing) {
        return new CloseContent(
                StatementSample.heading("EUR"),
                "nordic, first day 2026-01-01",
                PLAN,
                DIGEST,
                new KeyFigures(
                        new Figures(48_211_950, 3_204, 17_034_218, -94_050, 412, 16_401_133, 187, 240_000, 512_600),
                        new Figures(45_120_000, 3_011, 16_220_480, 0, 398, 15_900_210, 180, 0, 498_120),
                        "2026-09, version 0"),
                files(),
                tieOuts(missing),
                bonuses(),
                ranks(),
                earners(name),
                problems(),
                payments(payments),
                approvals(),
                restatements(),
                atDoor(),
                0,
                lists());
    }

    private static List<InputFile> files() {
        return List.of(
                new InputFile(
                        "members-2026-10.csv",
                        "members",
                        new Split(1_020, 41, 975, 3, 0, 1),
                        new Split(0, 0, 0, 0, 0, 0)),
                new InputFile(
                        "orders-2026-10-a.csv",
                        "orders",
                        new Split(1_700, 1_695, 0, 0, 1, 4),
                        new Split(25_400_000, 25_361_050, 0, 0, 0, 38_950)),
                new InputFile(
                        "orders-2026-10-b.csv",
                        "orders",
                        new Split(1_520, 1_508, 12, 0, 0, 0),
                        new Split(22_990_000, 22_850_900, 139_100, 0, 0, 0)));
    }

    private static List<TieOut> tieOuts(long missing) {
        return List.of(
                new TieOut(
                        "Orders accepted → orders that count",
                        Unit.COUNT,
                        List.of(new Term("accepted", 3_204), new Term("kept for a later period", 0)),
                        List.of(new Term("count in 2026-10", 3_204))),
                new TieOut(
                        "Orders → volume in the tree (CV)",
                        Unit.VOLUME,
                        List.of(new Term("on the orders", 38_569_560)),
                        List.of(new Term("at distributors", 30_200_110), new Term("at customers", 8_369_450))),
                new TieOut(
                        "Promised → earned",
                        Unit.MONEY,
                        List.of(
                                new Term("promised", 19_900_000),
                                new Term("breakage", -2_750_000),
                                new Term("taken by caps", -115_800),
                                new Term("rounding", 18)),
                        List.of(new Term("earned", 17_034_218))),
                new TieOut(
                        "Earned → accrued",
                        Unit.MONEY,
                        List.of(new Term("earned", 17_034_218), new Term("differences of earlier periods", -94_050)),
                        List.of(new Term("accrued in the ledger", 16_940_168))),
                new TieOut(
                        "Accrued → to be paid",
                        Unit.MONEY,
                        List.of(new Term("brought forward", 213_565), new Term("accrued", 16_940_168)),
                        List.of(
                                new Term("to be paid", 16_401_133 - missing),
                                new Term("held", 240_000),
                                new Term("carried", 512_600))));
    }

    private static List<BonusPayout> bonuses() {
        return List.of(
                new BonusPayout("Retail margin", 890, 4_100_000, 0, 0, 2, 4_100_002, 3_998_000),
                new BonusPayout("Personal rebate", 402, 2_150_000, 0, 0, 9, 2_150_009, 2_201_480),
                new BonusPayout("Level bonus", 2_810, 12_450_000, 2_750_000, 115_800, 7, 9_584_207, 8_820_000),
                new BonusPayout("Fast start", 77, 1_200_000, 0, 0, 0, 1_200_000, 1_201_000));
    }

    private static List<RankPayout> ranks() {
        return List.of(
                new RankPayout("Consultant", 480, 210, 2_800_118),
                new RankPayout("Manager", 102, 98, 4_210_000),
                new RankPayout("Director", 61, 61, 5_500_050),
                new RankPayout("Senior Director", 43, 43, 4_524_050));
    }

    private static List<TopEarner> earners(String name) {
        return List.of(
                new TopEarner("M-20417", name, "Senior Director", 912_044, 880_000),
                new TopEarner("M-20011", "Bo Ekström", "Senior Director", 850_110, 861_250),
                new TopEarner("M-20733", "Łucja Wiśniewska", "Director", 611_900, 0));
    }

    private static List<Problem> problems() {
        return List.of(
                new Problem(
                        "BANK_CHANGED",
                        "M-20417",
                        "The bank account was changed two days before the payment.",
                        "Call the member back on the number on file, then release the hold.",
                        240_000),
                new Problem(
                        "LINE_REJECTED",
                        "orders-2026-10-a.csv:812",
                        "The amount has three digits.",
                        "Mend it.",
                        38_950));
    }

    private static List<Payment> payments(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Payment(
                        "2026-11-02/1/M-" + (20_000 + i),
                        "M-" + (20_000 + i),
                        "Bo Ek",
                        "SE \u2022\u2022\u2022\u2022 4711",
                        2_000 + 37L * i,
                        0,
                        "PREPARED",
                        "list",
                        Optional.of(LocalDate.of(2026, 11, 2)),
                        "",
                        i == 3 ? "was SE \u2022\u2022\u2022\u2022 0815; changed by import 7 (members.csv)" : ""))
                .toList();
    }

    private static CloseLists lists() {
        return new CloseLists(
                List.of(new FileLine(
                        "not paid",
                        "orders-2026-10-a.csv",
                        17,
                        "O-4711",
                        1,
                        Optional.of(LocalDate.of(2026, 10, 5)),
                        Optional.empty(),
                        "M-20003",
                        38_950,
                        "")),
                0,
                breakage(),
                List.of(new CloseLists.Unbroken("Retail margin", "it promises what it earns")),
                List.of(new Balance("M-20004", "Cia Sund", 240_000, "money is held: suspended")),
                List.of(new Balance("M-20005", "Dag Ny", 512_600, "below the minimum of 20.00 EUR")),
                List.of(new Act(1, at(1, 2, 0), "ingrid (claimed)", "run", "nordic-monthly/2026-10", "run 1")));
    }

    private static List<Breakage> breakage() {
        return List.of(
                level(1, 1, 5_000_000, 62_250_000, 4_900_000, 6_225_000, 225_000, 1_500_000, 6_225_000 - 1_725_000),
                level(2, 4, 3_000_000, 62_250_000, 0, 6_225_000, 1_024_999, 0, 6_225_000 - 1_024_999),
                Breakage.ofSum("Level bonus", Breakage.Of.ROUNDING, 0, -1));
    }

    private static Breakage level(
            int from, int to, long rateE8, long whole, long on, long promised, long nobody, long lower, long paid) {
        return new Breakage(
                "Level bonus",
                Breakage.Of.LEVEL,
                from,
                to,
                whole,
                rateE8,
                false,
                promised,
                on,
                paid,
                nobody,
                lower,
                0,
                0);
    }

    private static List<Approval> approvals() {
        return List.of(
                new Approval("2026-10", 3, "draft made", "(schedule)", at(1, 2, 0), DIGEST, PLAN),
                new Approval("2026-10", 3, "approved", "ingrid", at(3, 9, 14), DIGEST, PLAN),
                new Approval("2026-10", 3, "posted", "ingrid", at(3, 9, 20), DIGEST, PLAN));
    }

    private static LocalDateTime at(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 11, day, hour, minute);
    }

    private static List<Restatement> restatements() {
        return List.of(
                new Restatement("2026-09", "M-20417", "Level bonus", 95_310, 42_000, "return R-1007 of order 20931"),
                new Restatement("2026-09", "M-20011", "Level bonus", 61_240, 20_500, "return R-1007 of order 20931"));
    }

    private static List<CloseContent.AtDoor> atDoor() {
        return List.of(new CloseContent.AtDoor(
                "NUMBER_UNREADABLE",
                "orders-2026-10-a.csv:40:8",
                "amount is no plain decimal: 'free'",
                0,
                "waived",
                "ingrid, olle",
                Optional.of(at(2, 10, 30)),
                "test order of the shop"));
    }
}
