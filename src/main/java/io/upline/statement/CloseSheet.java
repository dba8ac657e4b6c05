package io.upline.statement;

import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet of the close workbook: how it is laid out and what its rows are. */
interface CloseSheet {

    String name();

    /** Widths of its columns in characters. */
    int[] widths();

    boolean landscape();

    /** Last row of its head, which is frozen and repeated; 0 for none. */
    int head();

    /** Whether its table has a filter. */
    default boolean filtered() {
        return false;
    }

    /** What POI adds to the design: a chart, a conditional format. */
    default void design(XSSFSheet sheet) {}

    /** Writes the rows, once; returns the last row of its table. */
    int write(Cells cells);
}
