package io.upline.calculation.engine;

import io.upline.calculation.PlanArticles;
import io.upline.calculation.columns.Columns;
import io.upline.calculation.ground.OrderBook;
import io.upline.calculation.ground.PaidOrders;
import io.upline.calculation.lines.EarningLines;
import io.upline.calculation.sources.OrdersOfVolume;
import io.upline.calculation.sources.PricedBase;
import io.upline.calculation.sources.Reached;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.order.Articles;
import io.upline.plan.kind.Bonus;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.SkuGroup;
import io.upline.plan.volume.Volume;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Of a bonus that is paid on the lines of some articles only: which these are, and the orders of which a part counts. */
final class ArticleFacts {

    private static final int ORDERS_SHOWN = 5;

    private final Columns columns;
    private final int member;

    ArticleFacts(Columns columns, int member) {
        this.columns = columns;
        this.member = member;
    }

    /** The facts about what a member earned by a bonus. */
    List<Fact> of(Bonus bonus, EarningLines lines) {
        List<Fact> facts = new ArrayList<>();
        BitSet sources = new BitSet();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.payee(line) == member) {
                sources.set(lines.source(line) < 0 ? member : lines.source(line));
            }
        }
        List<Volume> parts = sources.isEmpty() || bonus.base().isEmpty()
                ? List.of()
                : PricedBase.partsOf(columns, bonus.base().get());
        for (Volume volume : parts) {
            Optional<Articles> articles = volume.orders().flatMap(PlanArticles::of);
            if (articles.isPresent() && volume.what() instanceof Volume.What.Measure measure) {
                Fact named = named(volume.orders().orElseThrow());
                facts.add(fact(volume, measure.measure(), articles.get(), named, sources));
            }
        }
        return facts;
    }

    private static Fact named(OrderFilter filter) {
        if (filter.namesGroups()) {
            return byGroups(filter);
        }
        String these = String.join(", ", filter.skus());
        String others = String.join(", ", filter.notSkus());
        int count = filter.skus().size();
        if (these.isEmpty()) {
            return Fact.of("why.otherArticles", "others", others);
        }
        return others.isEmpty()
                ? Fact.of("why.theseArticles", "count", count, "these", these)
                : Fact.of("why.articlesWithout", "count", count, "these", these, "others", others);
    }

    private static Fact byGroups(OrderFilter filter) {
        List<Fact> others = new ArrayList<>();
        articles(filter.notSkus()).ifPresent(others::add);
        groups(filter.notSkuGroups()).ifPresent(others::add);
        List<Fact> these = new ArrayList<>();
        articles(filter.skus()).ifPresent(these::add);
        groups(filter.skuGroups())
                .map(groups -> others.isEmpty()
                        ? groups
                        : Fact.of("why.groupsWithout", "these", groups, "others", Why.and(others)))
                .ifPresent(these::add);
        return these.isEmpty() ? Fact.of("why.allArticlesBut", "others", Why.and(others)) : Why.and(these);
    }

    private static Optional<Fact> articles(List<String> skus) {
        return skus.isEmpty()
                ? Optional.empty()
                : Optional.of(Fact.of("why.theseArticles", "count", skus.size(), "these", String.join(", ", skus)));
    }

    private static Optional<Fact> groups(List<SkuGroup> groups) {
        List<String> names = groups.stream().map(SkuGroup::name).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Fact.of("why.theseGroups", "count", names.size(), "these", names));
    }

    private Fact fact(Volume volume, String measure, Articles articles, Fact named, BitSet sources) {
        OrderBook book = columns.ground().book();
        long[] whole = book.measure(measure);
        long[] counts = book.measure(articles.column(measure));
        PaidOrders bought = PaidOrders.asBought(book);
        Reached reached = new Reached(columns, volume);
        List<Integer> found = new ArrayList<>();
        new OrdersOfVolume(columns, volume).sums(bought, bought, (order, buyer, centi, figure) -> {
            boolean[] isOfSource = {sources.get(buyer)};
            reached.each(buyer, source -> isOfSource[0] |= sources.get(source));
            if (isOfSource[0] && whole[order] != counts[order]) {
                found.add(order);
            }
        });
        List<Fact> shown = found.stream()
                .limit(ORDERS_SHOWN)
                .map(order -> Fact.of(
                        "why.partOfOrder",
                        "order",
                        book.orders.id().get(order),
                        "counts",
                        Why.number(counts[order]),
                        "carries",
                        Why.number(whole[order]),
                        "measure",
                        measure))
                .toList();
        return Fact.of(
                "why.articles",
                "volume",
                volume.name(),
                "articles",
                named,
                "orders",
                shown.isEmpty() ? "" : Why.and(shown),
                "more",
                found.size() > ORDERS_SHOWN ? found.size() - ORDERS_SHOWN : "");
    }
}
