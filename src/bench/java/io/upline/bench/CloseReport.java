package io.upline.bench;

import io.upline.bench.CloseBench.Measured;
import io.upline.bench.CloseBench.Peers;
import io.upline.bench.CloseBench.Sizes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, as one object for scripts and as a table for people. */
final class CloseReport {

    private final Sizes sizes;
    private final Measured measured;
    private final Map<String, Object> machine;

    CloseReport(Sizes sizes, Measured measured, Map<String, Object> machine) {
        this.sizes = sizes;
        this.measured = measured;
        this.machine = machine;
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("machine", machine);
        figures.put("database", measured.database());
        figures.put("members", sizes.members());
        figures.put("orders", sizes.orders());
        figures.put("earnings", measured.peers().lines());
        figures.put("statements", measured.median().statements());
        figures.put("rounds", sizes.rounds());
        figures.put("threads", sizes.threads());
        figures.put("seed", sizes.seed());
        figures.put("digest", measured.median().digest());
        figures.put("close", close());
        figures.put("stages", stages());
        figures.put("load", loaded(measured.loaded().loadNanos(), measured.loadFloor()));
        figures.put("calculation", loaded(measured.loaded().calculationNanos(), measured.calculationFloor()));
        figures.put("rollUp", rollUp());
        figures.put("peers", peers());
        return figures;
    }

    private Map<String, Object> close() {
        CloseRound median = measured.median();
        Map<String, Object> close = new LinkedHashMap<>();
        close.put("seconds", Figure.seconds(median.nanos()));
        close.put(
                "roundSeconds",
                measured.rounds().stream()
                        .map(round -> Figure.seconds(round.nanos()))
                        .toList());
        close.put("floorSeconds", Figure.seconds(floorNanos()));
        close.put("overFloor", Figure.ratio(median.nanos(), floorNanos()));
        close.put("defaultBatchSeconds", Figure.seconds(defaultNanos()));
        close.put("vsDefaultBatch", Figure.ratio(defaultNanos(), median.nanos()));
        close.put("vsUplineWalk", Figure.ratio(walkNanos(), median.nanos()));
        close.put("usedHeapMb", Figure.mebibytes(median.usedBytes()));
        close.put("liveHeapMb", Figure.mebibytes(median.liveBytes()));
        close.put("statementMb", Figure.mebibytes(median.statementBytes()));
        return close;
    }

    private List<Map<String, Object>> stages() {
        List<Map<String, Object>> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Floor floor = measured.floors().get(stage);
            if (floor == null) {
                continue;
            }
            long nanos = measured.median().nanos(stage);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("stage", stage.words);
            row.put("things", floor.things());
            row.put("seconds", Figure.seconds(nanos));
            row.put("perSecond", Figure.perSecond(floor.things(), nanos));
            row.put("floorSeconds", Figure.seconds(floor.nanos()));
            row.put("overFloor", Figure.ratio(nanos, floor.nanos()));
            Map<String, BigDecimal> steps = new LinkedHashMap<>();
            measured.median().steps().stream()
                    .filter(step -> Stage.of(step.name()) == stage)
                    .forEach(step -> steps.put(step.name(), Figure.seconds(step.nanos())));
            row.put("steps", steps);
            stages.add(row);
        }
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("stage", "between the steps");
        other.put("seconds", Figure.seconds(measured.median().otherNanos()));
        stages.add(other);
        return stages;
    }

    private static Map<String, Object> loaded(long nanos, Floor floor) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("seconds", Figure.seconds(nanos));
        row.put("floorSeconds", Figure.seconds(floor.nanos()));
        row.put("overFloor", Figure.ratio(nanos, floor.nanos()));
        return row;
    }

    private Map<String, Object> rollUp() {
        long recursive = measured.peers().recursive().nanos();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("milliseconds", Figure.milliseconds(measured.rollUp().nanos()));
        row.put("recursiveSqlSeconds", Figure.seconds(recursive));
        row.put("vsRecursiveSql", Figure.ratio(recursive, measured.rollUp().nanos()));
        return row;
    }

    private Map<String, Object> peers() {
        Peers peers = measured.peers();
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("uplineWalk", peer(peers.walk(), sizes.orders()));
        rows.put("defaultBatchOrders", peer(peers.orders(), linesIn()));
        rows.put("defaultBatchEarnings", peer(peers.earnings(), peers.lines()));
        rows.put(
                "defaultBatchStatements",
                peer(peers.statements(), measured.median().statements()));
        return rows;
    }

    private static Map<String, Object> peer(Floor slice, long whole) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("slice", slice.things());
        row.put("sliceSeconds", Figure.seconds(slice.nanos()));
        row.put("perSecond", Figure.perSecond(slice.things(), slice.nanos()));
        row.put("scaledTo", whole);
        row.put("scaledSeconds", Figure.seconds(scaled(slice, whole)));
        return row;
    }

    private static long scaled(Floor slice, long whole) {
        return BigDecimal.valueOf(slice.nanos())
                .multiply(BigDecimal.valueOf(whole))
                .divide(BigDecimal.valueOf(Math.max(1, slice.things())), 0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
    }

    private long linesIn() {
        return sizes.members() + sizes.orders();
    }

    private long floorNanos() {
        return measured.floors().values().stream().mapToLong(Floor::nanos).sum();
    }

    private long walkNanos() {
        return scaled(measured.peers().walk(), sizes.orders());
    }

    private long defaultNanos() {
        Peers peers = measured.peers();
        return scaled(peers.orders(), linesIn())
                + scaled(peers.earnings(), peers.lines())
                + scaled(peers.statements(), measured.median().statements());
    }

    /** For people. */
    String text() {
        Peers peers = measured.peers();
        TextTable stages = new TextTable("stage", "rows or files", "s", "a second", "floor s", "× floor");
        for (Map<String, Object> row : stages()) {
            stages.row(
                    cell(row, "stage"),
                    cell(row, "things"),
                    cell(row, "seconds"),
                    cell(row, "perSecond"),
                    cell(row, "floorSeconds"),
                    cell(row, "overFloor"));
        }
        Map<String, Object> close = close();
        stages.row(
                "the whole close",
                "",
                cell(close, "seconds"),
                "",
                cell(close, "floorSeconds"),
                cell(close, "overFloor"));
        TextTable others = new TextTable("peer", "measured on", "s", "scaled to", "scaled s");
        others.row(
                "recursive SQL roll-up",
                Figure.grouped(sizes.members()),
                Figure.seconds(peers.recursive().nanos()).toString(),
                "",
                "");
        peers().forEach((name, row) -> {
            if (row instanceof Map<?, ?> of) {
                others.row(
                        name,
                        of.get("slice") + "",
                        of.get("sliceSeconds") + "",
                        of.get("scaledTo") + "",
                        of.get("scaledSeconds") + "");
            }
        });
        return String.join(
                "\n\n",
                Figure.grouped(sizes.members()) + " members, " + Figure.grouped(sizes.orders()) + " orders, "
                        + Figure.grouped(peers.lines()) + " earnings, "
                        + Figure.grouped(measured.median().statements()) + " statements; " + measured.database()
                        + "; median of " + sizes.rounds() + "; digest "
                        + measured.median().digest(),
                machine.toString(),
                stages.text(),
                "load " + loaded(measured.loaded().loadNanos(), measured.loadFloor()) + "\ncalculation "
                        + loaded(measured.loaded().calculationNanos(), measured.calculationFloor()) + "\nroll-up "
                        + rollUp()
                        + "\nheap " + close.get("liveHeapMb") + " MB live, " + close.get("usedHeapMb") + " MB used",
                others.text(),
                "the close is " + close.get("overFloor") + " × its floors, " + close.get("vsDefaultBatch")
                        + " × as fast as the default batch (scaled), " + close.get("vsUplineWalk")
                        + " × as fast as walking up from each order alone (scaled)");
    }

    private static String cell(Map<String, Object> row, String key) {
        Object value = row.getOrDefault(key, "");
        return value instanceof Long number ? Figure.grouped(number) : value.toString();
    }
}
