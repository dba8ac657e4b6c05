package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Calculates a workbook anew and compares it with the results that were written beside the formulas. */
final class Formulas {

    private Formulas() {}

    static void assertAgree(byte[] bytes, int count) throws IOException {
        int formulas = 0;
        try (XSSFWorkbook workbook = PreparedPartsTest.open(bytes);
                XSSFWorkbook kept = PreparedPartsTest.open(bytes)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(Formulas::calculable)));
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            Cell same = kept.getSheet(sheet.getSheetName())
                                    .getRow(row.getRowNum())
                                    .getCell(cell.getColumnIndex());
                            assertAgree(
                                    same,
                                    evaluator.evaluate(cell),
                                    sheet.getSheetName() + " " + cell.getAddress() + " " + cell.getCellFormula());
                        }
                    }
                }
            }
        }
        assertThat(formulas).isEqualTo(count);
    }

    private static void assertAgree(Cell kept, CellValue calculated, String where) {
        if (kept.getCachedFormulaResultType() == CellType.STRING) {
            assertThat(calculated.getStringValue()).as(where).isEqualTo(kept.getStringCellValue());
        } else {
            assertThat(BigDecimal.valueOf(calculated.getNumberValue()))
                    .as(where)
                    .isCloseTo(BigDecimal.valueOf(kept.getNumericCellValue()), within(new BigDecimal("0.0000001")));
        }
    }

    /** POI does not calculate a function over each cell of a range, a spreadsheet does: the same said in a way that POI knows. */
    private static void calculable(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            String formula = cell.getCellFormula()
                    .replaceAll("SUMPRODUCT\\(EXACT\\(([^,]+),([^)]+)\\)\\*([^)]+)\\)", "SUMIF($1,$2,$3)")
                    .replaceAll("SUMPRODUCT\\(ABS\\(([^)]+)\\)\\)", "SUMSQ($1)");
            if (!formula.equals(cell.getCellFormula())) {
                cell.setCellFormula(formula);
            }
        }
    }
}
