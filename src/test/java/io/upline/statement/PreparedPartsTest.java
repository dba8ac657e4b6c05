package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.words.Words;
import io.upline.workbook.Look;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement of prepared parts is, cell for cell and style for style, the one that POI alone writes from the same content. */
class PreparedPartsTest {

    private static final int LINES_PER_SHEET = 1_000;
    private static final StatementWords WORDS = new StatementWords(Words.english());

    @ParameterizedTest
    @CsvSource({"0, EUR", "1, EUR", "40, EUR", "999, JPY", "1000, KWD", "3000, SEK"})
    void isWhatPoiAloneWrites(int lines, String currency) throws IOException {
        StatementContent content =
                StatementSample.of("M-1 & Søn", "Ånna <\"O'Brien\"> =1+1", lines, StatementSample.heading(currency));
        byte[] ours = new StatementWriter(Words::spoken, LINES_PER_SHEET)
                .write(content)
                .bytes();
        byte[] theirs = byPoi(content);
        try (XSSFWorkbook one = open(ours);
                XSSFWorkbook other = open(theirs)) {
            assertThat(one.getNumberOfSheets()).isEqualTo(other.getNumberOfSheets());
            for (int i = 0; i < one.getNumberOfSheets(); i++) {
                assertThat(describe(one.getSheetAt(i))).isEqualTo(describe(other.getSheetAt(i)));
            }
            assertThat(styles(one)).isEqualTo(styles(other)).hasSize(Look.values().length + 1);
            assertThat(names(one)).isEqualTo(names(other)).isNotEmpty();
        }
        Map<String, String> ourParts = parts(ours);
        Map<String, String> theirParts = parts(theirs);
        assertThat(ourParts.keySet()).isEqualTo(theirParts.keySet());
        for (String part :
                List.of("xl/styles.xml", "xl/drawings/drawing1.xml", "xl/workbook.xml", "[Content_Types].xml")) {
            assertThat(ourParts.get(part)).as(part).isEqualTo(theirParts.get(part));
        }
        assertThat(ourParts.get("xl/charts/chart1.xml")).isEqualTo(theirParts.get("xl/charts/chart1.xml"));
    }

    @Test
    void escapesWhatAFooterOrAnEscapeWouldTakeForACode() throws IOException {
        StatementContent content = StatementSample.of("&10&D", "_x0041_ & <b>", 1, StatementSample.heading("EUR"));
        try (XSSFWorkbook workbook =
                open(new StatementWriter(Words::spoken).write(content).bytes())) {
            assertThat(workbook.getSheetAt(0).getFooter().getLeft()).isEqualTo("&8 &&10&&D, 2026-10");
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("_x0041_ & <b>");
        }
    }

    private static byte[] byPoi(StatementContent content) throws IOException {
        BonusSums sums = BonusSums.of(content.earnings());
        StatementLayout layout = StatementLayout.of(content, WORDS, sums, LINES_PER_SHEET);
        StatementFilling filling = new StatementFilling(content, layout, sums, LINES_PER_SHEET);
        try (XSSFWorkbook workbook = StatementDesign.workbook(layout, variables(content, sums))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                filling.rows(i, new PoiCells(workbook.getSheetAt(i)));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static StatementDesign.Variables variables(StatementContent content, BonusSums sums) {
        return new StatementDesign.Variables() {
            @Override
            public String footer() {
                return StatementFilling.footer(content, WORDS);
            }

            @Override
            public int lastRow(int index) {
                return EarningsSheet.lastRow(content, index, LINES_PER_SHEET);
            }

            @Override
            public String[] labels() {
                return sums.bonuses().toArray(new String[0]);
            }

            @Override
            public Number[] values() {
                int digits = content.heading().digits();
                return sums.minor().stream()
                        .map(minor -> BigDecimal.valueOf(minor, digits))
                        .toArray(Number[]::new);
            }
        };
    }

    private static List<String> describe(XSSFSheet sheet) {
        List<String> all = new ArrayList<>();
        all.add(sheet.getSheetName() + " " + sheet.getPaneInformation() + " " + sheet.getRepeatingRows() + " "
                + sheet.getFooter().getLeft() + sheet.getFooter().getRight() + " " + sheet.getFitToPage());
        if (sheet.getPaneInformation() != null) {
            all.add("frozen above " + sheet.getPaneInformation().getHorizontalSplitPosition());
        }
        all.add(String.valueOf(sheet.getCTWorksheet().getAutoFilter()));
        all.add(String.valueOf(sheet.getCTWorksheet().getPageSetup()));
        all.add(String.valueOf(sheet.getCTWorksheet().getColsArray(0)));
        all.set(0, all.getFirst().replaceAll("PaneInformation@\\w+", ""));
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            all.add("row " + i + " " + row.getHeight());
            for (int j = 0; j < row.getLastCellNum(); j++) {
                all.add(i + ":" + j + " " + describe(row.getCell(j)));
            }
        }
        return all;
    }

    private static String describe(XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        String value = switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell);
            case FORMULA ->
                cell.getCellFormula() + " = "
                        + (cell.getCachedFormulaResultType() == CellType.STRING
                                ? cell.getStringCellValue()
                                : number(cell));
            default -> "";
        };
        return cell.getCellType() + " " + value + " in style "
                + cell.getCellStyle().getIndex();
    }

    private static String number(XSSFCell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue())
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<String> styles(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumCellStyles())
                .mapToObj(workbook::getCellStyleAt)
                .map(style -> style.getCoreXf().toString() + style.getFont().getCTFont() + style.getDataFormatString())
                .toList();
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return workbook.getAllNames().stream()
                .map(name -> name.getNameName() + name.getSheetIndex() + name.getRefersToFormula())
                .toList();
    }

    static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
