package io.upline.workbook;

import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet of a workbook: how it is laid out and what its rows are. */
public interface Sheet {

    /** Name on its tab. */
    String name();

    /** Widths of its columns in characters. */
    int[] widths();

    /** Whether it is printed wide. */
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
