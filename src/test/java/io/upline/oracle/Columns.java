package io.upline.oracle;

import io.upline.calculation.Inputs;
import io.upline.calculation.PlanArticles;
import io.upline.network.MemberIds;
import io.upline.network.Members;
import io.upline.order.ArticleParts;
import io.upline.order.OrderLines;
import io.upline.order.Orders;
import io.upline.order.SoldLines;
import io.upline.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A company's plain objects as the columns the engine reads. */
final class Columns {

    private final Plan plan;
    private final Company company;
    private final List<Person> people;
    private final MemberIds ids;

    private Columns(Plan plan, Company company) {
        this.plan = plan;
        this.company = company;
        this.people = company.members().stream()
                .sorted(Comparator.comparing(Person::id))
                .toList();
        this.ids = MemberIds.of(people.stream().map(Person::id).toArray(String[]::new));
    }

    static Inputs of(Plan plan, Company company) {
        return new Columns(plan, company).inputs();
    }

    private Inputs inputs() {
        return new Inputs(
                company.period(),
                company.firstPeriod(),
                members(),
                orders(),
                company.before(),
                company.given().stream()
                        .map(g -> new Inputs.Given(number(g.member()), g.bonus(), g.amountMinor()))
                        .toList(),
                company.forced().stream()
                        .map(f -> new Inputs.ForcedRank(number(f.member()), f.rank()))
                        .toList());
    }

    private int number(String id) {
        return id.isEmpty() ? -1 : ids.find(id);
    }

    private Members members() {
        List<String> packages = distinct(people, Person::packageName);
        List<String> contracts = distinct(people, Person::contract);
        int n = people.size();
        byte[] kind = new byte[n];
        byte[] status = new byte[n];
        for (int i = 0; i < n; i++) {
            kind[i] = (byte) people.get(i).kind().ordinal();
            status[i] = (byte) people.get(i).status().ordinal();
        }
        return new Members(
                ids,
                kind,
                status,
                column(people, p -> number(p.sponsor())),
                column(people, p -> number(p.placement())),
                column(people, Person::leg),
                column(people, Person::joinedOn),
                column(people, p -> packages.indexOf(p.packageName())),
                packages,
                column(people, p -> number(p.owner())),
                List.of(new Members.Attribute(
                        "contract", contracts, column(people, p -> contracts.indexOf(p.contract())))));
    }

    private Orders orders() {
        List<Purchase> orders = company.orders().stream()
                .sorted(Comparator.comparingInt(Purchase::day)
                        .thenComparingInt(Purchase::second)
                        .thenComparing(Purchase::id)
                        .thenComparingInt(Purchase::line))
                .toList();
        List<String> orderIds = orders.stream().map(Purchase::id).toList();
        List<String> types = distinct(orders, Purchase::type);
        List<String> parties = distinct(orders, Purchase::party);
        int[] hosts = new int[parties.size()];
        boolean[] first = new boolean[orders.size()];
        long[][] centi = new long[company.measures().size()][orders.size()];
        for (int i = 0; i < orders.size(); i++) {
            Purchase order = orders.get(i);
            first[i] = order.first();
            if (!order.party().isEmpty()) {
                hosts[parties.indexOf(order.party())] = number(order.host());
            }
            for (int k = 0; k < centi.length; k++) {
                centi[k][i] = order.measure(company.measures().get(k))
                        .movePointRight(2)
                        .longValueExact();
            }
        }
        Orders lines = new Orders(
                orderIds,
                column(orders, o -> number(o.buyer())),
                column(orders, Purchase::periodsBack),
                column(orders, Purchase::day),
                column(orders, Purchase::second),
                column(orders, o -> types.indexOf(o.type())),
                types,
                column(orders, o -> o.original().isEmpty() ? -1 : orderIds.indexOf(o.original())),
                first,
                column(orders, o -> parties.indexOf(o.party())),
                parties,
                hosts,
                new long[orders.size()],
                company.measures(),
                centi);
        int[] line = column(orders, Purchase::line);
        return OrderLines.together(
                ArticleParts.with(
                        lines,
                        line,
                        orders.stream().map(Purchase::sku).toList(),
                        PlanArticles.of(plan),
                        row -> orders.get(row).original().isEmpty()
                                ? Optional.empty()
                                : Optional.of(sold(orders.get(row).original()))),
                line);
    }

    private SoldLines sold(String id) {
        SoldLines sold = new SoldLines();
        company.orders().stream()
                .filter(line -> line.id().equals(id))
                .forEach(line -> sold.add(
                        line.line(),
                        line.sku(),
                        company.measures().stream()
                                .mapToLong(name ->
                                        line.measure(name).movePointRight(2).longValueExact())
                                .toArray()));
        return sold;
    }

    private static <T> int[] column(List<T> rows, ToIntFunction<T> value) {
        return rows.stream().mapToInt(value).toArray();
    }

    private static <T> List<String> distinct(List<T> rows, Function<T, String> value) {
        return new ArrayList<>(rows.stream()
                .map(value)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList());
    }
}
