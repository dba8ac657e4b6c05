package io.upline.scenario;

import io.upline.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what becomes of members on the way of a bonus up from a source: who is paid, skipped or blocked there, by whom, or stands
 * outside of what the bonus offers. Each row costs an explanation of its member, which is a calculation of the period.
 */
final class ExpectedWays {

    /** What may be expected of a member. */
    static final List<String> WORDS = List.of("skipped", "blocked", "outside", "paid");

    /** So many members are looked at in a table at most, as each is explained by itself. */
    static final int MOST = 200;

    private final Comparison with;

    ExpectedWays(Comparison with) {
        this.with = with;
    }

    private record One(TextTable.Row row, int member, int source) {}

    void compare(TextTable table) {
        List<One> all = new ArrayList<>();
        for (TextTable.Row row : table.rows()) {
            for (int part : with.cast.of(row.text("id"))) {
                for (List<Integer> source : new ExpectedEarnings(with).sourcesFor(part, row)) {
                    all.add(new One(row, with.members.number(part), source.getFirst()));
                }
            }
            if (all.size() > MOST) {
                with.refusals.cannot(row.place(), Fact.of("problem.tooManyWays", "most", MOST));
                return;
            }
        }
        all.forEach(this::one);
    }

    private void one(One one) {
        String bonus = one.row().text("bonus");
        String is = one.row().text("is");
        Optional<String> by = by(one.row());
        WayOfBonus.Became became =
                new WayOfBonus(with, with.plan.bonus(bonus).orElseThrow(), one.source()).of(one.member());
        Fact expected = said(is, by);
        boolean isSo = is.equals(became.is()) && (by.isEmpty() || by.equals(became.by()));
        with.compare(
                with.id(one.member()),
                Fact.of("scenario.way", "bonus", bonus, "source", with.id(one.source())),
                expected,
                isSo ? expected : said(became.is(), became.by()),
                became.because());
    }

    /** Who is expected to block; empty when that is not stated. */
    private static Optional<String> by(TextTable.Row row) {
        return ExpectedEarnings.selector(row, "by")
                .filter(cell -> !cell.isNone())
                .map(Cell::text);
    }

    private static Fact said(String is, Optional<String> by) {
        return switch (is) {
            case "skipped" -> Fact.of("scenario.skipped");
            case "blocked" -> Fact.of("scenario.blocked", "by", by.orElse(""));
            case "outside" -> Fact.of("scenario.outside");
            default -> Fact.of("scenario.paid");
        };
    }
}
