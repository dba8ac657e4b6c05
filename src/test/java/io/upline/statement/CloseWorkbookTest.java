package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.statement.CloseContent.BonusPayout;
import io.upline.statement.CloseContent.Figures;
import io.upline.statement.CloseContent.KeyFigures;
import io.upline.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.junit.jupiter.api.Test;

class CloseWorkbookTest {

    @Test
    void tellsWhetherEveryControlTiesOut() throws IOException {
        try (Readback good = new Readback(written(CloseSample.of(10, 0)));
                Readback bad = new Readback(written(CloseSample.of(10, 5)))) {
            assertThat(good.sheets())
                    .containsExactly(
                            "Dashboard",
                            "Input files",
                            "Tie-out",
                            "File lines",
                            "Payout by bonus",
                            "Breakage",
                            "Payout by rank",
                            "Top earners",
                            "Exceptions",
                            "Payments",
                            "Held",
                            "Carried",
                            "Approvals",
                            "Restatements",
                            "At the door",
                            "Who did what");
            assertThat(Readback.text(good.rows("Dashboard").get(4), 0)).isEqualTo("");
            assertThat(good.rows("Dashboard").get(4).getCell(0).getRawValue()).isEqualTo("All 11 controls tie out.");
            assertThat(bad.rows("Dashboard").get(4).getCell(0).getRawValue()).startsWith("Controls do not tie out");
        }
    }

    @Test
    void itsFormulasComeToWhatIsKeptWithThem() throws IOException {
        Formulas.assertAgree(written(CloseSample.of(10, 0)), 136);
        Formulas.assertAgree(written(CloseSample.of(10, 5)), 136);
    }

    @Test
    void totalsWhatItLists() throws IOException {
        try (Readback read = new Readback(written(CloseSample.of(3_000, 0)))) {
            assertThat(read.number("Payout by bonus", "Total", 6)).isEqualTo("170342.18");
            assertThat(read.number("Payout by rank", "Total", 3)).isEqualTo("170342.18");
            assertThat(read.number("Payments", "Total", 4)).isEqualTo("1724445.00");
            assertThat(read.number("Restatements", "Total", 5)).isEqualTo("-940.50");
            assertThat(read.number("Input files", "Total", 13)).isEqualTo("0.00");
            assertThat(read.number("Dashboard", "Payout ratio (payout of turnover)", 1))
                    .isEqualTo("0.35331942");
        }
    }

    @Test
    void isReadyToReadAndToPrint() throws IOException {
        try (XSSFWorkbook workbook = PreparedPartsTest.open(written(CloseSample.of(50, 0)))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getFooter().getRight()).contains("&P of &N");
                assertThat(sheet.isSelected()).isEqualTo(i == 0);
                if (i > 0) {
                    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                    assertThat(sheet.getRepeatingRows()).isNotNull();
                }
            }
            assertThat(workbook.getSheet("Payments")
                            .getCTWorksheet()
                            .getAutoFilter()
                            .getRef())
                    .isEqualTo("A4:K54");
            assertThat(workbook.getSheet("Tie-out")
                            .getSheetConditionalFormatting()
                            .getNumConditionalFormattings())
                    .isEqualTo(1);
            assertThat(workbook.getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    /** What is below zero and explained (rounding, what several got together) looks like any other amount: red means a difference. */
    @Test
    void onlyDifferencesAreRed() throws IOException {
        try (XSSFWorkbook workbook = PreparedPartsTest.open(written(CloseSample.of(50, 0)))) {
            assertThat(redBut(workbook.getSheet("Tie-out"), 4, 3)).isEmpty();
            assertThat(redBut(workbook.getSheet("Breakage"), 4, 12)).isEmpty();
            XSSFSheet bonuses = workbook.getSheet("Payout by bonus");
            assertThat(bonuses.getRow(3).getCell(5).getStringCellValue()).isEqualTo("Rounding");
            assertThat(isRed(bonuses.getRow(4).getCell(5))).isFalse();
            assertThat(isRed(bonuses.getRow(4).getCell(6)))
                    .as("an amount earned")
                    .isTrue();
        }
    }

    private static List<String> redBut(XSSFSheet sheet, int head, int column) {
        List<String> red = new ArrayList<>();
        for (int row = head; row <= sheet.getLastRowNum(); row++) {
            for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(row)) {
                if (cell.getColumnIndex() != column && isRed(cell)) {
                    red.add(cell.getAddress().formatAsString());
                }
            }
        }
        assertThat(sheet.getLastRowNum()).isGreaterThan(head);
        return red;
    }

    private static boolean isRed(org.apache.poi.ss.usermodel.Cell cell) {
        return cell.getCellStyle().getDataFormatString().contains("[Red]");
    }

    @Test
    void saysWhichBonusesHaveNoBreakage() throws IOException {
        try (Readback read = new Readback(written(CloseSample.of(10, 0)))) {
            List<String> said = read.rows("Breakage").stream()
                    .map(row -> Readback.text(row, 0) + " " + Readback.text(row, 1))
                    .toList();
            assertThat(said)
                    .containsSubsequence("Bonuses without breakage ", "Retail margin it promises what it earns");
        }
    }

    @Test
    void isTheSameToTheByteEachTime() throws IOException {
        assertThat(written(CloseSample.of(100, 0))).isEqualTo(written(CloseSample.of(100, 0)));
    }

    @Test
    void takesNoNameForAFormula() throws IOException {
        try (Readback hostile = new Readback(written(CloseSample.of("=1+1", 1, 0)));
                Readback plain = new Readback(written(CloseSample.of("a", 1, 0)))) {
            List<String> formulas =
                    plain.formulas().stream().map(Cell::getFormula).toList();
            assertThat(hostile.formulas().stream().map(Cell::getFormula)).isEqualTo(formulas);
            assertThat(Readback.text(hostile.rows("Top earners").get(4), 1)).isEqualTo("=1+1");
        }
    }

    @Test
    void isWrittenForACloseWithoutAnything() throws IOException {
        CloseContent nothing = new CloseContent(
                StatementSample.heading("JPY"),
                "",
                "",
                "",
                new KeyFigures(Figures.NONE, Figures.NONE, ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                CloseLists.NONE);
        Formulas.assertAgree(written(nothing), 37);
    }

    @Test
    void refusesBonusesThatAreNotThePayout() {
        Figures figures = new Figures(100, 1, 50, 0, 1, 50, 1, 0, 0);
        assertThatThrownBy(() -> new CloseContent(
                        StatementSample.heading("EUR"),
                        "",
                        "",
                        "",
                        new KeyFigures(figures, Figures.NONE, ""),
                        List.of(),
                        List.of(),
                        List.of(new BonusPayout("Level", 1, 49, 0, 0, 0, 49, 0)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        CloseLists.NONE))
                .hasMessage("the bonuses come to 49 and the payout to 50");
    }

    private static byte[] written(CloseContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CloseWorkbook.write(content, Words.english(), out);
        return out.toByteArray();
    }
}
