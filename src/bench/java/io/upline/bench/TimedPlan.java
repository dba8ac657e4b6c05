package io.upline.bench;

import io.upline.calculation.Inputs;
import io.upline.calculation.State;
import io.upline.network.Members;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Plans that are timed, and what they are given to calculate. */
enum TimedPlan {
    /** The monthly plan of the sample company. */
    NORDIC("sample-home/config/plans/nordic/2026-01-01.yaml"),
    /** Each mechanism of the language at once. */
    EVERYTHING("bench/everything.yaml");

    private static final PayPeriod PERIOD = PayPeriod.parse(PeriodKind.MONTH, "2026-10");

    private final String resource;

    TimedPlan(String resource) {
        this.resource = resource;
    }

    Plan plan() {
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        PlanReader.Result read = PlanReader.read(name, text());
        return read.plan()
                .orElseThrow(() -> new IllegalStateException("the plan " + resource + " is refused: "
                        + read.problems().getFirst()));
    }

    private String text() {
        try (InputStream in = Objects.requireNonNull(
                TimedPlan.class.getClassLoader().getResourceAsStream(resource), () -> resource + " is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A period of a made company; what the plan looks at is there: history, parties, packages, placement. */
    Inputs inputs(CompanyShape shape, int size, int ordersEach, long seed) {
        boolean all = this == EVERYTHING;
        Members members =
                new MadeMembers(shape, size, seed, all).make((int) PERIOD.last().toEpochDay());
        return new Inputs(
                PERIOD,
                all ? PERIOD.previous() : PERIOD,
                members,
                new MadeOrders(members, PERIOD, Math.multiplyExact(size, ordersEach), seed + 1, all).make(),
                State.NONE,
                List.of(),
                List.of());
    }
}
