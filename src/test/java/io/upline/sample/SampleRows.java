package io.upline.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A synthetic company read back by plain means, and what the contract would say against it. */
record SampleRows(List<Member> members, List<Order> orders) {

    /** A line of a members file. */
    record Member(String id, boolean distributor, String sponsor, LocalDate joinedOn, String status) {}

    /** A line of an orders file. */
    record Order(
            String id,
            LocalDate orderedOn,
            String paidAt,
            String buyer,
            String type,
            String original,
            long amountMinor,
            long qvCenti,
            long cvCenti) {

        /** The line as it stands when the order is paid on a day. */
        Order paidOn(String day) {
            return new Order(id, orderedOn, day, buyer, type, original, amountMinor, qvCenti, cvCenti);
        }
    }

    static SampleRows read(Path members, Path... orders) throws IOException {
        List<Order> all = new ArrayList<>();
        for (Path file : orders) {
            for (Map<String, String> row : table(file)) {
                all.add(order(row));
            }
        }
        return new SampleRows(table(members).stream().map(SampleRows::member).toList(), all);
    }

    static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.max(cells.length, header.length); i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Member member(Map<String, String> row) {
        return new Member(
                row.getOrDefault("member_id", ""),
                row.getOrDefault("kind", "").equals("distributor"),
                row.getOrDefault("sponsor_id", ""),
                LocalDate.parse(row.getOrDefault("joined_on", "")),
                row.getOrDefault("status", ""));
    }

    private static Order order(Map<String, String> row) {
        return new Order(
                row.getOrDefault("order_id", ""),
                LocalDateTime.parse(row.getOrDefault("ordered_at", "")).toLocalDate(),
                row.getOrDefault("paid_at", ""),
                row.getOrDefault("member_id", ""),
                row.getOrDefault("type", ""),
                row.getOrDefault("original_order_id", ""),
                hundredths(row.getOrDefault("amount", "")),
                hundredths(row.getOrDefault("QV", "")),
                hundredths(row.getOrDefault("CV", "")));
    }

    private static long hundredths(String plain) {
        return new BigDecimal(plain).movePointRight(2).longValueExact();
    }

    /** What the contract has against the rows; one line each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Map<String, Member> known = new HashMap<>();
        for (Member member : members) {
            Member sponsor = known.get(member.sponsor);
            boolean root = member.sponsor.isEmpty() && known.isEmpty();
            boolean under = sponsor != null && sponsor.distributor && !sponsor.joinedOn.isAfter(member.joinedOn);
            require(problems, root || under, "sponsor of " + member);
            require(
                    problems,
                    Set.of("active", "suspended", "terminated").contains(member.status),
                    "status of " + member);
            require(problems, known.put(member.id, member) == null, "twice " + member);
        }
        Map<String, Order> earlier = new LinkedHashMap<>();
        for (Order order : orders) {
            Member buyer = known.get(order.buyer);
            require(problems, buyer != null && !order.orderedOn.isBefore(buyer.joinedOn), "buyer of " + order);
            require(
                    problems,
                    order.paidAt.isEmpty() || !LocalDate.parse(order.paidAt).isBefore(order.orderedOn),
                    "paid before it was ordered: " + order);
            require(problems, order.original.isEmpty() ? sale(order) : within(order, earlier), "amounts of " + order);
            require(problems, earlier.put(order.id, order) == null, "twice " + order);
        }
        return problems;
    }

    private static boolean sale(Order order) {
        return !order.type.equals("return") && order.amountMinor > 0 && order.qvCenti > 0 && order.cvCenti > 0;
    }

    private static boolean within(Order back, Map<String, Order> earlier) {
        Order original = earlier.get(back.original);
        return original != null
                && back.type.equals("return")
                && original.buyer.equals(back.buyer)
                && !original.paidAt.isEmpty()
                && !back.orderedOn.isBefore(original.orderedOn)
                && back.amountMinor < 0
                && -back.amountMinor <= original.amountMinor
                && -back.qvCenti <= original.qvCenti
                && -back.cvCenti <= original.cvCenti;
    }

    private static void require(List<String> problems, boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    /** Amounts by distributor: its own orders and those of its customers. */
    long[] salesByDistributor() {
        Map<String, Member> known = new HashMap<>();
        Map<String, Long> sales = new LinkedHashMap<>();
        for (Member member : members) {
            known.put(member.id, member);
            if (member.distributor) {
                sales.put(member.id, 0L);
            }
        }
        for (Order order : orders) {
            Member buyer = known.get(order.buyer);
            if (buyer != null) {
                sales.merge(buyer.distributor ? buyer.id : buyer.sponsor, order.amountMinor, Long::sum);
            }
        }
        return sales.values().stream().mapToLong(Long::longValue).toArray();
    }

    /** What the largest {@code percent} of a hundred have, in thousandths of all. */
    static long permilleOfTop(long[] ascending, int percent) {
        int from = ascending.length - ascending.length * percent / 100;
        return Arrays.stream(ascending, from, ascending.length).sum()
                * 1000
                / Arrays.stream(ascending).sum();
    }

    /** The first measure of all orders together. */
    long volumeCenti() {
        return orders.stream().mapToLong(Order::qvCenti).sum();
    }

    /** Levels below the root, by position. */
    int[] depths() {
        Map<String, Integer> position = positions();
        int[] depth = new int[members.size()];
        for (int i = 1; i < depth.length; i++) {
            depth[i] = depth[position.getOrDefault(members.get(i).sponsor, 0)] + 1;
        }
        return depth;
    }

    /** Personally sponsored, by position. */
    int[] fronts() {
        Map<String, Integer> position = positions();
        int[] front = new int[members.size()];
        members.stream().skip(1).forEach(member -> front[position.getOrDefault(member.sponsor, 0)]++);
        return front;
    }

    private Map<String, Integer> positions() {
        Map<String, Integer> position = new HashMap<>();
        members.forEach(member -> position.put(member.id, position.size()));
        return position;
    }
}
