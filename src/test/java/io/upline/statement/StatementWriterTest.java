package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.ledger.Cause;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.MemberAccount.Correction;
import io.upline.statement.StatementContent.EarningLine;
import io.upline.statement.StatementContent.Payee;
import io.upline.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementWriterTest {

    private static final Heading EUR = StatementSample.heading("EUR");

    @Test
    void showsHowWhatIsPaidWasMadeUp() throws IOException {
        StatementContent content = StatementSample.of("M-20417", "Anna-Karin Lindström", 40, EUR);
        try (Readback read =
                new Readback(new StatementWriter(Words::spoken).write(content).bytes())) {
            assertThat(read.sheets()).containsExactly("Summary", "Earnings", "Team");
            assertThat(read.number("Summary", "Brought forward", 1)).isEqualTo("9.00");
            assertThat(read.number("Summary", "Personal rebate", 1)).isEqualTo("37.88");
            assertThat(read.number("Summary", "Corrections of earlier periods", 1))
                    .isEqualTo("-9.40");
            assertThat(read.number("Summary", "Other movements", 1)).isEqualTo("-1.25");
            assertThat(read.number("Summary", "Total", 1)).isEqualTo("1887.36");
            assertThat(read.number("Summary", "Less: held back", 1)).isEqualTo("15.00");
            assertThat(read.number("Summary", "Less: carried to the next period", 1))
                    .isEqualTo("0.00");
            assertThat(read.number("Summary", "To be paid", 4)).isEqualTo("1872.36");
            assertThat(read.number("Earnings", "Total earnings", 6)).isEqualTo("1889.01");
            assertThat(read.number("Team", "Total", 2)).isEqualTo("12843.50");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, EUR, 2", "1, JPY, 0", "40, EUR, 2", "3000, KWD, 3"})
    void keepsEveryLineToTheLastDigit(int lines, String currency, int digits) throws IOException {
        StatementContent content = StatementSample.of("M-1", "Bo", lines, StatementSample.heading(currency));
        try (Readback read =
                new Readback(new StatementWriter(Words::spoken).write(content).bytes())) {
            List<Row> rows = read.rows("Earnings").stream()
                    .filter(row -> row.getRowNum() > EarningsSheet.HEAD)
                    .limit(lines)
                    .toList();
            assertThat(rows).hasSize(lines);
            for (int i = 0; i < lines; i++) {
                EarningLine line = content.earnings().get(i);
                assertThat(Readback.text(rows.get(i), 0))
                        .isEqualTo(line.earned().bonus());
                assertThat(rows.get(i).getCell(6).getRawValue())
                        .isEqualTo(
                                BigDecimal.valueOf(line.amountMinor(), digits).toPlainString());
            }
            assertThat(read.number("Summary", "To be paid", 1))
                    .isEqualTo(BigDecimal.valueOf(content.account().toBePaidMinor(), digits));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 6", "1, 10", "40, 18", "250, 20"})
    void itsFormulasComeToWhatIsKeptWithThem(int lines, int formulas) throws IOException {
        StatementContent content = StatementSample.of("M-1", "Bo", lines, EUR);
        byte[] bytes = new StatementWriter(Words::spoken, 100).write(content).bytes();
        Formulas.assertAgree(bytes, formulas);
    }

    /** Whoever is paid for several positions sees which of them earned each line; for one alone there is no such column. */
    @Test
    void namesThePositionOfEachLineWhereThereAreSeveral() throws IOException {
        Payee payee = new Payee("M-9", "Bo", "", "", "sv");
        List<EarningLine> lines = new ArrayList<>();
        for (String position : List.of("M-9", "M-12")) {
            lines.add(StatementSample.line(position, "Team", "M-20", "Cy", 1, 10_000, 10_000_000, 1_000, ""));
        }
        List<Correction> corrections =
                List.of(new Correction("2026-09", "M-12", "Team", -250, Cause.of(Cause.Word.RETURN, "R1")));
        byte[] bytes = new StatementWriter(Words::spoken)
                .write(StatementSample.of(payee, lines, corrections, EUR))
                .bytes();
        try (Readback read = new Readback(bytes)) {
            List<Row> rows = read.rows("Earnings");
            assertThat(Readback.text(rows.get(EarningsSheet.HEAD - 1), EarningsSheet.POSITION))
                    .isEqualTo("Position");
            assertThat(rows.subList(EarningsSheet.HEAD, EarningsSheet.HEAD + 2))
                    .extracting(row -> Readback.text(row, EarningsSheet.POSITION))
                    .containsExactly("M-9", "M-12");
            assertThat(read.number("Earnings", "Total earnings", 6)).isEqualTo("20.00");
            assertThat(read.number("Summary", "Team (M-12)", 1)).isEqualTo("-2.50");
        }
        Formulas.assertAgree(bytes, 10);
        byte[] own = new StatementWriter(Words::spoken)
                .write(StatementSample.of("M-9", "Bo", 2, EUR))
                .bytes();
        try (Readback read = new Readback(own)) {
            assertThat(read.cells().stream().map(Cell::getRawValue)).doesNotContain("Position");
        }
    }

    @Test
    void paysNothingFromANegativeBalance() throws IOException {
        Payee payee = new Payee("M-9", "Bo", "", "", "sv");
        List<Correction> corrections =
                List.of(new Correction("2026-09", "M-9", "Level bonus", -98_765, Cause.of(Cause.Word.RETURN, "R1")));
        StatementContent content = StatementSample.of(payee, List.of(), corrections, EUR);
        byte[] bytes = new StatementWriter(Words::spoken).write(content).bytes();
        try (Readback read = new Readback(bytes)) {
            assertThat(read.number("Summary", "To be paid", 1)).isEqualTo("0.00");
            assertThat(read.number("Summary", "Less: carried to the next period", 1))
                    .isEqualTo("-979.90");
        }
        Formulas.assertAgree(bytes, 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\",\"x\")",
                "+cmd|' /C calc'!A0",
                "-1+1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "sheet: \\ / ? * [ ] name",
                "'quoted'",
                "]]><f>1+1</f>",
                "<c t=\"n\"><f>1</f></c>",
                "Ł & 李 & 😀 & é",
                "@@rows@@",
                "../../etc/passwd",
                " blanks around "
            })
    void nothingThatAnybodyWroteBecomesAFormula(String name) throws IOException {
        Payee payee = new Payee(name, name, name, name, "en");
        List<EarningLine> lines = List.of(StatementSample.line(name, name, name, name, 1, 100, 100_000_000, 100, name));
        List<Correction> corrections = List.of(new Correction(name, name, name, 1, Cause.of(Cause.Word.LATE, name)));
        StatementFile file =
                new StatementWriter(Words::spoken).write(StatementSample.of(payee, lines, corrections, EUR));
        StatementContent harmless = StatementSample.of(
                new Payee("a", "a", "a", "a", "en"),
                List.of(StatementSample.line("a", "a", "a", "a", 1, 100, 100_000_000, 100, "a")),
                List.of(new Correction("a", "a", "a", 1, Cause.of(Cause.Word.LATE, "a"))),
                EUR);
        try (Readback read = new Readback(file.bytes());
                Readback plain = new Readback(
                        new StatementWriter(Words::spoken).write(harmless).bytes())) {
            assertThat(read.formulas().stream().map(Cell::getFormula))
                    .isEqualTo(plain.formulas().stream().map(Cell::getFormula).toList());
            assertThat(read.sheets()).isEqualTo(plain.sheets());
            assertThat(read.cells().stream().filter(cell -> name.equals(cell.getRawValue())))
                    .hasSizeGreaterThan(5);
        }
        assertThat(file.alteredTexts()).isZero();
    }

    @Test
    void cutsAndReplacesWhatAWorkbookCannotHoldAndSaysSo() throws IOException {
        String tooLong = "x".repeat(32_766) + "😀😀";
        String illegal = "a\u0000b\u001fc\ud800d\uffffe";
        Payee payee = new Payee("M-1", tooLong, illegal, "", "en");
        StatementFile file =
                new StatementWriter(Words::spoken).write(StatementSample.of(payee, List.of(), List.of(), EUR));
        assertThat(file.alteredTexts()).isEqualTo(2);
        try (XSSFWorkbook workbook = PreparedPartsTest.open(file.bytes())) {
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("x".repeat(32_763) + " […]");
            assertThat(workbook.getSheetAt(0).getRow(5).getCell(3).getStringCellValue())
                    .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde");
        }
    }

    @Test
    void isTheSameToTheByteWheneverAndWhereverItIsWritten() throws IOException {
        StatementWriter used = new StatementWriter(Words::spoken);
        StatementContent content = StatementSample.of("M-1", "Åsa", 40, EUR);
        byte[] first = used.write(content).bytes();
        used.write(StatementSample.of("M-2", "Bo", 3_000, EUR));
        assertThat(used.write(content).bytes()).isEqualTo(first);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String id : List.of("Pacific/Kiritimati", "America/St_Johns", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                byte[] elsewhere =
                        new StatementWriter(Words::spoken).write(content).bytes();
                assertThat(PreparedPartsTest.parts(elsewhere)).isEqualTo(PreparedPartsTest.parts(first));
                assertThat(elsewhere).isEqualTo(first);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void isStampedInASandbox() throws IOException {
        StatementContent content = StatementSample.of("M-1", "Bo", 1, StatementSample.sandbox(EUR));
        try (Readback read =
                new Readback(new StatementWriter(Words::spoken).write(content).bytes())) {
            assertThat(Readback.text(read.rows("Summary").get(2), 0)).startsWith("SANDBOX");
        }
    }

    @Test
    void splitsLinesThatOneSheetCannotHold() throws IOException {
        StatementContent content = StatementSample.of("M-1", "Bo", 250, EUR);
        try (Readback read = new Readback(
                new StatementWriter(Words::spoken, 100).write(content).bytes())) {
            assertThat(read.sheets()).containsExactly("Summary", "Earnings", "Earnings 2", "Earnings 3", "Team");
            assertThat(read.number("Earnings 3", "Total earnings", 6))
                    .isEqualTo(BigDecimal.valueOf(
                            content.earnings().stream()
                                    .mapToLong(EarningLine::amountMinor)
                                    .sum(),
                            2));
        }
    }

    @Test
    void refusesAStatementThatIsNotWhatTheLedgerAccrued() {
        StatementContent content = StatementSample.of("M-1", "Bo", 3, EUR);
        List<EarningLine> oneLess = content.earnings().subList(1, 3);
        MemberAccount account = content.account();
        assertThatThrownBy(
                        () -> new StatementContent(EUR, content.payee(), account, oneLess, List.of(), "CV", List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("M-1 shows")
                .hasMessageNotContaining("Bo");
    }
}
