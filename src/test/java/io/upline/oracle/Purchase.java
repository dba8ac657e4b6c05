package io.upline.oracle;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An order or a return as a plain object.
 *
 * @param original id of a return's original, otherwise empty
 * @param party empty for none
 * @param host id of the party's host, empty for none
 * @param measures by name, two decimals
 */
record Purchase(
        String id,
        String buyer,
        int periodsBack,
        int day,
        int second,
        String type,
        String original,
        boolean first,
        String party,
        String host,
        Map<String, BigDecimal> measures) {

    BigDecimal measure(String name) {
        return measures.getOrDefault(name, BigDecimal.ZERO);
    }

    Purchase back(int periods) {
        return new Purchase(id, buyer, periods, day, second, type, original, first, party, host, measures);
    }

    Purchase times(BigDecimal factor) {
        Map<String, BigDecimal> scaled = new java.util.LinkedHashMap<>();
        measures.forEach((name, value) -> scaled.put(name, value.multiply(factor)));
        return new Purchase(id, buyer, periodsBack, day, second, type, original, first, party, host, scaled);
    }
}
