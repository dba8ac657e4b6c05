package io.upline.workbook;

import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet of a workbook: how it is laid out and what its rows are. */
public interface Sheet {

    /** Name on the sheet's tab. */
    String name();

    /** Widths of the sheet's columns in characters. */
    int[] widths();

    /** Whether the sheet is printed wide. */
    boolean landscape();

    /** Last row of the sheet's head, which is frozen and repeated; 0 for none. */
    int head();

    /** Whether the sheet's table has a filter. */
    default boolean filtered() {
        return false;
    }

    /** Adds what POI designs, such as a chart or a conditional format. */
    default void design(XSSFSheet sheet) {}

    /** Writes the rows, once; returns the last row of its table. */
    int write(Cells cells);
}
