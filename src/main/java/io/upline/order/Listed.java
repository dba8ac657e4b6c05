package io.upline.order;

/**
 * What of an order line comes from the dated product lists, so that its figures follow them when a list for its day comes later.
 *
 * @param day the epoch day whose list holds: that of the order, of a return that of its original
 * @param pieces how many of the article; negative for a return
 * @param measures the measures that come from the list, a bit for each, in the company's order
 */
public record Listed(int day, int pieces, int measures) {

    /** Nothing of the line comes from a list. */
    public static final Listed NONE = new Listed(0, 0, 0);

    /** Whether anything comes from a list. */
    public boolean isAny() {
        return measures != 0;
    }

    /** Whether a measure comes from the list. */
    public boolean has(int measure) {
        return (measures >> measure & 1) != 0;
    }

    /** The figures of a line with those of the list in their places. */
    long[] figures(long[] line, long[] ofOnePiece) {
        long[] figures = line.clone();
        for (int m = 0; m < figures.length; m++) {
            if (has(m)) {
                figures[m] = Math.multiplyExact(ofOnePiece[m], pieces);
            }
        }
        return figures;
    }
}
