package io.upline.order;

import java.util.Collections;
import java.util.List;

/**
 * Articles of whose lines a plan asks what they carry. Where it asks, the orders have for each such set and each measure a column more, which
 * stands behind all measures ({@link ArticleParts}).
 *
 * @param skus numbers of the articles, ascending; empty for all, also those of lines that name none
 * @param others numbers of articles that are not among them, ascending
 */
public record Articles(List<String> skus, List<String> others) {

    /** Stands in no name of a measure, nor in the number of an article that a plan names. */
    private static final String TAB = "\t";

    /** Sorts both lists, so that the order in which they are written makes no difference. */
    public Articles {
        skus = skus.stream().distinct().sorted().toList();
        others = others.stream().distinct().sorted().toList();
    }

    /** Whether an article is among them; the empty text is that of a line which names none. */
    boolean has(String sku) {
        return (skus.isEmpty() || Collections.binarySearch(skus, sku) >= 0)
                && Collections.binarySearch(others, sku) < 0;
    }

    /** The name of the column of what they carry of a measure: no measure is called so. */
    public String column(String measure) {
        return String.join(TAB, measure, String.join(", ", skus), String.join(", ", others));
    }

    /** Whether a column is what some articles carry, and no measure. */
    static boolean isPart(String column) {
        return column.contains(TAB);
    }
}
