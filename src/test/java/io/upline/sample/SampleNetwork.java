package io.upline.sample;

import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import io.upline.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code jobs/sample-network} adds to the sample company for plans that look for it: where its distributors are placed, and parties
 * of both months. With October come two party orders of September that are late, and two that go back.
 */
final class SampleNetwork {

    /** The folder in which it is committed. */
    static final Path FOLDER = Path.of("jobs/sample-network");

    static final List<String> FILES =
            List.of("placements-2026-09.csv", "placements-2026-10.csv", "parties-2026-09.csv", "parties-2026-10.csv");

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int GUESTS = 4;
    private static final int PARTY_OF = 3;
    private static final String ORDERS = "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,"
            + "party_id,party_host_id,QV,CV\n";

    private final CompanyGenerator company;
    private final SeededNumbers chance = new SeededNumbers(SampleCompany.SEED, 77);

    /** A member as it stands in a file. */
    private record Line(String id, MemberKind kind, String sponsor, String placement, String leg, LocalDate joined) {}

    private SampleNetwork(CompanyGenerator company) {
        this.company = company;
    }

    /** Writes its files into a folder. */
    static void write(CompanyGenerator company, Path folder) throws IOException {
        new SampleNetwork(company.withPlacement()).write(folder);
    }

    private void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Line> members = members();
        LocalDate october = FIRST.plusMonths(1);
        Files.writeString(folder.resolve(FILES.get(0)), placements(members, LocalDate.EPOCH, october));
        Files.writeString(folder.resolve(FILES.get(1)), placements(members, october, october.plusMonths(1)));
        List<String> september = parties(members, FIRST);
        List<String> late = september.subList(4, 6);
        List<String> inTime = new ArrayList<>(september);
        inTime.removeAll(late);
        Files.writeString(folder.resolve(FILES.get(2)), ORDERS + String.join("", inTime));
        List<String> second = new ArrayList<>(parties(members, october));
        second.addAll(late);
        second.add(returned(september.get(9)));
        second.add(returned(september.get(14)));
        Files.writeString(folder.resolve(FILES.get(3)), ORDERS + String.join("", second));
    }

    private List<Line> members() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        company.writeMembers(csv, Progress.SILENT);
        return csv.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[7].equals(MemberStatus.ACTIVE.name().toLowerCase(Locale.ROOT)))
                .map(cells -> new Line(
                        cells[0],
                        MemberKind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                        cells[3],
                        cells[4],
                        cells[5],
                        LocalDate.parse(cells[6])))
                .toList();
    }

    private static String placements(List<Line> members, LocalDate from, LocalDate before) {
        StringBuilder csv = new StringBuilder("member_id,effective_on,placement_id,leg\n");
        for (Line each : members) {
            if (!each.placement.isEmpty() && !each.joined.isBefore(from) && each.joined.isBefore(before)) {
                LocalDate day = each.joined.isBefore(FIRST) ? FIRST : each.joined;
                csv.append(String.join(",", each.id, day.toString(), each.placement, each.leg))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    /** Every third seller with enough customers has a party; the first of the guests is its host. */
    private List<String> parties(List<Line> members, LocalDate month) {
        Map<String, List<String>> customers = new TreeMap<>();
        for (Line each : members) {
            if (each.kind == MemberKind.CUSTOMER && each.joined.isBefore(month)) {
                customers.computeIfAbsent(each.sponsor, _ -> new ArrayList<>()).add(each.id);
            }
        }
        List<List<String>> circles = customers.values().stream()
                .filter(circle -> circle.size() >= GUESTS)
                .toList();
        List<String> orders = new ArrayList<>();
        for (int k = month.getMonthValue() % PARTY_OF; k < circles.size(); k += PARTY_OF) {
            List<String> guests = circles.get(k).subList(0, GUESTS);
            LocalDate day = month.plusDays(chance.below(28));
            for (String guest : guests) {
                orders.add(order(orders.size() + 1, day, guest, guests.getFirst(), k));
            }
        }
        return orders;
    }

    private String order(int number, LocalDate day, String guest, String host, int party) {
        long qv = 40_00 + 50L * chance.below(400);
        String month = String.format(Locale.ROOT, "%02d%02d", day.getYear() % 100, day.getMonthValue());
        return String.format(
                Locale.ROOT,
                "P%s-%04d,%sT19:%02d:00,%s,%s,standard,,EUR,%s,PARTY-%s-%03d,%s,%s,%s\n",
                month,
                number,
                day,
                number % 60,
                day,
                guest,
                money(qv * 5 / 4),
                month,
                party,
                host,
                money(qv),
                money(qv * 4 / 5));
    }

    private static String money(long centi) {
        return String.format(Locale.ROOT, "%d.%02d", centi / 100, centi % 100);
    }

    /** The return of a whole order, in October. */
    private static String returned(String order) {
        String[] cells = order.strip().split(",", -1);
        return String.join(
                        ",",
                        "R" + cells[0].substring(1),
                        "2026-10-06T10:00:00",
                        "2026-10-06",
                        cells[3],
                        "return",
                        cells[0],
                        cells[6],
                        "-" + cells[7],
                        "",
                        "",
                        "-" + cells[10],
                        "-" + cells[11])
                + "\n";
    }
}
