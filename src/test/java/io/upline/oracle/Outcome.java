package io.upline.oracle;

import io.upline.calculation.Breakage;
import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a period came to, as plain objects: the oracle's own, or the engine's taken apart. Members by id, money and volume as
 * decimals.
 *
 * @param volumes by name, then member; in the plan's order
 * @param ranks paid-as rank by member, members without one absent
 * @param titles likewise
 * @param held ids of members whose earnings are held
 * @param totals one line a bonus
 * @param breakage what the breakage of each bonus consists of
 */
record Outcome(
        Map<String, Map<String, BigDecimal>> volumes,
        Map<String, String> ranks,
        Map<String, String> titles,
        List<Line> lines,
        List<String> held,
        List<State.Row> carried,
        List<Results.BonusTotal> totals,
        List<Breakage> breakage) {

    /** Whether what is promised and where it went is compared, too: the text leaves open how it is rounded. */
    private static final boolean PROMISES = Boolean.getBoolean("oracle.promises");

    /** An earning: the position that earned it, source empty for none, level -1 for none. */
    record Line(
            String payee,
            String position,
            String bonus,
            String source,
            int level,
            BigDecimal base,
            BigDecimal rate,
            BigDecimal amount,
            String rule) {

        Line paidTo(String owner) {
            return new Line(owner, position, bonus, source, level, base, rate, amount, rule);
        }

        /** Whether it stands where another does in the canonical order. */
        boolean stands(Line other) {
            return payee.equals(other.payee)
                    && bonus.equals(other.bonus)
                    && source.equals(other.source)
                    && level == other.level;
        }

        @Override
        public String toString() {
            return String.join(
                    "  ",
                    position.equals(payee) ? payee : payee + " of " + position,
                    bonus,
                    source.isEmpty() ? "-" : source,
                    level < 0 ? "-" : Integer.toString(level),
                    base.toPlainString(),
                    plain(rate),
                    amount.toPlainString(),
                    rule);
        }
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** The state the next period begins with. */
    State after() {
        List<State.RankHeld> held = new ArrayList<>();
        new TreeMap<>(titles)
                .forEach((id, title) -> held.add(new State.RankHeld(id, ranks.getOrDefault(id, ""), title)));
        return new State(held, carried);
    }

    static Outcome of(Results results) {
        int n = results.members().size();
        Map<String, Map<String, BigDecimal>> volumes = new java.util.LinkedHashMap<>();
        for (int v = 0; v < results.volumeNames().size(); v++) {
            Map<String, BigDecimal> values = new TreeMap<>();
            long[] centi = results.volume(v);
            for (int m = 0; m < n; m++) {
                values.put(results.members().ids().at(m), BigDecimal.valueOf(centi[m], 2));
            }
            volumes.put(results.volumeNames().get(v), values);
        }
        List<String> held = new ArrayList<>();
        for (int m = 0; m < n; m++) {
            if (results.held(m)) {
                held.add(results.members().ids().at(m));
            }
        }
        return new Outcome(
                volumes,
                names(results, results.rank()),
                names(results, results.title()),
                lines(results),
                held,
                results.carried(0, n),
                results.totals(),
                results.breakage());
    }

    private static Map<String, String> names(Results results, int[] ranks) {
        Map<String, String> names = new TreeMap<>();
        for (int m = 0; m < ranks.length; m++) {
            if (ranks[m] >= 0) {
                names.put(results.members().ids().at(m), results.rankNames().get(ranks[m]));
            }
        }
        return names;
    }

    private static List<Line> lines(Results results) {
        Earnings e = results.earnings(0, results.members().size());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < e.size(); i++) {
            lines.add(new Line(
                    results.members().ids().at(e.payee()[i]),
                    results.members().ids().at(e.position()[i]),
                    results.bonuses().get(e.bonus()[i]),
                    e.source()[i] < 0 ? "" : results.members().ids().at(e.source()[i]),
                    e.level()[i],
                    BigDecimal.valueOf(e.baseCenti()[i], 2),
                    BigDecimal.valueOf(e.rateE8()[i], 8),
                    BigDecimal.valueOf(e.amountMinor()[i]),
                    results.rules().get(e.rule()[i])));
        }
        return lines;
    }

    /** What the period came to, with volumes only at those members that the other has them at. */
    Outcome volumesAsIn(Outcome other) {
        Map<String, Map<String, BigDecimal>> kept = new java.util.LinkedHashMap<>();
        volumes.forEach((name, values) -> {
            Map<String, BigDecimal> some = new TreeMap<>(values);
            some.keySet().retainAll(other.volumes.getOrDefault(name, Map.of()).keySet());
            kept.put(name, some);
        });
        return new Outcome(kept, ranks, titles, lines, held, carried, totals, breakage);
    }

    /** What the period came to, with lines that differ in nothing of the canonical order put by their text where an owner of several positions is paid. */
    Outcome evenFor(Set<String> owners) {
        List<Line> even = new ArrayList<>();
        List<Line> together = new ArrayList<>();
        for (Line line : lines) {
            if (!together.isEmpty()
                    && !(owners.contains(line.payee()) && together.getFirst().stands(line))) {
                even.addAll(sorted(together));
                together.clear();
            }
            together.add(line);
        }
        even.addAll(sorted(together));
        return new Outcome(volumes, ranks, titles, even, held, carried, totals, breakage);
    }

    private static List<Line> sorted(List<Line> together) {
        return together.stream().sorted(Comparator.comparing(Line::toString)).toList();
    }

    /** Every fact as a line of text by section; equal outcomes give equal texts. */
    Map<String, List<String>> facts() {
        Map<String, List<String>> facts = new java.util.LinkedHashMap<>();
        List<String> volumeFacts = new ArrayList<>();
        volumes.forEach((name, values) ->
                values.forEach((id, value) -> volumeFacts.add(name + "  " + id + "  " + plain(value))));
        facts.put("volumes", volumeFacts);
        facts.put("ranks", ranks.entrySet().stream().map(Object::toString).toList());
        facts.put("titles", titles.entrySet().stream().map(Object::toString).toList());
        facts.put("earnings", lines.stream().map(Line::toString).toList());
        facts.put("held", held);
        facts.put("carried", carried.stream().map(Object::toString).toList());
        facts.put(
                "totals",
                totals.stream()
                        .map(t -> PROMISES
                                ? t.toString()
                                : t.bonus() + "  " + t.lines() + "  " + t.earnedMinor() + "  " + t.cappedMinor())
                        .toList());
        facts.put("breakage", breakage.stream().map(Breakage::toString).toList());
        return facts;
    }

    /** Lines of the canonical order: payee, bonus as in the plan, source, level; otherwise as made. */
    static List<Line> canonical(List<Line> lines, List<String> bonuses) {
        return lines.stream()
                .sorted(Comparator.comparing(Line::payee)
                        .thenComparingInt(l -> bonuses.indexOf(l.bonus()))
                        .thenComparing(Line::source)
                        .thenComparingInt(Line::level))
                .toList();
    }
}
