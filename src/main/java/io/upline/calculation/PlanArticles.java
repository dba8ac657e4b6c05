package io.upline.calculation;

import io.upline.order.Articles;
import io.upline.plan.Plan;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.Volume;
import java.util.List;
import java.util.Optional;

/** The sets of articles that a plan asks for, as orders are read. */
public final class PlanArticles {

    private PlanArticles() {}

    /** Each set that a volume of the plan asks for, once. */
    public static List<Articles> of(Plan plan) {
        return plan.volumes().stream()
                .map(Volume::orders)
                .flatMap(Optional::stream)
                .flatMap(filter -> of(filter).stream())
                .distinct()
                .toList();
    }

    /** The set that an order filter asks for; empty where it looks at whole orders. */
    public static Optional<Articles> of(OrderFilter filter) {
        return filter.asksForArticles()
                ? Optional.of(new Articles(filter.letIn(), filter.leftOut()))
                : Optional.empty();
    }

    /** The column of what counts of a measure under an order filter. */
    public static String column(String measure, Optional<OrderFilter> filter) {
        return filter.flatMap(PlanArticles::of)
                .map(articles -> articles.column(measure))
                .orElse(measure);
    }
}
