package io.upline.oracle;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A line of an order or of a return as a plain object; the lines of one order have one id.
 *
 * @param line number of the line in its order
 * @param original id of a return's original, otherwise empty
 * @param party empty for none
 * @param host id of the party's host, empty for none
 * @param sku the article, of a return the one that it takes back; empty where it names none
 * @param measures by name, two decimals
 */
record Purchase(
        String id,
        int line,
        String buyer,
        int periodsBack,
        int day,
        int second,
        String type,
        String original,
        boolean first,
        String party,
        String host,
        String sku,
        Map<String, BigDecimal> measures) {

    BigDecimal measure(String name) {
        return measures.getOrDefault(name, BigDecimal.ZERO);
    }

    Purchase back(int periods) {
        return new Purchase(id, line, buyer, periods, day, second, type, original, first, party, host, sku, measures);
    }

    /** The same line of an article. */
    Purchase of(String article) {
        return new Purchase(
                id, line, buyer, periodsBack, day, second, type, original, first, party, host, article, measures);
    }

    /** Another line of the same order. */
    Purchase of(int number, Map<String, BigDecimal> carried) {
        return new Purchase(
                id, number, buyer, periodsBack, day, second, type, original, first, party, host, sku, carried);
    }

    Purchase times(BigDecimal factor) {
        Map<String, BigDecimal> scaled = new java.util.LinkedHashMap<>();
        measures.forEach((name, value) -> scaled.put(name, value.multiply(factor)));
        return of(line, scaled);
    }
}
