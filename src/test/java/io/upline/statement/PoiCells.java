package io.upline.statement;

import io.upline.workbook.Cells;
import io.upline.workbook.Look;
import java.math.BigDecimal;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes rows by POI's own API: the reference for what is written into prepared parts. */
final class PoiCells implements Cells {

    private final XSSFSheet sheet;
    private int rows;

    PoiCells(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public int row() {
        sheet.createRow(rows++);
        return rows;
    }

    @Override
    public int row(int points) {
        XSSFRow row = sheet.createRow(rows++);
        if (points > 0) {
            row.setHeightInPoints(points);
        }
        return rows;
    }

    @Override
    public void text(int column, Look look, String text) {
        if (text.isEmpty()) {
            blank(column, look);
        } else {
            cell(column, look).setCellValue(text);
        }
    }

    @Override
    public void number(int column, Look look, long unscaled, int scale) {
        cell(column, look).setCellValue(BigDecimal.valueOf(unscaled, scale).doubleValue());
    }

    @Override
    public void formula(int column, Look look, String formula, long unscaled, int scale) {
        XSSFCell cell = cell(column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(BigDecimal.valueOf(unscaled, scale).doubleValue());
    }

    @Override
    public void formula(int column, Look look, String formula, String result) {
        XSSFCell cell = cell(column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(result);
    }

    @Override
    public void blank(int column, Look look) {
        cell(column, look).setBlank();
    }

    private XSSFCell cell(int column, Look look) {
        XSSFCell cell = sheet.getRow(rows - 1).createCell(column);
        cell.setCellStyle(sheet.getWorkbook().getCellStyleAt(look.style()));
        return cell;
    }
}
