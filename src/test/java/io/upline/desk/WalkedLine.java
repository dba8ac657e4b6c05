package io.upline.desk;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of a file of orders, as finance knows it, with what has to become of it.
 *
 * @param line its line in the file
 * @param cells order, ordered, paid, member, type, original, amount (with a currency where it is not EUR) and CV, as they were meant to be
 *     written
 * @param step where it has to stand between the files and the bank: {@code counts}, a step of the bridge, or {@code left} for a line that
 *     was not taken
 * @param code by which it was left at the door or warned of; empty for none
 * @param fate what has to become of what was left; empty for what was not
 */
record WalkedLine(String file, int line, String[] cells, String step, String code, String fate) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d\\d)?");

    /** Reads {@code order | ordered | paid | member | type | original | amount | CV | what becomes of it}. */
    static WalkedLine of(String file, int line, String row) {
        String[] cells = row.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        String code = "";
        String fate = "";
        String step = "";
        for (String word : cells[8].split(" ", -1)) {
            if (word.equals(word.toUpperCase(Locale.ROOT))) {
                code = word;
            } else if (!code.isEmpty() && fate.isEmpty()) {
                fate = word;
            } else {
                step = word;
            }
        }
        return new WalkedLine(file, line, cells, step.isEmpty() ? "left" : step, code, fate);
    }

    String order() {
        return cells[0];
    }

    String member() {
        return cells[3];
    }

    /** Its amount in cents; 0 where nobody can read it. */
    long minor() {
        return centi(cells[6].split(" ", -1)[0]);
    }

    /** Its volume in hundredths. */
    long volume() {
        return centi(cells[7]);
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    private static long centi(String cell) {
        return isNumber(cell) ? new BigDecimal(cell).movePointRight(2).longValueExact() : 0;
    }
}
