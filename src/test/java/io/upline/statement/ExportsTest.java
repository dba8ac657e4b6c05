package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.statement.Cell.Day;
import io.upline.statement.Cell.Decimal;
import io.upline.statement.ExportTable.Kind;
import io.upline.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportsTest {

    private static final List<List<Cell>> EARNINGS = List.of(
            List.of(
                    Cell.text("M-1"),
                    Cell.text("Level bonus"),
                    Cell.text("M-7"),
                    Cell.count(2),
                    new Decimal(12_050, 2),
                    Cell.rate(6_000_000),
                    new Decimal(-723, 2),
                    Cell.text("EUR"),
                    Cell.EMPTY),
            List.of(
                    Cell.text("=cmd"),
                    Cell.text("a,\"b\""),
                    Cell.EMPTY,
                    Cell.EMPTY,
                    new Decimal(0, 2),
                    Cell.rate(0),
                    new Decimal(5, 3),
                    Cell.text("KWD"),
                    Cell.text("-1+1")));

    @Test
    void writesPlainDecimalsAndNeutralText() throws IOException {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(csv(new ExportTable(Kind.EARNINGS, EARNINGS.iterator()))).isEqualTo("""
                member_id,bonus,source_member_id,level,base,rate,amount,currency,reason
                M-1,Level bonus,M-7,2,120.50,0.06,-7.23,EUR,
                '=cmd,"a,""b"\"",,,0.00,0,0.005,KWD,'-1+1
                """);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void writesDaysAsIsoOrAsRealDates() throws IOException {
        List<Cell> row = List.of(
                Cell.text("e1"),
                new Day(LocalDate.of(2026, 11, 3)),
                Cell.text("payable"),
                Cell.text("M-1"),
                Cell.EMPTY,
                new Decimal(100, 2),
                Cell.text("EUR"),
                Cell.text("Level"),
                Cell.text("2026-10"),
                Cell.EMPTY,
                Cell.text("P-1"));
        assertThat(csv(new ExportTable(Kind.LEDGER, List.of(row).iterator())))
                .endsWith("\ne1,2026-11-03,payable,M-1,,1.00,EUR,Level,2026-10,,P-1\n");
        byte[] bytes = xlsx(new ExportTable(Kind.LEDGER, List.of(row).iterator()), 11);
        try (XSSFWorkbook workbook = PreparedPartsTest.open(bytes)) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDate.of(2026, 11, 3).atStartOfDay());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "a=1, a=1", "=1, '''=1'", "+1, '''+1'", "-1, '''-1'", "@a, '''@a'", "＝1, '''＝1'"})
    void putsAQuoteBeforeWhatASpreadsheetWouldRun(String text, String expected) {
        assertThat(Exports.neutral(text)).isEqualTo(expected);
        assertThat(Exports.neutral("\t" + text)).isEqualTo("'\t" + text);
        assertThat(Exports.neutral("\r" + text)).isEqualTo("'\r" + text);
        assertThat(Exports.neutral("\n" + text)).isEqualTo("'\n" + text);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void hasItsHeadEvenWithoutRows(Kind kind) throws IOException {
        ExportTable none = new ExportTable(kind, List.<List<Cell>>of().iterator());
        assertThat(csv(none)).isEqualTo(String.join(",", kind.columns()) + "\n");
        try (Readback read = new Readback(xlsx(none, 10))) {
            assertThat(read.rows(Words.english().say(kind.code()))).hasSize(1);
        }
    }

    @Test
    void writesNoFormulaIntoAWorkbook() throws IOException {
        byte[] bytes = xlsx(new ExportTable(Kind.EARNINGS, EARNINGS.iterator()), 10);
        try (Readback read = new Readback(bytes)) {
            assertThat(read.formulas()).isEmpty();
            assertThat(Readback.text(read.rows("Earnings").get(2), 0)).isEqualTo("=cmd");
            assertThat(read.rows("Earnings").get(1).getCell(6).getRawValue()).isEqualTo("-7.23");
        }
    }

    @Test
    void beginsANewSheetWhereOneIsFull() throws IOException {
        List<List<Cell>> rows = IntStream.range(0, 25)
                .mapToObj(i -> List.of(Cell.text("M-" + i), Cell.text("GV"), new Decimal(i, 2)))
                .toList();
        byte[] bytes = xlsx(new ExportTable(Kind.VOLUMES, rows.iterator()), 10);
        assertThat(xlsx(new ExportTable(Kind.VOLUMES, rows.iterator()), 10)).isEqualTo(bytes);
        try (XSSFWorkbook workbook = PreparedPartsTest.open(bytes)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheet("Volumes 3").getRow(5).getCell(0).getStringCellValue())
                    .isEqualTo("M-24");
            assertThat(workbook.getSheet("Volumes 3")
                            .getCTWorksheet()
                            .getAutoFilter()
                            .getRef())
                    .isEqualTo("A1:C6");
            assertThat(workbook.getSheet("Volumes 2").isSelected()).isFalse();
        }
    }

    @Test
    void refusesARowOfAnotherWidth() {
        ExportTable table =
                new ExportTable(Kind.RANKS, List.of(List.of(Cell.text("M-1"))).iterator());
        assertThatThrownBy(() -> csv(table)).hasMessage("a row of 1 cells under 3 columns");
    }

    @Test
    void writesJsonOnOneLineWithTextAsItWasGiven() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exports.json(new ExportTable(Kind.EARNINGS, EARNINGS.iterator()), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
            [{"member_id":"M-1","bonus":"Level bonus","source_member_id":"M-7","level":"2","base":"120.50","rate":"0.06",\
            "amount":"-7.23","currency":"EUR","reason":""},\
            {"member_id":"=cmd","bonus":"a,\\"b\\"","source_member_id":"","level":"","base":"0.00","rate":"0",\
            "amount":"0.005","currency":"KWD","reason":"-1+1"}]
            """);
    }

    private static String csv(ExportTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exports.csv(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(ExportTable table, int rowsPerSheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportWorkbook.write(table, Words.english(), out, rowsPerSheet);
        return out.toByteArray();
    }
}
