package io.upline.intake;

import io.upline.order.ProductRow;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A line of a file of product lists, read and judged by itself; what is known of the article is looked at later. */
final class ProductLine {

    private static final int VOLUME_DIGITS = 2;

    /** What one piece brings at the most: as many pieces as a line can have are still a figure that an order can say. */
    private static final long MEASURE_MAX = Decimals.MAX / OrderLine.QUANTITY_MAX;

    static final int SKU_MAX = 80;

    /** The article and the measures; the day is {@code Rejected.NO_DAY} where it cannot be read. */
    final ProductRow row;

    /** What becomes of the line. */
    Outcome outcome;

    /** What is wrong with it. */
    @Nullable
    Flaw flaw;

    enum Outcome {
        TAKEN,
        UNCHANGED,
        /** Another line of the file says the same, whatever becomes of that one. */
        REPEATED,
        LEFT
    }

    private ProductLine(ProductRow row, @Nullable Flaw flaw) {
        this.row = row;
        this.flaw = flaw;
        this.outcome = flaw == null ? Outcome.TAKEN : Outcome.LEFT;
    }

    /** Leaves the line out. */
    void leave(Flaw why) {
        flaw = why;
        outcome = Outcome.LEFT;
    }

    boolean isSound() {
        return outcome == Outcome.TAKEN;
    }

    boolean says(ProductLine other) {
        return Arrays.equals(row.measures(), other.row.measures());
    }

    static ProductLine read(Cells cells, Header header) {
        long[] measures = new long[header.measures().length];
        Flaw flaw = CellCheck.shape(cells, header);
        if (flaw != null) {
            return new ProductLine(new ProductRow(cells.line(), "", Rejected.NO_DAY, measures), flaw);
        }
        int sku = header.of(ProductColumn.SKU);
        int from = header.of(ProductColumn.FROM);
        long date = Moments.date(cells.text, cells.from(from), cells.to(from));
        int day = date == Moments.UNREADABLE ? Rejected.NO_DAY : (int) date;
        flaw = missing(cells, header);
        flaw = flaw != null ? flaw : CellCheck.id(cells, sku, header, SKU_MAX);
        if (flaw == null && day == Rejected.NO_DAY) {
            flaw = Flaw.of(Problem.DATE_UNREADABLE, from + 1, ProductColumn.FROM.title(), Text.shown(cells.get(from)));
        }
        for (int m = 0; m < measures.length && flaw == null; m++) {
            int cell = header.measures()[m];
            measures[m] = Decimals.parse(cells.text, cells.from(cell), cells.to(cell), VOLUME_DIGITS);
            if (!Decimals.isNumber(measures[m])) {
                flaw = CellCheck.number(measures[m], cells, cell, header, VOLUME_DIGITS);
            } else if (measures[m] > MEASURE_MAX) {
                flaw = Flaw.of(
                        Problem.NUMBER_TOO_LARGE, cell + 1, header.names().get(cell), Text.shown(cells.get(cell)));
            } else if (measures[m] < 0) {
                flaw = Flaw.of(Problem.NEGATIVE, cell + 1, header.names().get(cell), Text.shown(cells.get(cell)));
            }
        }
        String article = cells.length(sku) <= SKU_MAX ? cells.get(sku) : "";
        return new ProductLine(new ProductRow(cells.line(), article, day, measures), flaw);
    }

    private static @Nullable Flaw missing(Cells cells, Header header) {
        for (int cell = 0; cell < header.size(); cell++) {
            if (cells.isEmpty(cell) && !Notes.COLUMNS.contains(header.names().get(cell))) {
                return Flaw.of(Problem.MISSING, cell + 1, header.names().get(cell));
            }
        }
        return null;
    }
}
