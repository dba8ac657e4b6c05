package io.upline.sample;

import io.upline.money.Rate;
import io.upline.plan.Plan;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people buy under plans: the measures, what is usual in each, and the types of orders. */
final class Wares {

    /** The type of orders of which nothing is said. */
    static final String STANDARD = "standard";

    /** The type of orders that take others back. */
    static final String RETURN = "return";

    private static final long USUAL_CENTI = 100_00;
    private static final long USUAL_MOST_CENTI = 150_00;

    /** Below this a measure counts pieces, of which nobody buys a half. */
    private static final long PIECES_CENTI = 10_00;

    /** A piece costs so many times the most that is paid for one. */
    private static final long PRICE_TIMES = 4;

    private final List<String> measures;
    private final List<String> types;

    /** Numbers of the articles that the plans name, and the empty text for all others; nothing where they name none. */
    private final List<String> skus;

    private final long[] usualCenti;
    private final boolean pieces;

    /** Of several plans over the same orders the first says what is usual. */
    Wares(List<Plan> plans) {
        measures = plans.stream()
                .flatMap(plan -> plan.measures().stream())
                .distinct()
                .toList();
        types = Stream.concat(Stream.of(STANDARD), plans.stream().flatMap(plan -> plan.orderTypes().stream()))
                .filter(type -> !type.equals(RETURN))
                .distinct()
                .toList();
        List<String> named =
                plans.stream().flatMap(plan -> plan.skus().stream()).distinct().toList();
        skus = named.isEmpty()
                ? named
                : Stream.concat(named.stream(), Stream.of("")).toList();
        Thresholds thresholds = new Thresholds(plans.getFirst());
        String first = measures.getFirst();
        long asked = thresholds.of(first).orElse(USUAL_CENTI);
        pieces = asked <= PIECES_CENTI;
        usualCenti = new long[measures.size()];
        usualCenti[0] = Math.min(asked, USUAL_MOST_CENTI);
        long price = thresholds.moneyForOne(first).map(Rate::e8).orElse(Rate.ONE_E8) * PRICE_TIMES;
        boolean ofTwoKinds = plans.stream().anyMatch(Wares::addsMeasures);
        for (int m = 1; m < usualCenti.length; m++) {
            usualCenti[m] = pieces
                    ? Math.max(usualCenti[0], Math.multiplyExact(usualCenti[0], price) / Rate.ONE_E8)
                    : ofTwoKinds ? usualCenti[0] / 4 : usualCenti[0] * 4 / 5;
        }
    }

    /** Whether a plan adds one measure to another: then they are goods of two kinds, and not two figures for the same. */
    private static boolean addsMeasures(Plan plan) {
        return plan.volumes().stream()
                .filter(volume -> volume.what() instanceof Volume.What.Sum)
                .anyMatch(sum -> ((Volume.What.Sum) sum.what())
                                .volumes().stream()
                                        .flatMap(name -> plan.volume(name).stream())
                                        .map(Volume::what)
                                        .filter(Volume.What.Measure.class::isInstance)
                                        .map(what -> ((Volume.What.Measure) what).measure())
                                        .distinct()
                                        .count()
                        > 1);
    }

    List<String> measures() {
        return measures;
    }

    /** The types of orders, without returns; the usual one first. */
    List<String> types() {
        return types;
    }

    /** Numbers of articles, the empty text for one that no plan names; nothing where plans do not look at articles. */
    List<String> skus() {
        return skus;
    }

    /** What somebody buys in a period who buys for the plan, in hundredths of a measure. */
    long usual(String measure) {
        return usualCenti[measures.indexOf(measure)];
    }

    /** An order with at least so many hundredths of a measure, and of the others what goes with it, that a filter lets in. */
    Seat.Basket basket(String measure, long centi, OrderFilter filter, @Nullable Seat host) {
        int asked = measures.indexOf(measure);
        long least = whole(asked, centi);
        List<Long> all = new ArrayList<>();
        for (int m = 0; m < usualCenti.length; m++) {
            all.add(m == asked ? least : (least * usualCenti[m] + usualCenti[asked] / 2) / usualCenti[asked]);
        }
        for (OrderFilter.Size size : filter.sizes()) {
            int m = measures.indexOf(size.measure());
            all.set(m, Math.max(all.get(m), size.atLeastCenti()));
        }
        return new Seat.Basket(type(filter), sku(filter), all, filter.first(), host);
    }

    private long whole(int measure, long centi) {
        return pieces && measure == 0 ? (centi + 99) / 100 * 100 : centi;
    }

    private String type(OrderFilter filter) {
        return filter.types().isEmpty()
                ? types.stream()
                        .filter(type -> !filter.notTypes().contains(type))
                        .findFirst()
                        .orElse(STANDARD)
                : filter.types().getFirst();
    }

    private String sku(OrderFilter filter) {
        return skus.stream().filter(sku -> isOf(filter, sku)).findFirst().orElse("");
    }

    private static boolean isOf(OrderFilter filter, String sku) {
        return (!filter.namesArticles() || filter.letIn().contains(sku))
                && !filter.leftOut().contains(sku);
    }

    /** Whether a filter lets an order of a seat in, as far as it asks for its type, article and size. */
    boolean admits(OrderFilter filter, Seat.Basket basket) {
        return isOf(filter, basket.sku())
                && (filter.types().isEmpty() || filter.types().contains(basket.type()))
                && !filter.notTypes().contains(basket.type())
                && (!filter.first() || basket.first())
                && filter.sizes().stream()
                        .allMatch(size -> basket.centi().get(measures.indexOf(size.measure())) >= size.atLeastCenti());
    }

    /** How many hundredths of a measure an order has. */
    long of(Seat.Basket basket, String measure) {
        return basket.centi().get(measures.indexOf(measure));
    }

    /** An order of somebody of the crowd: so many percent of what is usual. */
    Seat.Basket some(int percent, String type, String sku, @Nullable Seat host) {
        List<Long> all = new ArrayList<>();
        long factor = pieces ? (percent + 99) / 100 * 100L : percent;
        for (long usual : usualCenti) {
            all.add(Math.max(1, usual * factor / 100));
        }
        return new Seat.Basket(type, sku, all, false, host);
    }

    /** Whether orders are of whole pieces. */
    boolean inPieces() {
        return pieces;
    }
}
