package io.upline.calculation;

import io.upline.network.MemberIds;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import io.upline.network.Members;
import io.upline.order.Orders;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Inputs from a member table and an order table, the period being October 2026. */
public final class ExampleInputs {

    private final PayPeriod period = PayPeriod.parse(PeriodKind.MONTH, "2026-10");
    private final TextTable members;
    private final TextTable orders;
    private final String[] ids;
    private final List<String> measures;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String id, int buyer, int day, String type, String original, String party, long[] centi) {}

    private ExampleInputs(String memberTable, String orderTable) {
        members = TextTable.of(memberTable);
        orders = TextTable.of("id  member\n" + "");
        ids = members.rows().stream()
                .map(row -> row.getOrDefault("id", ""))
                .sorted()
                .toArray(String[]::new);
        TreeSet<String> names = new TreeSet<>();
        names.addAll(members.header().stream().filter(ExampleInputs::isMeasure).toList());
        TextTable given = orderTable.isBlank() ? orders : TextTable.of(orderTable);
        names.addAll(given.header().stream().filter(ExampleInputs::isMeasure).toList());
        measures = List.copyOf(names);
        members.rows().forEach(this::orderOf);
        given.rows().forEach(this::order);
    }

    public static Inputs of(String memberTable, String orderTable, State before) {
        ExampleInputs example = new ExampleInputs(memberTable, orderTable);
        return new Inputs(
                example.period,
                example.period,
                example.members(),
                example.orders(),
                before,
                List.of(),
                example.forced());
    }

    private List<Inputs.ForcedRank> forced() {
        return members.rows().stream()
                .filter(row -> !row.getOrDefault("rank", "").isEmpty())
                .map(row -> new Inputs.ForcedRank(number(row.getOrDefault("id", "")), row.getOrDefault("rank", "")))
                .toList();
    }

    private static boolean isMeasure(String column) {
        return column.equals(column.toUpperCase(Locale.ROOT)) && !column.isBlank();
    }

    private int number(String id) {
        return id.isEmpty() ? -1 : Arrays.binarySearch(ids, id);
    }

    private void orderOf(Map<String, String> row) {
        long[] centi = centi(row);
        if (Arrays.stream(centi).anyMatch(v -> v != 0)) {
            int middle = (int) period.first().toEpochDay() + 15;
            lines.add(new Line(
                    "order-" + row.getOrDefault("id", ""),
                    number(row.getOrDefault("id", "")),
                    middle,
                    "standard",
                    "",
                    "",
                    centi));
        }
    }

    private void order(Map<String, String> row) {
        String on = row.getOrDefault("ordered_at", "");
        int day = on.isEmpty()
                ? (int) period.first().toEpochDay() + 15
                : (int) java.time.LocalDate.parse(on).toEpochDay();
        String type = row.getOrDefault("type", "");
        lines.add(new Line(
                row.getOrDefault("id", ""),
                number(row.getOrDefault("member", "")),
                day,
                type.isEmpty() ? "standard" : type,
                row.getOrDefault("original", ""),
                row.getOrDefault("party", ""),
                centi(row)));
    }

    private long[] centi(Map<String, String> row) {
        return measures.stream()
                .mapToLong(m -> hundredths(row.getOrDefault(m, "")))
                .toArray();
    }

    public static long hundredths(String number) {
        return number.isEmpty() ? 0 : new BigDecimal(number).movePointRight(2).longValueExact();
    }

    private Members members() {
        int n = ids.length;
        byte[] kind = new byte[n];
        byte[] status = new byte[n];
        int[][] links = new int[6][n];
        List<String> packages = members.rows().stream()
                .map(row -> row.getOrDefault("package", ""))
                .filter(p -> !p.isEmpty())
                .distinct()
                .sorted()
                .toList();
        int rowNumber = 0;
        for (Map<String, String> row : members.rows()) {
            int m = number(row.getOrDefault("id", ""));
            kind[m] = (byte)
                    (row.getOrDefault("kind", "").equals("customer") ? MemberKind.CUSTOMER : MemberKind.DISTRIBUTOR)
                            .ordinal();
            String state = row.getOrDefault("status", "");
            status[m] = (byte)
                    (state.isEmpty() ? MemberStatus.ACTIVE : MemberStatus.valueOf(state.toUpperCase(Locale.ROOT)))
                            .ordinal();
            links[0][m] = number(row.getOrDefault("sponsor", ""));
            links[1][m] = number(row.getOrDefault("placement", ""));
            links[2][m] = leg(row.getOrDefault("leg", ""));
            String joined = row.getOrDefault("joined_on", "");
            links[3][m] = joined.isEmpty()
                    ? 10_000 + rowNumber++
                    : (int) java.time.LocalDate.parse(joined).toEpochDay();
            links[4][m] = packages.indexOf(row.getOrDefault("package", ""));
            links[5][m] = number(row.getOrDefault("owner", ""));
        }
        return new Members(
                MemberIds.of(ids),
                kind,
                status,
                links[0],
                links[1],
                links[2],
                links[3],
                links[4],
                packages,
                links[5],
                List.of());
    }

    private static int leg(String leg) {
        return switch (leg) {
            case "" -> 0;
            case "L" -> 1;
            case "R" -> 2;
            default -> Integer.parseInt(leg);
        };
    }

    private Orders orders() {
        lines.sort(java.util.Comparator.comparingInt(Line::day).thenComparing(Line::id));
        int n = lines.size();
        List<String> orderIds = lines.stream().map(Line::id).toList();
        List<String> types = lines.stream().map(Line::type).distinct().sorted().toList();
        List<String> parties = lines.stream()
                .map(Line::party)
                .filter(p -> !p.isEmpty())
                .distinct()
                .sorted()
                .toList();
        long[][] measureCenti = new long[measures.size()][n];
        boolean[] first = new boolean[n];
        boolean[] seen = new boolean[ids.length];
        for (int o = 0; o < n; o++) {
            Line line = lines.get(o);
            first[o] = !seen[line.buyer()] && line.original().isEmpty();
            seen[line.buyer()] |= first[o];
            for (int m = 0; m < measures.size(); m++) {
                measureCenti[m][o] = line.centi()[m];
            }
        }
        return new Orders(
                orderIds,
                lines.stream().mapToInt(Line::buyer).toArray(),
                lines.stream().mapToInt(this::periodsBack).toArray(),
                lines.stream().mapToInt(Line::day).toArray(),
                new int[n],
                lines.stream().mapToInt(line -> types.indexOf(line.type())).toArray(),
                types,
                lines.stream()
                        .mapToInt(line -> orderIds.indexOf(line.original()))
                        .toArray(),
                first,
                lines.stream().mapToInt(line -> parties.indexOf(line.party())).toArray(),
                parties,
                parties.stream().mapToInt(number -> number(number)).toArray(),
                new long[n],
                measures,
                measureCenti);
    }

    private int periodsBack(Line line) {
        int back = 0;
        PayPeriod at = period;
        while (line.day() < at.first().toEpochDay()) {
            at = at.previous();
            back++;
        }
        return back;
    }
}
