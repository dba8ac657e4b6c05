package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.calculation.PlanArticles;
import io.upline.order.Orders;
import io.upline.plan.Terms;
import io.upline.plan.condition.DaysOfJoining;
import io.upline.plan.volume.OrderFilter;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which new orders and returns a bonus does not see, because no volume that it needs lets them in: not as they are, and not as they were
 * posted. Whichever of these are dropped, with whichever other facts, the bonus stays what it is. In doubt a fact is seen.
 *
 * <p>Cost: one pass over the orders, and one over the new facts for each different filter and window.
 */
final class UnseenFacts {

    private final List<NewFact> facts;
    private final Inputs inputs;
    private final Side now;
    private final Side before;
    private final IntUnaryOperator home;
    private final boolean deducts;

    /** Whether members' lines are new, so that orders may have belonged to another distributor. */
    private final boolean moved;

    /** Buyers of whom another order may be the first without some of the facts. */
    private final BitSet otherFirst = new BitSet();

    private final Map<FactReach.Sight, BitSet> bySight = new HashMap<>();
    private final Map<Set<FactReach.Sight>, BitSet> byAll = new HashMap<>();

    /** @param home the distributor that each member's orders belong to */
    UnseenFacts(Restated restated, IntUnaryOperator home) {
        facts = restated.facts();
        inputs = restated.inputs();
        this.home = home;
        Set<String> ids = new HashSet<>();
        facts.stream().filter(UnseenFacts::isOrder).forEach(fact -> ids.add(fact.id()));
        now = new Side(inputs.orders(), ids);
        Set<String> originals = new HashSet<>(ids);
        now.rows.values().forEach(order -> originals.add(now.orders.id().get(now.like(order))));
        before = new Side(restated.postedOrders().get(), originals);
        deducts = restated.plan().terms().returns().how() == Terms.How.DEDUCT;
        moved = facts.stream().anyMatch(fact -> !isOrder(fact));
        firsts(ids);
    }

    private static boolean isOrder(NewFact fact) {
        return switch (fact.word()) {
            case LATE, EDITED, MENDED, RETURN -> true;
            case MOVE, RATE, PLAN, READ, CARRIED, ASKED, COMPANY, ENGINE -> false;
        };
    }

    /** The facts that none of these lets in. */
    BitSet by(Set<FactReach.Sight> sights) {
        return byAll.computeIfAbsent(sights, all -> {
            BitSet none = new BitSet();
            for (int fact = 0; fact < facts.size(); fact++) {
                none.set(fact, isOrder(facts.get(fact)) && !isTakenBack(facts.get(fact)));
            }
            all.forEach(sight -> none.and(bySight.computeIfAbsent(sight, this::by)));
            return none;
        });
    }

    /** Whether a return counts for itself, so that what earlier periods paid comes back by the plans of these. */
    private boolean isTakenBack(NewFact fact) {
        int order = now.row(fact.id());
        return deducts && order >= 0 && now.isReturn(order) && !now.isMerged(order);
    }

    private BitSet by(FactReach.Sight sight) {
        Look look = new Look(sight);
        BitSet none = new BitSet();
        for (int fact = 0; fact < facts.size(); fact++) {
            int order = now.row(facts.get(fact).id());
            none.set(fact, order >= 0 && !look.sees(order));
        }
        return none;
    }

    /** Finds whose first order is a fact, or is returned, or may be wholly returned without some of the facts. */
    private void firsts(Set<String> ids) {
        Orders orders = inputs.orders();
        BitSet returned = new BitSet();
        BitSet once = new BitSet();
        BitSet again = new BitSet();
        for (int order = 0; order < orders.size(); order++) {
            if (now.isReturn(order)) {
                returned.set(now.like(order));
            } else {
                again.set(orders.buyer()[order], once.get(orders.buyer()[order]));
                once.set(orders.buyer()[order]);
            }
        }
        for (int order = 0; order < orders.size(); order++) {
            boolean isFact = ids.contains(orders.id().get(order));
            if (isFirst(order) ? isFact || returned.get(order) : isFact && now.isReturn(order)) {
                otherFirst.set(orders.buyer()[order]);
            }
        }
        otherFirst.and(again);
    }

    private boolean isFirst(int order) {
        return inputs.orders().firstOfBuyer()[order]
                || inputs.firsts().contains(inputs.orders().id().get(order));
    }

    /** Orders as they are or as they were posted, and where some of them stand. */
    private static final class Side {

        /** Stands for an order whose lines count on different days, and that is seen in any case. */
        static final int SEVERAL = -2;

        private final Orders orders;
        private final Map<String, Integer> rows = new HashMap<>();
        private final Map<String, Boolean> added = new HashMap<>();
        private final BitSet returns;

        Side(Orders orders, Set<String> ids) {
            this.orders = orders;
            returns = orders.returns();
            for (int order = 0; order < orders.size(); order++) {
                if (ids.contains(orders.id().get(order))) {
                    rows.merge(orders.id().get(order), order, (_, _) -> SEVERAL);
                }
            }
        }

        /** The number of an order, {@code -1} where it is not there. */
        int row(String id) {
            return rows.getOrDefault(id, -1);
        }

        /** The order itself, or of a return its original where that is there. */
        int like(int order) {
            return orders.original()[order] < 0 ? order : orders.original()[order];
        }

        boolean isReturn(int order) {
            return returns.get(order);
        }

        /** Whether it is a return that is one order with its original. */
        boolean isMerged(int order) {
            return like(order) != order && orders.periodsBack()[like(order)] == orders.periodsBack()[order];
        }

        long measure(String name, int order) {
            int measure = orders.measures().indexOf(name);
            return measure < 0 ? 0 : orders.measureCenti()[measure][order];
        }

        /** Whether any return adds to a measure. */
        boolean returnsAdd(String name) {
            return added.computeIfAbsent(
                    name,
                    measure -> IntStream.range(0, orders.size())
                            .anyMatch(order -> orders.original()[order] >= 0 && measure(measure, order) > 0));
        }
    }

    /** What one filter and window let in. */
    private final class Look {
        private final OrderFilter filter;
        private final int nearest;
        private final int furthest;
        private final List<String> parts;

        /** Buyers of whom some order would count if it were the first, or were not. */
        private final BitSet turns = new BitSet();

        Look(FactReach.Sight sight) {
            filter = sight.filter();
            nearest = sight.window().nearest(inputs.period());
            furthest = sight.window().furthest(inputs.period());
            parts = PlanArticles.of(filter)
                    .map(articles -> inputs.orders().companyMeasures().stream()
                            .map(articles::column)
                            .toList())
                    .orElse(List.of());
            int[] buyers = now.orders.buyer();
            for (int order = 0; (filter.first() || filter.notFirst()) && order < buyers.length; order++) {
                if (otherFirst.get(buyers[order]) && lets(order)) {
                    turns.set(buyers[order]);
                }
            }
        }

        /** Whether an order or return does anything to what counts. */
        boolean sees(int order) {
            return turns.get(now.orders.buyer()[order]) || lets(order);
        }

        /** Whether an order or return counts by itself or changes what its original counts, now or as it was posted. */
        private boolean lets(int order) {
            int like = now.like(order);
            int posted = before.row(now.orders.id().get(order));
            int postedLike = before.row(now.orders.id().get(like));
            boolean sized = like != order && !filter.sizes().isEmpty();
            boolean carries = parts.isEmpty()
                    || carries(now, order)
                    || carries(before, posted)
                    || (sized && (carries(now, like) || carries(before, postedLike)));
            boolean inWindow = isIn(now, order) || isIn(now, like) || isIn(before, posted);
            int buyer = now.orders.buyer()[order];
            return carries && inWindow && (passes(now, like, buyer) || passes(before, postedLike, buyer));
        }

        private boolean isIn(Side side, int order) {
            return order == Side.SEVERAL
                    || (order >= 0
                            && side.orders.periodsBack()[order] >= nearest
                            && side.orders.periodsBack()[order] <= furthest);
        }

        private boolean carries(Side side, int order) {
            return order == Side.SEVERAL
                    || (order >= 0 && parts.stream().anyMatch(column -> side.measure(column, order) != 0));
        }

        private boolean passes(Side side, int order, int buyer) {
            if (order < 0) {
                return order == Side.SEVERAL;
            }
            String type = side.orders.types().get(side.orders.type()[order]);
            return (filter.types().isEmpty() || filter.types().contains(type))
                    && !filter.notTypes().contains(type)
                    && isInPlace(side, order, buyer)
                    && filter.sizes().stream().allMatch(size -> isOfSize(side, order, size))
                    && filter.withinDaysOfJoining()
                            .map(days -> isWithin(days, side.orders.day()[order], buyer))
                            .orElse(true);
        }

        /** Whether it is the first order, or is not, as the filter asks; which of a buyer's orders that is may hang on facts. */
        private boolean isInPlace(Side side, int order, int buyer) {
            boolean first = side.orders.firstOfBuyer()[order]
                    || inputs.firsts().contains(side.orders.id().get(order));
            return otherFirst.get(buyer) || ((first || !filter.first()) && !(first && filter.notFirst()));
        }

        /** Whether it is large enough before what was returned of it; a return that adds something makes it so in any case. */
        private boolean isOfSize(Side side, int order, OrderFilter.Size size) {
            return side.measure(size.measure(), order) >= size.atLeastCenti() || side.returnsAdd(size.measure());
        }

        private boolean isWithin(DaysOfJoining days, int day, int buyer) {
            return moved || days.holds((long) day - inputs.members().joinedOn()[home.applyAsInt(buyer)]);
        }
    }
}
