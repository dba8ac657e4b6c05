package io.upline.version;

import io.upline.fact.Fact;
import io.upline.order.LateArrivals;
import io.upline.order.LateArrivals.How;
import java.util.ArrayList;
import java.util.List;

/** Why a closed period gets a new version: facts that are stored with it and said later, in any language. */
final class Because {

    private static final int NAMED = 5;

    private Because() {}

    /**
     * The reasons; none where there is no cause to look at the period again.
     *
     * @param arrivals orders and returns that are new in it
     * @param accepted members whose lines were held and are accepted
     * @param restated versions of other jobs that it read, in their newer form
     * @param asked why people asked for it, in their words
     * @param earlierChanged whether an earlier period of the same draft has a new version
     */
    static List<Fact> of(
            LateArrivals arrivals,
            List<String> accepted,
            List<VersionRead> restated,
            List<String> asked,
            boolean earlierChanged) {
        List<Fact> reasons = new ArrayList<>();
        for (How how : How.values()) {
            List<String> ids = arrivals.ids(how);
            if (!ids.isEmpty()) {
                reasons.add(arrived(how, ids));
            }
        }
        if (!accepted.isEmpty()) {
            int count = accepted.size();
            List<String> ids = accepted.stream().limit(NAMED).toList();
            reasons.add(Fact.of("because.accepted", "count", count, "ids", ids, "more", count > NAMED));
        }
        restated.forEach(read -> reasons.add(Fact.of("because.read", "read", read.name(), "version", read.number())));
        asked.forEach(reason -> reasons.add(Fact.of("because.asked", "reason", reason)));
        if (reasons.isEmpty() && earlierChanged) {
            reasons.add(Fact.of("because.earlier"));
        }
        return reasons;
    }

    private static Fact arrived(How how, List<String> all) {
        int count = all.size();
        List<String> ids = all.stream().limit(NAMED).toList();
        boolean more = count > NAMED;
        return switch (how) {
            case ORDER -> Fact.of("because.late", "count", count, "ids", ids, "more", more);
            case EDIT -> Fact.of("because.edited", "count", count, "ids", ids, "more", more);
            case PAYMENT -> Fact.of("because.paid", "count", count, "ids", ids, "more", more);
            case RETURN -> Fact.of("because.returned", "count", count, "ids", ids, "more", more);
        };
    }
}
