package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Written in words that are all marked, a workbook shows nothing unmarked but what its content says: no word is the program's own. */
class OwnWordsTest {

    private static final Words MARKED = Words.english().worded(phrase -> "‹'" + phrase + "\"›");

    @ParameterizedTest
    @CsvSource({"0, 6", "40, 18", "250, 20"})
    void aStatementHasNoWordsOfTheProgram(int lines, int formulas) throws IOException {
        StatementContent content =
                StatementSample.of("M-1", "Åsa", lines, StatementSample.sandbox(StatementSample.heading("EUR")));
        byte[] bytes = new StatementWriter(tag -> MARKED, 100).write(content).bytes();
        assertThat(unmarked(bytes, content)).isEmpty();
        Formulas.assertAgree(bytes, formulas);
    }

    @Test
    void aCloseWorkbookHasNoWordsOfTheProgram() throws IOException {
        for (long missing : new long[] {0, 5}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CloseContent content = CloseSample.of(0, missing);
            CloseWorkbook.write(content, MARKED, out);
            assertThat(unmarked(out.toByteArray(), content)).isEmpty();
            Formulas.assertAgree(out.toByteArray(), 134);
        }
    }

    @Test
    void whoeverSpeaksWhatIsNotSpokenGetsEnglishAndItsDesign() {
        assertThat(Words.spoken("sv-SE")).isSameAs(Words.english()).isSameAs(Words.spoken(""));
        assertThat(Words.spoken("en-GB").language()).isEqualTo("en");
    }

    private static List<String> unmarked(byte[] workbook, Object content) throws IOException {
        Set<String> given = new HashSet<>();
        texts(content, given);
        List<String> shown = new ArrayList<>();
        try (XSSFWorkbook read = PreparedPartsTest.open(workbook)) {
            shown.add(read.getProperties().getCoreProperties().getTitle());
            for (int i = 0; i < read.getNumberOfSheets(); i++) {
                XSSFSheet sheet = read.getSheetAt(i);
                shown.addAll(List.of(
                        sheet.getSheetName(),
                        sheet.getFooter().getLeft(),
                        sheet.getFooter().getRight()));
                sheet.forEach(row -> cells(row, shown));
                if (sheet.getDrawingPatriarch() != null) {
                    for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
                        shown.add(chart.getTitleText().getString());
                        shown.addAll(seriesOf(chart));
                    }
                }
            }
        }
        assertThat(shown).hasSizeGreaterThan(30);
        shown.removeIf(text -> text.contains("‹") || text.isEmpty() || given.contains(text));
        return shown;
    }

    private static void cells(Row row, List<String> shown) {
        for (Cell cell : row) {
            boolean text = cell.getCellType() == CellType.STRING
                    || (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.STRING);
            if (text) {
                shown.add(cell.getStringCellValue());
            }
        }
    }

    private static List<String> seriesOf(XSSFChart chart) {
        List<String> names = new ArrayList<>();
        for (var bars : chart.getCTChart().getPlotArea().getBarChartList()) {
            for (var series : bars.getSerList()) {
                names.add(series.getTx().getV());
            }
        }
        return names;
    }

    /** The texts in a record, in its records and in their lists. */
    private static void texts(Object of, Set<String> into) {
        if (of instanceof String text) {
            into.add(text);
        } else if (of instanceof List<?> list) {
            list.forEach(each -> texts(each, into));
        } else if (of instanceof Record) {
            for (RecordComponent part : of.getClass().getRecordComponents()) {
                try {
                    part.getAccessor().setAccessible(true);
                    texts(part.getAccessor().invoke(of), into);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }
    }
}
