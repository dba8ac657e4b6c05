package io.upline.scenario;

import io.upline.calculation.PlanArticles;
import io.upline.fact.Fact;
import io.upline.network.MemberIds;
import io.upline.order.ArticleParts;
import io.upline.order.Articles;
import io.upline.order.OrderLines;
import io.upline.order.Orders;
import io.upline.order.SoldLines;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All orders that a scenario has stated so far; those of earlier periods stay as history. */
final class OrderSheet {

    static final Set<String> WORDS =
            Set.of("id", "line", "member", "ordered_at", "type", "original", "party", "host", "sku", "amount");

    /** How many periods history reaches back at most. */
    private static final int MOST_PERIODS = 2400;

    private static final int LINE_MAX = 999_999;

    /**
     * One line of an order as stated.
     *
     * @param counts the day whose period it counts in: of a return under {@code restate} that of its original, else its own
     * @param maybeFirst whether it can be the buyer's first
     */
    private record Stated(
            String id,
            int line,
            String buyer,
            LocalDateTime at,
            LocalDate counts,
            String type,
            Optional<String> original,
            String party,
            String host,
            String sku,
            Map<String, Long> centi,
            long amountMinor,
            boolean maybeFirst,
            Place place) {

        /** Whether two lines can belong to one order. */
        boolean fits(Stated other) {
            return buyer.equals(other.buyer)
                    && at.equals(other.at)
                    && type.equals(other.type)
                    && original.equals(other.original)
                    && party.equals(other.party)
                    && host.equals(other.host);
        }
    }

    private final List<Stated> orders = new ArrayList<>();
    /** The first line of each order. */
    private final Map<String, Stated> byId = new HashMap<>();

    private final Set<String> keys = new HashSet<>();
    private final Terms terms;
    private final List<Articles> articles;
    private final Refusals refusals;
    private @Nullable LocalDate began;
    private @Nullable LocalDate reopened;

    OrderSheet(Plan plan, Refusals refusals) {
        this.terms = plan.terms();
        this.articles = PlanArticles.of(plan);
        this.refusals = refusals;
    }

    /** Takes the orders of a period: its table, and the measure columns of its members. */
    void take(TextTable table, Roll roll, Cast cast, PayPeriod period) {
        if (began == null) {
            began = period.first();
        }
        reopened = null;
        if (!refusals.lacks(table, "member")) {
            table.rows().forEach(row -> fromTable(row, roll, cast, period));
        }
        LocalDateTime middle = middle(period);
        for (Cast.Part part : cast.parts()) {
            Map<String, Long> centi = new HashMap<>();
            String row = part.customer() ? cast.parts().get(part.sponsor()).row() : part.row();
            for (String measure : roll.measures()) {
                roll.cell(row, (part.customer() ? "customer" : "") + measure)
                        .ifPresent(cell -> number(cell).ifPresent(n -> centi.put(measure, n)));
            }
            if (centi.values().stream().anyMatch(n -> n != 0)) {
                boolean joined = !part.customer() && roll.cell(row, "joined_on").isPresent();
                String id = "of " + part.id() + " in " + period;
                add(new Stated(
                        id,
                        1,
                        part.id(),
                        middle,
                        middle.toLocalDate(),
                        "standard",
                        Optional.empty(),
                        "",
                        "",
                        "",
                        centi,
                        0,
                        joined,
                        roll.place(row)));
            }
        }
    }

    private static LocalDateTime middle(PayPeriod period) {
        return period.middle().atTime(LocalTime.NOON);
    }

    private void fromTable(TextTable.Row row, Roll roll, Cast cast, PayPeriod period) {
        Map<String, Long> centi = new HashMap<>();
        for (String measure : roll.measures()) {
            row.get(measure).ifPresent(cell -> number(cell).ifPresent(n -> centi.put(measure, n)));
        }
        String id = row.text("id").isEmpty() ? "line " + row.place().line() : row.text("id");
        Optional<Cell> member = row.get("member").filter(c -> !c.isNone());
        if (member.isEmpty() || cast.of(member.get().text()).isEmpty()) {
            refusals.unknown(row.cell("member", ""), Fact.of("meant.member"), cast.known());
            return;
        }
        LocalDateTime at = at(row, period);
        boolean isReturn = !row.text("original").isEmpty();
        boolean restates = isReturn && terms.returns().how() == Terms.How.RESTATE;
        if (at.toLocalDate().isAfter(period.last()) && !restates) {
            refusals.cannot(row.cell("ordered_at", "").place(), Fact.of("problem.orderLater"));
            return;
        }
        String type = row.text("type").isEmpty() ? (isReturn ? "return" : "standard") : row.text("type");
        Optional<String> original = isReturn ? Optional.of(row.text("original")) : Optional.empty();
        List<Integer> buyers = cast.of(member.get().text());
        for (int i = 0; i < buyers.size(); i++) {
            String one = buyers.size() > 1 ? "/" + (i + 1) : "";
            String buyer = cast.parts().get(buyers.get(i)).id();
            Stated order = new Stated(
                    id + one,
                    line(row),
                    buyer,
                    at,
                    restates
                            ? original.map(o -> byId.get(o + one))
                                    .map(Stated::counts)
                                    .orElse(at.toLocalDate())
                            : at.toLocalDate(),
                    type,
                    original.map(o -> o + one),
                    row.text("party"),
                    host(row, cast),
                    row.text("sku"),
                    centi,
                    amountMinor(row),
                    !isReturn,
                    row.cell("id", "").place());
            if (!isReturn || counts(order, row, period)) {
                add(order);
            }
        }
    }

    /** Number of the line in its order. */
    private int line(TextTable.Row row) {
        Optional<Cell> cell = row.get("line").filter(c -> !c.isNone());
        Optional<Long> number = cell.flatMap(c -> c.scaled(0)).filter(n -> n >= 1 && n <= LINE_MAX);
        if (cell.isPresent() && number.isEmpty()) {
            refusals.cell(cell.get(), Fact.of("meant.lineNumber", "most", LINE_MAX));
        }
        return number.orElse(1L).intValue();
    }

    /** The amount of an order in minor units of the plan's currency. */
    private long amountMinor(TextTable.Row row) {
        Optional<Cell> cell = row.get("amount").filter(c -> !c.isNone());
        Optional<Long> minor = cell.flatMap(c -> c.scaled(terms.digits()));
        if (cell.isPresent() && minor.isEmpty()) {
            refusals.cell(cell.get(), Fact.of("meant.planAmount"));
        }
        return minor.orElse(0L);
    }

    private String host(TextTable.Row row, Cast cast) {
        String host = row.text("host");
        if (!host.isEmpty() && cast.of(host).size() != 1) {
            refusals.unknown(row.get("host").orElseThrow(), Fact.of("meant.singleMember"), cast.known());
        }
        return host;
    }

    /**
     * Whether a return counts. One beyond {@code within} counts nowhere; one that restates a period before the scenario's first cannot be
     * taken; one that restates a period of the scenario has that opened again.
     */
    private boolean counts(Stated order, TextTable.Row row, PayPeriod period) {
        Stated original = byId.get(order.original().orElse(""));
        if (original == null) {
            refusals.unknown(
                    row.get("original").orElseThrow(), Fact.of("meant.orderAbove"), new TreeSet<>(byId.keySet()));
            return false;
        }
        long days = order.at().toLocalDate().toEpochDay()
                - original.at().toLocalDate().toEpochDay();
        if (days > terms.returns().withinDays()) {
            return false;
        }
        if (terms.returns().how() == Terms.How.RESTATE
                && order.counts().isBefore(period.first())
                && !order.at().toLocalDate().isBefore(period.first())) {
            if (began == null || order.counts().isBefore(began)) {
                refusals.cannot(row.cell("original", "").place(), Fact.of("problem.returnRestates"));
                return false;
            }
            reopened = reopened == null || order.counts().isBefore(reopened) ? order.counts() : reopened;
        }
        return true;
    }

    /** The earliest day that what was taken last changes in an earlier period of the scenario; empty where it changes none. */
    Optional<LocalDate> reopened() {
        return Optional.ofNullable(reopened);
    }

    private void add(Stated order) {
        if (!keys.add(order.line() + " of " + order.id())) {
            refusals.table(order.place(), Fact.of("problem.orderTwice", "order", order.id()));
            return;
        }
        Stated first = byId.putIfAbsent(order.id(), order);
        if (first != null && !first.fits(order)) {
            refusals.table(order.place(), Fact.of("problem.linesContradict", "order", order.id()));
            return;
        }
        orders.add(order);
    }

    /** Where an order stands; empty when no order is called so. */
    Optional<Place> place(String order) {
        return Optional.ofNullable(byId.get(order)).map(Stated::place);
    }

    private Optional<Long> number(Cell cell) {
        Optional<Long> centi = cell.centi();
        if (centi.isEmpty()) {
            refusals.cell(cell, Fact.of("meant.twoDigits"));
        }
        return centi;
    }

    private LocalDateTime at(TextTable.Row row, PayPeriod period) {
        Optional<Cell> cell = row.get("ordered_at").filter(c -> !c.isNone());
        if (cell.isEmpty()) {
            return middle(period);
        }
        String text = cell.get().text().replace(' ', 'T');
        try {
            return text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
        } catch (DateTimeException _) {
            refusals.cell(cell.get(), Fact.of("meant.time"));
            return middle(period);
        }
    }

    /** The first period in which any order falls. */
    PayPeriod first(PayPeriod period) {
        LocalDate least = orders.stream()
                .map(Stated::counts)
                .min(Comparator.naturalOrder())
                .orElse(period.first());
        PayPeriod first = period;
        for (int i = 0; i < MOST_PERIODS && least.isBefore(first.first()); i++) {
            first = first.previous();
        }
        return first;
    }

    /** The orders up to the end of a period as the columns its calculation reads. */
    Orders orders(PayPeriod period, MemberIds ids, List<String> measures) {
        List<Stated> sorted = orders.stream()
                .filter(o -> !o.counts().isAfter(period.last()))
                .sorted(Comparator.comparing(Stated::at)
                        .thenComparing(Stated::id)
                        .thenComparingInt(Stated::line))
                .toList();
        int n = sorted.size();
        List<String> types =
                sorted.stream().map(Stated::type).distinct().sorted().toList();
        List<String> parties = parties(sorted);
        Map<String, Integer> position = new HashMap<>();
        for (int i = 0; i < n; i++) {
            position.putIfAbsent(sorted.get(i).id(), i);
        }
        Columns columns = new Columns(n, measures.size(), parties.size());
        Map<String, String> firstOrder = new HashMap<>();
        for (int i = 0; i < n; i++) {
            Stated order = sorted.get(i);
            columns.buyer[i] = ids.find(order.buyer());
            columns.periodsBack[i] = periodsBack(order, period);
            columns.day[i] = Math.toIntExact(order.at().toLocalDate().toEpochDay());
            columns.second[i] = order.at().toLocalTime().toSecondOfDay();
            columns.type[i] = types.indexOf(order.type());
            columns.original[i] =
                    order.original().map(o -> position.getOrDefault(o, -1)).orElse(-1);
            columns.first[i] = order.original().isEmpty()
                    && firstOrder
                            .computeIfAbsent(order.buyer(), buyer -> order.id())
                            .equals(order.id())
                    && order.maybeFirst();
            columns.party[i] = parties.indexOf(order.party());
            if (columns.party[i] >= 0 && !order.host().isEmpty()) {
                columns.host[columns.party[i]] = ids.find(order.host());
            }
            columns.amountMinor[i] = order.amountMinor();
            for (int k = 0; k < measures.size(); k++) {
                columns.centi[k][i] = order.centi().getOrDefault(measures.get(k), 0L);
            }
        }
        Orders lines = new Orders(
                sorted.stream().map(Stated::id).toList(),
                columns.buyer,
                columns.periodsBack,
                columns.day,
                columns.second,
                columns.type,
                types,
                columns.original,
                columns.first,
                columns.party,
                parties,
                columns.host,
                columns.amountMinor,
                measures,
                columns.centi);
        int[] line = sorted.stream().mapToInt(Stated::line).toArray();
        List<String> skus = sorted.stream().map(Stated::sku).toList();
        return OrderLines.together(
                ArticleParts.with(
                        lines,
                        line,
                        skus,
                        articles,
                        row -> sorted.get(row).original().map(of -> sold(of, measures))),
                line);
    }

    private static List<String> parties(List<Stated> orders) {
        return orders.stream()
                .map(Stated::party)
                .filter(party -> !party.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The lines of an order that a return takes from. */
    private SoldLines sold(String order, List<String> measures) {
        SoldLines sold = new SoldLines();
        orders.stream()
                .filter(line -> line.id().equals(order))
                .forEach(line -> sold.add(
                        line.line(),
                        line.sku(),
                        measures.stream()
                                .mapToLong(measure -> line.centi().getOrDefault(measure, 0L))
                                .toArray()));
        return sold;
    }

    private static int periodsBack(Stated order, PayPeriod period) {
        PayPeriod at = period;
        int back = 0;
        while (back < MOST_PERIODS && order.counts().isBefore(at.first())) {
            at = at.previous();
            back++;
        }
        return back;
    }

    /** The columns of orders while they are filled. */
    private static final class Columns {
        final int[] buyer;
        final int[] periodsBack;
        final int[] day;
        final int[] second;
        final int[] type;
        final int[] original;
        final boolean[] first;
        final int[] party;
        final int[] host;
        final long[] amountMinor;
        final long[][] centi;

        Columns(int n, int measures, int parties) {
            buyer = new int[n];
            periodsBack = new int[n];
            day = new int[n];
            second = new int[n];
            type = new int[n];
            original = new int[n];
            first = new boolean[n];
            party = new int[n];
            host = new int[parties];
            amountMinor = new long[n];
            Arrays.fill(host, -1);
            centi = new long[measures][n];
        }
    }
}
