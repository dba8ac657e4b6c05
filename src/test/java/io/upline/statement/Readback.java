package io.upline.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook read back by a library that had no part in writing it. */
public final class Readback implements AutoCloseable {

    private final ReadableWorkbook workbook;

    /** Reads a workbook. */
    public Readback(byte[] bytes) throws IOException {
        workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
    }

    /** Names of its sheets. */
    public List<String> sheets() {
        return workbook.getSheets().map(Sheet::getName).toList();
    }

    /** The rows of a sheet. */
    public List<Row> rows(String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read();
    }

    /** All cells of the workbook that hold anything. */
    public List<Cell> cells() throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (String sheet : sheets()) {
            for (Row row : rows(sheet)) {
                row.stream()
                        .filter(Objects::nonNull)
                        .filter(cell -> cell.getType() != CellType.EMPTY)
                        .forEach(cells::add);
            }
        }
        return cells;
    }

    List<Cell> formulas() throws IOException {
        return cells().stream().filter(cell -> cell.getFormula() != null).toList();
    }

    /** The number right of a label, in the column given. */
    BigDecimal number(String sheet, String label, int column) throws IOException {
        for (Row row : rows(sheet)) {
            if (label.equals(text(row, 0)) && row.getCellCount() > column && isNumber(row.getCell(column))) {
                return new BigDecimal(row.getCell(column).getRawValue());
            }
        }
        throw new AssertionError("no row " + label + " on " + sheet);
    }

    private static boolean isNumber(Cell cell) {
        return cell != null && cell.getType() != CellType.EMPTY && cell.getType() != CellType.STRING;
    }

    /** Text of a cell, empty where there is none. */
    public static String text(Row row, int column) {
        if (row.getCellCount() <= column || row.getCell(column) == null) {
            return "";
        }
        Cell cell = row.getCell(column);
        return cell.getType() == CellType.STRING ? cell.asString() : "";
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
