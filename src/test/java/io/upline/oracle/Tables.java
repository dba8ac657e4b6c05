package io.upline.oracle;

import io.upline.calculation.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A company as text tables, and two outcomes side by side where they differ. */
final class Tables {

    private Tables() {}

    static String of(Company company) {
        List<List<String>> members = new ArrayList<>();
        members.add(List.of(
                "id", "sponsor", "placement", "leg", "kind", "joined_on", "status", "package", "owner", "contract"));
        for (Person p : company.members()) {
            members.add(List.of(
                    p.id(),
                    dash(p.sponsor()),
                    dash(p.placement()),
                    Integer.toString(p.leg()),
                    p.kind().name().toLowerCase(Locale.ROOT),
                    LocalDate.ofEpochDay(p.joinedOn()).toString(),
                    p.status().name().toLowerCase(Locale.ROOT),
                    dash(p.packageName()),
                    dash(p.owner()),
                    dash(p.contract())));
        }
        List<List<String>> orders = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(
                "id", "line", "member", "back", "day", "second", "type", "original", "first", "party", "host", "sku"));
        head.addAll(company.measures());
        orders.add(head);
        for (Purchase o : company.orders()) {
            List<String> row = new ArrayList<>(List.of(
                    o.id(),
                    Integer.toString(o.line()),
                    o.buyer(),
                    Integer.toString(o.periodsBack()),
                    LocalDate.ofEpochDay(o.day()).toString(),
                    Integer.toString(o.second()),
                    o.type(),
                    dash(o.original()),
                    o.first() ? "first" : "-",
                    dash(o.party()),
                    dash(o.host()),
                    dash(o.sku())));
            company.measures().forEach(m -> row.add(o.measure(m).toPlainString()));
            orders.add(row);
        }
        return "period " + company.period() + " of a job since " + company.firstPeriod() + "\nmembers\n"
                + table(members) + "orders\n" + table(orders) + before(company.before()) + others(company);
    }

    private static String others(Company company) {
        StringBuilder text = new StringBuilder();
        company.given().forEach(g -> text.append(g).append('\n'));
        company.forced().forEach(f -> text.append(f).append('\n'));
        return text.toString();
    }

    private static String before(State state) {
        StringBuilder text = new StringBuilder();
        state.ranks().forEach(r -> text.append("before  ").append(r).append('\n'));
        state.rows().forEach(r -> text.append("before  ").append(r).append('\n'));
        return text.toString();
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    static String table(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                width[c] = Math.max(width[c], row.get(c).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int c = 0; c < columns; c++) {
                line.append(row.get(c)).append(" ".repeat(width[c] - row.get(c).length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** What the two say differently, {@code -} the oracle's, {@code +} the engine's; empty when nothing. */
    static String difference(Outcome oracle, Outcome engine) {
        StringBuilder text = new StringBuilder();
        Map<String, List<String>> right = engine.facts();
        oracle.facts().forEach((section, left) -> {
            List<String> other = right.getOrDefault(section, List.of());
            if (!left.equals(other)) {
                text.append(section).append(" (- oracle, + engine)\n");
                without(left, other)
                        .forEach(line -> text.append("  - ").append(line).append('\n'));
                without(other, left)
                        .forEach(line -> text.append("  + ").append(line).append('\n'));
                if (sorted(left).equals(sorted(other))) {
                    text.append("  the same lines in another order\n")
                            .append(left)
                            .append('\n')
                            .append(other)
                            .append('\n');
                }
            }
        });
        return text.toString();
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }
}
