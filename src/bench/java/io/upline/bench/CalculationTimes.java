package io.upline.bench;

import com.sun.management.OperatingSystemMXBean;
import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.engine.Calculation;
import io.upline.plan.Plan;
import io.upline.plan.order.CalculationOrder.Item;
import io.upline.plan.order.CalculationOrder.Step;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One calculation of a period, timed step by step, its earnings then read as a close reads them: by range of members, in order.
 *
 * @param calculationNanos until the results are there
 * @param cpuNanos what all threads computed meanwhile, garbage collection included, which tells less of other work on the machine
 * @param streamNanos reading all earnings, range by range
 * @param lines how many earning lines
 * @param earnedMinor their sum
 * @param hash of all lines, whatever their order
 * @param stepCpuNanos computing time of the calculating thread by step; {@code inputs} is what comes before the first, and the last one's has what brings the
 *     lines into order
 */
record CalculationTimes(
        long calculationNanos,
        long cpuNanos,
        long streamNanos,
        long lines,
        long earnedMinor,
        String hash,
        Map<String, Long> stepCpuNanos) {

    private static final int RANGE = 10_000;

    /**
     * Does it.
     *
     * @param streams whether no line is kept: each is counted while the calculation goes on
     */
    static CalculationTimes of(Plan plan, Inputs inputs, boolean streams) {
        List<String> steps = new ArrayList<>(List.of("inputs"));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> cpu = new ArrayList<>(List.of(threads.getCurrentThreadCpuTime()));
        Consumer<Step> before = step -> {
            steps.add(name(step));
            cpu.add(threads.getCurrentThreadCpuTime());
        };
        LineTally tally = new LineTally();
        long begun = System.nanoTime();
        long cpuBegun = processCpuNanos();
        Results results = streams
                ? Calculation.calculate(plan, inputs, before, tally)
                : Calculation.calculate(plan, inputs, before);
        long end = System.nanoTime();
        long cpuNanos = processCpuNanos() - cpuBegun;
        cpu.add(threads.getCurrentThreadCpuTime());
        Map<String, Long> stepCpuNanos = new LinkedHashMap<>();
        for (int k = 0; k < steps.size(); k++) {
            stepCpuNanos.merge(steps.get(k), cpu.get(k + 1) - cpu.get(k), Long::sum);
        }
        for (int from = 0; !streams && from < results.members().size(); from += RANGE) {
            tally.accept(results.earnings(from, Math.min(results.members().size(), from + RANGE)));
        }
        return new CalculationTimes(
                end - begun,
                cpuNanos,
                System.nanoTime() - end,
                tally.lines(),
                tally.earnedMinor(),
                tally.hash(results.rules()),
                stepCpuNanos);
    }

    private static long processCpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean process
                ? process.getProcessCpuTime()
                : 0;
    }

    private static String name(Step step) {
        String items = step.items().stream().map(CalculationTimes::name).collect(Collectors.joining(", "));
        return step instanceof Step.Sweep sweep ? "sweep of " + sweep.tree() + ": " + items : items;
    }

    private static String name(Item item) {
        return switch (item) {
            case Item.OfVolume(String volume) -> "volume " + volume;
            case Item.OfTree(String tree) -> "tree " + tree;
            case Item.OfRank(var ladder, int position) -> ladder + " " + position;
            case Item.OfBonus(String bonus) -> bonus;
        };
    }

    /** Both parts. */
    long nanos() {
        return calculationNanos + streamNanos;
    }

    /** The one in the middle. */
    static CalculationTimes median(List<CalculationTimes> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingLong(CalculationTimes::nanos))
                .toList()
                .get(rounds.size() / 2);
    }
}
