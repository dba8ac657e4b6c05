package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A worked example: plan, members and orders as text, and what they come to, on one screen. */
public final class Worked {

    private static final String HEAD = """
        name: example
        currency: EUR
        period: month
        asOf: period-end
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days, smallest: 0.50}
        volumeBelowZero: floored
        """;

    private final Plan plan;
    private String members = "id  sponsor";
    private String orders = "";
    private State before = State.NONE;
    private Optional<Results> results = Optional.empty();

    private Worked(Plan plan) {
        this.plan = plan;
    }

    /** A plan's text; what is never defaulted is added where it does not say it. */
    public static Worked plan(String text) {
        return read(text);
    }

    /** As {@link #plan(String)}, with a piece put in where {@code %s} stands. */
    public static Worked plan(String text, String piece) {
        return read(text.replace("%s", piece).replace("%%", "%"));
    }

    private static Worked read(String text) {
        StringBuilder whole = new StringBuilder();
        for (String line : HEAD.split("\n")) {
            String key = line.substring(0, line.indexOf(':') + 1);
            if (!text.startsWith(key) && !text.contains("\n" + key)) {
                whole.append(line).append('\n');
            }
        }
        PlanReader.Result read = PlanReader.read("example", whole + text);
        return new Worked(read.plan().orElseThrow(() -> new AssertionError(read.problems())));
    }

    public Worked members(String table) {
        members = table;
        results = Optional.empty();
        return this;
    }

    public Worked orders(String table) {
        orders = table;
        results = Optional.empty();
        return this;
    }

    public Worked before(State state) {
        before = state;
        results = Optional.empty();
        return this;
    }

    public Plan plan() {
        return plan;
    }

    public Inputs inputs() {
        return ExampleInputs.of(members, orders, before);
    }

    public Results results() {
        if (results.isEmpty()) {
            results = Optional.of(Calculation.calculate(plan, inputs()));
        }
        return results.get();
    }

    /** The state after the period. */
    State after() {
        Results r = results();
        List<State.RankHeld> held = new ArrayList<>();
        for (int m = 0; m < r.members().size(); m++) {
            if (r.rank()[m] >= 0 || r.title()[m] >= 0) {
                held.add(new State.RankHeld(id(m), rankName(r.rank()[m]), rankName(r.title()[m])));
            }
        }
        return new State(held, r.carried(0, r.members().size()));
    }

    private String rankName(int rank) {
        return rank < 0 ? "" : results().rankNames().get(rank);
    }

    private String id(int member) {
        return member < 0 ? "-" : results().members().ids().at(member);
    }

    /** Lines as {@code payee bonus source level base rate amount}, all of them, in canonical order. */
    public Worked earns(String table) {
        assertThat(earnings()).isEqualTo(normal(table));
        return this;
    }

    public String earnings() {
        Results r = results();
        Earnings e = r.earnings(0, r.members().size());
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < e.size(); k++) {
            text.append(String.join(
                            " ",
                            id(e.payee()[k]),
                            r.bonuses().get(e.bonus()[k]).replace(' ', '_'),
                            id(e.source()[k]),
                            e.level()[k] < 0 ? "-" : Short.toString(e.level()[k]),
                            plain(e.baseCenti()[k], 2),
                            plain(e.rateE8()[k], 8),
                            plain(e.amountMinor()[k], 2)))
                    .append(
                            r.rules().get(e.rule()[k]).isEmpty()
                                    ? ""
                                    : " " + r.rules().get(e.rule()[k]))
                    .append('\n');
        }
        return text.toString();
    }

    private static String plain(long value, int digits) {
        return value == 0
                ? "-"
                : BigDecimal.valueOf(value, digits).stripTrailingZeros().toPlainString();
    }

    private static String normal(String table) {
        StringBuilder text = new StringBuilder();
        table.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** {@code member volume value} …; only what is stated is compared. */
    public Worked volumes(String table) {
        for (Map<String, String> row : TextTable.of(table).rows()) {
            int member = results().members().ids().find(row.getOrDefault("id", ""));
            row.forEach((name, value) -> {
                if (!name.equals("id")) {
                    long[] column = results().volume(results().volumeNames().indexOf(name));
                    assertThat(plain(column[member], 2))
                            .as("%s of %s", name, row.getOrDefault("id", ""))
                            .isEqualTo(value.isEmpty() ? "-" : value);
                }
            });
        }
        return this;
    }

    /** {@code A Silver, B -}: paid-as ranks of the members named. */
    public Worked ranks(String expected) {
        Map<String, String> actual = new TreeMap<>();
        List<String> stated = List.of(expected.split(",\\s*"));
        for (String pair : stated) {
            String member = pair.substring(0, pair.indexOf(' '));
            int rank = results().rank()[results().members().ids().find(member)];
            actual.put(member, member + " " + (rank < 0 ? "-" : rankName(rank)));
        }
        assertThat(actual.values())
                .containsExactlyElementsOf(stated.stream().sorted().toList());
        return this;
    }

    /** Carried rows as {@code member bonus leg volume since what count}. */
    public Worked carries(String table) {
        StringBuilder text = new StringBuilder();
        for (State.Row row : results().carried(0, results().members().size())) {
            text.append(String.join(
                            " ",
                            dash(row.memberId()),
                            dash(row.bonus().replace(' ', '_')),
                            dash(row.leg()),
                            plain(row.volumeCenti(), 2),
                            dash(row.since()),
                            row.what(),
                            row.count() == 0 ? "-" : Long.toString(row.count())))
                    .append('\n');
        }
        assertThat(text.toString()).isEqualTo(normal(table));
        return this;
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    Results.BonusTotal total(String bonus) {
        return results().totals().stream()
                .filter(t -> t.bonus().equals(bonus))
                .findFirst()
                .orElseThrow();
    }
}
