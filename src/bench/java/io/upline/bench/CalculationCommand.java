package io.upline.bench;

import io.upline.calculation.Inputs;
import io.upline.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "calculation",
        mixinStandardHelpOptions = true,
        description = "Times the calculation alone, without a database: members × shape, results streamed.")
final class CalculationCommand implements Callable<Integer> {

    @Option(
            names = "--members",
            split = ",",
            paramLabel = "N",
            defaultValue = "10000,100000,1000000",
            description = "how many members, one or several")
    int[] members = {};

    @Option(
            names = "--shape",
            split = ",",
            defaultValue = "random,deep,star",
            description = "shape of the tree: ${COMPLETION-CANDIDATES}")
    CompanyShape[] shapes = {};

    @Option(names = "--orders-each", paramLabel = "N", defaultValue = "5", description = "orders a member")
    int ordersEach;

    @Option(names = "--plan", defaultValue = "nordic", description = "${COMPLETION-CANDIDATES}")
    TimedPlan plan = TimedPlan.NORDIC;

    @Option(
            names = "--library",
            paramLabel = "NAME",
            description = "a plan of the library instead: upline plan library")
    String library = "";

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "the median is printed, and the first")
    int rounds;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "the same seed, the same company")
    long seed;

    @Option(
            names = "--stream",
            description = {
                "keep no earning line: each is counted and hashed as soon as nothing needs it any more,",
                "for companies whose lines do not fit the heap (stream s is then part of median s)"
            })
    boolean streams;

    @Option(names = "--steps", description = "also the computing time of each step (volume, sweep, bonus)")
    boolean steps;

    @Option(names = "--format", paramLabel = "json", description = "json: one object instead of the table")
    String format = "";

    @Override
    public Integer call() {
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable(
                "members",
                "shape",
                "orders",
                "made s",
                "first s",
                "median s",
                "cpu s",
                "stream s",
                "lines",
                "lines/s",
                "live MB",
                "used MB");
        for (CompanyShape shape : shapes) {
            for (int size : members) {
                Map<String, Object> row = measured(shape, size);
                rows.add(row);
                table.row(row.values().stream().limit(12).map(String::valueOf).toArray(String[]::new));
            }
        }
        if (format.equals("json")) {
            System.out.println(Json.text(Map.of("machine", Machine.facts(), "calculation", rows)));
        } else {
            System.out.println(table.text());
            if (steps) {
                rows.forEach(CalculationCommand::printSteps);
            }
        }
        return 0;
    }

    private Map<String, Object> measured(CompanyShape shape, int size) {
        System.err.println(size + " members, " + shape.name().toLowerCase(Locale.ROOT));
        Plan read = library.isEmpty() ? plan.plan() : TimedPlan.ofLibrary(library);
        long begun = System.nanoTime();
        Inputs inputs = library.isEmpty()
                ? plan.inputs(shape, size, ordersEach, seed)
                : TimedPlan.made(read, shape, size, Math.multiplyExact(size, ordersEach), seed, true);
        long made = System.nanoTime() - begun;
        List<CalculationTimes> times = new ArrayList<>();
        long live;
        long used;
        try (HeapPeak heap = new HeapPeak()) {
            heap.reset();
            for (int k = 0; k < rounds; k++) {
                times.add(CalculationTimes.of(read, inputs, streams));
            }
            live = heap.liveBytes();
            used = heap.usedBytes();
        }
        CalculationTimes median = CalculationTimes.median(times);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("members", size);
        row.put("shape", shape.name().toLowerCase(Locale.ROOT));
        row.put("orders", inputs.orders().size());
        row.put("madeSeconds", Figure.seconds(made));
        row.put("firstSeconds", Figure.seconds(times.getFirst().nanos()));
        row.put("seconds", Figure.seconds(median.calculationNanos()));
        row.put("cpuSeconds", Figure.seconds(median.cpuNanos()));
        row.put("streamSeconds", Figure.seconds(median.streamNanos()));
        row.put("lines", median.lines());
        row.put("linesPerSecond", Figure.perSecond(median.lines(), median.nanos()));
        row.put("liveHeapMb", Figure.mebibytes(live));
        row.put("usedHeapMb", Figure.mebibytes(used));
        row.put("earnedMinor", median.earnedMinor());
        row.put("lineHash", median.hash());
        Map<String, Object> stepSeconds = new LinkedHashMap<>();
        median.stepCpuNanos().forEach((step, nanos) -> stepSeconds.put(step, Figure.seconds(nanos)));
        row.put("steps", stepSeconds);
        return row;
    }

    private static void printSteps(Map<String, Object> row) {
        TextTable table = new TextTable("cpu s", "step");
        if (row.get("steps") instanceof Map<?, ?> seconds) {
            seconds.forEach((step, s) -> table.row(String.valueOf(s), String.valueOf(step)));
        }
        System.out.println();
        System.out.println(row.get("members") + " members, " + row.get("shape") + ", earned " + row.get("earnedMinor")
                + ", hash of lines " + row.get("lineHash"));
        System.out.println(table.text());
    }
}
