package io.upline.scenario;

import io.upline.calculation.Earned;
import io.upline.fact.Fact;
import io.upline.money.MoneyText;
import io.upline.plan.table.RateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares earning lines: the cells of a row select lines, {@code amount} is the sum over them, {@code -} that there is none. */
final class ExpectedEarnings {

    private static final int SHOWN = 8;
    private static final int NOBODY = -1;
    private static final Fact NONE = Fact.of("scenario.none");
    private static final Fact A_LINE = Fact.of("scenario.aLine");

    private final Comparison with;

    ExpectedEarnings(Comparison with) {
        this.with = with;
    }

    void compare(TextTable table) {
        for (TextTable.Row row : table.rows()) {
            if (selector(row, "id").isEmpty()) {
                line(row, with.earnings, NOBODY, List.of());
                continue;
            }
            for (int part : with.cast.of(row.cell("id", "").text())) {
                int member = with.members.number(part);
                List<Earned> own = with.earnings.stream()
                        .filter(line -> line.payee() == member)
                        .toList();
                for (List<Integer> sources : sourcesFor(part, row)) {
                    line(row, own, member, sources);
                }
            }
        }
    }

    /**
     * The sources that a row means, each compared by itself: every copy of a multiplied source, or only those in the payee's own branch,
     * when there are such.
     */
    List<List<Integer>> sourcesFor(int payee, TextTable.Row row) {
        Optional<Cell> cell = selector(row, "source");
        if (cell.isEmpty() || cell.get().isNone()) {
            return List.of(List.of());
        }
        List<Integer> all = with.cast.of(cell.get().text());
        List<Integer> below =
                all.stream().filter(p -> with.cast.isAtOrBelow(payee, p)).toList();
        return (below.isEmpty() ? all : below)
                .stream().map(p -> List.of(with.members.number(p))).toList();
    }

    /** What the payee has instead of a line, and why it has none that the row means. */
    private List<Fact> missing(TextTable.Row row, List<Earned> among, int payee, List<Integer> sources) {
        List<Fact> because = new ArrayList<>(shown(among));
        if (payee != NOBODY) {
            because.addAll(MissingLine.of(with.plan, with.inputs, payee)
                    .because(
                            selector(row, "bonus").map(Cell::text),
                            sources.isEmpty() ? Optional.empty() : Optional.of(with.id(sources.getFirst()))));
        }
        return because;
    }

    private void line(TextTable.Row row, List<Earned> among, int payee, List<Integer> sources) {
        String member = payee == NOBODY ? "*" : with.id(payee);
        List<Earned> selected =
                among.stream().filter(line -> matches(row, line, sources)).toList();
        Cell amount = row.cell("amount", "*");
        Fact what = what(row, sources);
        long sum = 0;
        for (Earned line : selected) {
            sum = Math.addExact(sum, line.amountMinor());
        }
        Object got = selected.isEmpty() ? NONE : amount(sum);
        if (amount.isAny()) {
            List<Fact> because = selected.isEmpty() ? missing(row, among, payee, sources) : shown(among);
            with.compare(member, what, A_LINE, selected.isEmpty() ? NONE : A_LINE, because);
        } else if (amount.text().equals("-")) {
            with.compare(member, what, NONE, got, shown(selected));
        } else {
            long expected = amount.scaled(with.plan.terms().digits()).orElseThrow();
            boolean bothNothing = expected == 0 && selected.isEmpty();
            with.compare(
                    member,
                    what,
                    amount(expected),
                    bothNothing ? amount(0) : got,
                    selected.isEmpty() && !bothNothing ? missing(row, among, payee, sources) : shown(selected));
        }
    }

    private boolean matches(TextTable.Row row, Earned line, List<Integer> sources) {
        boolean bonus =
                selector(row, "bonus").map(c -> line.bonus().equals(c.text())).orElse(true);
        boolean source = sources.isEmpty()
                ? selector(row, "source").map(c -> line.source() < 0).orElse(true)
                : sources.contains(line.source());
        boolean level = selector(row, "level")
                .map(c -> c.isNone() ? line.level() < 0 : c.text().equals(Integer.toString(line.level())))
                .orElse(true);
        boolean base = selector(row, "base")
                .map(c -> c.centi().map(n -> n == line.baseCenti()).orElse(false))
                .orElse(true);
        boolean rate = selector(row, "rate")
                .map(c -> c.rateE8().map(n -> n == line.rateE8()).orElse(false))
                .orElse(true);
        return bonus && source && level && base && rate;
    }

    /** The cell of a column when it is stated and is not {@code *}. */
    static Optional<Cell> selector(TextTable.Row row, String column) {
        return row.get(column).filter(c -> !c.isAny());
    }

    private Fact what(TextTable.Row row, List<Integer> sources) {
        List<Object> parts = new ArrayList<>();
        selector(row, "bonus").ifPresent(c -> parts.add(c.text()));
        if (!sources.isEmpty()) {
            parts.add(Fact.of("scenario.from", "source", with.id(sources.getFirst())));
        }
        for (String column : List.of("level", "base", "rate")) {
            selector(row, column).ifPresent(c -> parts.add(Fact.of("scenario.figure", "name", column, "is", c.text())));
        }
        return parts.isEmpty() ? Fact.of("scenario.allEarnings") : Fact.of("scenario.lines", "selected", parts);
    }

    private String amount(long minor) {
        return MoneyText.of(minor, with.plan.terms().digits());
    }

    private List<Fact> shown(List<Earned> lines) {
        List<Fact> shown = new ArrayList<>();
        for (Earned line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
            shown.add(shown(line));
        }
        if (shown.isEmpty()) {
            return List.of(Fact.of("scenario.noLine"));
        }
        return List.of(Fact.of("scenario.earnings", "lines", shown, "more", lines.size() - shown.size()));
    }

    private Fact shown(Earned line) {
        boolean rated = line.rateE8() != 0;
        return Fact.of(
                "scenario.earning",
                "bonus",
                line.bonus(),
                "source",
                with.id(line.source()),
                "level",
                line.level() < 0 ? "" : Integer.toString(line.level()),
                "base",
                rated ? Figures.centi(line.baseCenti()) : "",
                "rate",
                rated ? rate(line) : "",
                "amount",
                amount(line.amountMinor()),
                "rule",
                line.rule());
    }

    /** What a unit of a line's base comes to: a share of it, or an amount of money as the bonus's table has it. */
    private String rate(Earned line) {
        boolean isAmount = with.plan
                .bonus(line.bonus())
                .filter(bonus -> bonus.table().unit() == RateTable.Unit.AMOUNTS)
                .isPresent();
        return isAmount ? Figures.amount(line.rateE8()) : Figures.rate(line.rateE8());
    }
}
