package io.upline.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * An order with its returns of the same period, or a return that counts apart, as the plan language sees it.
 *
 * @param apart whether it is a return that counts apart from its original
 * @param originalBack how many periods back the original of such a return is, otherwise -1
 * @param sizes measures that filters look at: before a return that counts apart
 */
record Bought(
        String id,
        String buyer,
        int back,
        int day,
        int second,
        String type,
        boolean first,
        boolean apart,
        int originalBack,
        String party,
        String host,
        Map<String, BigDecimal> measures,
        Map<String, BigDecimal> sizes) {

    BigDecimal measure(String name) {
        return measures.getOrDefault(name, BigDecimal.ZERO);
    }

    BigDecimal size(String name) {
        return sizes.getOrDefault(name, BigDecimal.ZERO);
    }

    static Bought sale(Purchase p) {
        return new Bought(
                p.id(),
                p.buyer(),
                p.periodsBack(),
                p.day(),
                p.second(),
                p.type(),
                p.first(),
                false,
                -1,
                p.party(),
                p.host(),
                p.measures(),
                p.measures());
    }

    Bought with(Purchase takenBack) {
        Map<String, BigDecimal> sum = new HashMap<>(measures);
        takenBack.measures().forEach((name, value) -> sum.merge(name, value, BigDecimal::add));
        return new Bought(id, buyer, back, day, second, type, first, apart, originalBack, party, host, sum, sum);
    }

    /** A return that counts apart from this, its original. */
    Bought apart(Purchase takenBack) {
        return new Bought(
                takenBack.id(),
                takenBack.buyer(),
                takenBack.periodsBack(),
                day,
                takenBack.second(),
                type,
                first,
                true,
                back,
                takenBack.party(),
                takenBack.host(),
                takenBack.measures(),
                sizes);
    }

    Bought asFirst(boolean is) {
        return new Bought(id, buyer, back, day, second, type, is, apart, originalBack, party, host, measures, sizes);
    }

    /** The same order with other measures to be paid on. */
    Bought carrying(Map<String, BigDecimal> others) {
        return new Bought(id, buyer, back, day, second, type, first, apart, originalBack, party, host, others, sizes);
    }

    boolean nothing() {
        return measures.entrySet().stream()
                .filter(each -> Goods.isPlain(each.getKey()))
                .allMatch(each -> each.getValue().signum() == 0);
    }
}
