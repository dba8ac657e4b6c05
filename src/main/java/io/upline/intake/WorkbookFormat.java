package io.upline.intake;

import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How a workbook shows the numbers of a style.
 *
 * @param date whether as dates
 * @param zeros to how many digits zeros are put before it, 0 for none
 * @param otherwise whether a whole number is shown as anything but its digits
 */
record WorkbookFormat(boolean date, int zeros, boolean otherwise) {

    /** Numbers that no style shows otherwise. */
    static final WorkbookFormat GENERAL = new WorkbookFormat(false, 0, false);

    private static final int TEXT = 49;
    private static final int WHOLE = 1;

    /** The format of an id of the workbook, and its code where it has one of its own. */
    static WorkbookFormat of(int id, String code) {
        if (DateUtil.isADateFormat(id, code)) {
            return new WorkbookFormat(true, 0, true);
        }
        if (code.isEmpty()) {
            return id == 0 || id == WHOLE || id == TEXT ? GENERAL : new WorkbookFormat(false, 0, true);
        }
        String plain = code.replace("\\", "").replace(";@", "");
        if (plain.matches("0{1,40}")) {
            return new WorkbookFormat(false, plain.length(), false);
        }
        return plain.equalsIgnoreCase("general") || plain.equals("@") || plain.equals("#")
                ? GENERAL
                : new WorkbookFormat(false, 0, true);
    }
}
