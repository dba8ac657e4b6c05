package io.upline.bench;

import io.upline.calculation.Inputs;
import io.upline.calculation.PlanArticles;
import io.upline.calculation.State;
import io.upline.network.Members;
import io.upline.order.ArticleParts;
import io.upline.order.Articles;
import io.upline.order.Orders;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plans that are timed, and what they are given to calculate. */
enum TimedPlan {
    /** The monthly plan of the sample company. */
    NORDIC("sample-home/config/plans/nordic/2026-01-01.yaml"),
    /** Each mechanism of the language at once. */
    EVERYTHING("bench/everything.yaml");

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    private final String resource;

    TimedPlan(String resource) {
        this.resource = resource;
    }

    Plan plan() {
        return read(resource, text(resource));
    }

    /** A plan of the library without its ceiling, which a made company may well exceed. */
    static Plan ofLibrary(String name) {
        String resource = "sample-home/config/plans/library/" + name + ".yaml";
        return read(resource, text(resource).replaceFirst("(?m)^maxPayout:.*\\R", ""));
    }

    private static Plan read(String resource, String text) {
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        PlanReader.Result read = PlanReader.read(name, text);
        return read.plan()
                .orElseThrow(() -> new IllegalStateException("the plan " + resource + " is refused: "
                        + read.problems().getFirst()));
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(
                TimedPlan.class.getClassLoader().getResourceAsStream(resource), () -> resource + " is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A period of a made company; what the plan looks at is there: history, parties, packages, placement. */
    Inputs inputs(CompanyShape shape, int size, int ordersEach, long seed) {
        return made(plan(), shape, size, Math.multiplyExact(size, ordersEach), seed, this == EVERYTHING);
    }

    /** The period of October 2026 that holds its last day, made for a plan; with everything, what any plan looks at is there. */
    static Inputs made(Plan plan, CompanyShape shape, int size, int orders, long seed, boolean everything) {
        PayPeriod period = PayPeriod.holding(plan.terms().period(), LAST_DAY);
        Members members = new MadeMembers(shape, size, seed, everything).make((int) LAST_DAY.toEpochDay());
        return new Inputs(
                period,
                everything ? period.previous() : period,
                members,
                articles(plan, new MadeOrders(members, period, orders, seed + 1, everything).make()),
                State.NONE,
                List.of(),
                List.of());
    }

    /** The orders with one article each, in turn those that the plan names and one that it does not. */
    private static Orders articles(Plan plan, Orders orders) {
        List<Articles> asked = PlanArticles.of(plan);
        List<String> named = plan.skus();
        List<String> skus = IntStream.range(0, asked.isEmpty() ? 0 : orders.size())
                .mapToObj(order -> order % (named.size() + 1) == 0 ? "" : named.get(order % (named.size() + 1) - 1))
                .toList();
        return ArticleParts.with(orders, new int[0], skus, asked, order -> Optional.empty());
    }
}
