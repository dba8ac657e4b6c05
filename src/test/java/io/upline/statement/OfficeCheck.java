package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.upline.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * LibreOffice opens what is written, calculates its formulas to the results that stand beside them, and keeps its charts. Needs
 * {@code soffice} on the path, so it is no part of the usual tests: {@code mvn test -Dtest=OfficeCheck}.
 */
class OfficeCheck {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"0, EUR", "1, JPY", "40, EUR", "3000, KWD"})
    void calculatesAStatementToTheSameFigures(int lines, String currency) throws Exception {
        check(new StatementWriter(Words::spoken)
                .write(StatementSample.of("M-1", "Åsa Öberg", lines, StatementSample.heading(currency)))
                .bytes());
    }

    @Test
    void calculatesACloseWorkbookToTheSameFigures() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CloseWorkbook.write(CloseSample.of(500, 0), Words.english(), bytes);
        check(bytes.toByteArray());
    }

    private void check(byte[] written) throws Exception {
        try (XSSFWorkbook expected = PreparedPartsTest.open(written);
                XSSFWorkbook calculated = PreparedPartsTest.open(converted(withoutResults(written)))) {
            int formulas = 0;
            for (int i = 0; i < expected.getNumberOfSheets(); i++) {
                XSSFSheet sheet = expected.getSheetAt(i);
                XSSFSheet same = calculated.getSheetAt(i);
                assertThat(same.getSheetName()).isEqualTo(sheet.getSheetName());
                assertThat(charts(same)).as("charts of " + sheet.getSheetName()).isEqualTo(charts(sheet));
                for (var row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            assertAgree(
                                    same.getRow(row.getRowNum()).getCell(cell.getColumnIndex()),
                                    cell,
                                    sheet.getSheetName() + " " + cell.getAddress());
                        }
                    }
                }
            }
            assertThat(formulas).isPositive();
        }
    }

    private static int charts(XSSFSheet sheet) {
        return sheet.getDrawingPatriarch() == null
                ? 0
                : sheet.getDrawingPatriarch().getCharts().size();
    }

    private static void assertAgree(Cell calculated, Cell expected, String where) {
        if (expected.getCachedFormulaResultType() == CellType.STRING) {
            assertThat(calculated.getStringCellValue()).as(where).isEqualTo(expected.getStringCellValue());
        } else {
            assertThat(calculated.getNumericCellValue())
                    .as(where)
                    .isCloseTo(expected.getNumericCellValue(), within(0.000_000_1));
        }
    }

    /** The same workbook without the results beside its formulas, so that whoever opens it has to calculate. */
    private static byte[] withoutResults(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] part = from.readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    part = new String(part, StandardCharsets.UTF_8)
                            .replaceAll("</f><v>[^<]*</v>", "</f>")
                            .getBytes(StandardCharsets.UTF_8);
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(part);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] converted(byte[] workbook) throws Exception {
        Path from = Files.write(folder.resolve("written.xlsx"), workbook);
        Path to = folder.resolve("converted");
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        to.toString(),
                        from.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).as("soffice ends").isTrue();
        return Files.readAllBytes(to.resolve("written.xlsx"));
    }
}
