package io.upline.bench;

import io.upline.calculation.Calculation;
import io.upline.calculation.Earnings;
import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.plan.CalculationOrder.Item;
import io.upline.plan.CalculationOrder.Step;
import io.upline.plan.Plan;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One calculation of a period, timed step by step, its earnings then read as a close reads them: by range of members, in order.
 *
 * @param calculationNanos until the results are there
 * @param cpuNanos what the calculating thread itself computed meanwhile, which tells less of other work on the machine
 * @param streamNanos reading all earnings, range by range
 * @param lines how many earning lines
 * @param earnedMinor their sum
 * @param stepCpuNanos computing time by step; {@code inputs} is what comes before the first, and the last one's has what brings the
 *     lines into order
 */
record CalculationTimes(
        long calculationNanos,
        long cpuNanos,
        long streamNanos,
        long lines,
        long earnedMinor,
        Map<String, Long> stepCpuNanos) {

    private static final int RANGE = 10_000;

    /** Does it. */
    static CalculationTimes of(Plan plan, Inputs inputs) {
        List<String> steps = new ArrayList<>(List.of("inputs"));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> cpu = new ArrayList<>(List.of(threads.getCurrentThreadCpuTime()));
        long begun = System.nanoTime();
        Results results = Calculation.calculate(plan, inputs, step -> {
            steps.add(name(step));
            cpu.add(threads.getCurrentThreadCpuTime());
        });
        long end = System.nanoTime();
        cpu.add(threads.getCurrentThreadCpuTime());
        Map<String, Long> stepCpuNanos = new LinkedHashMap<>();
        for (int k = 0; k < steps.size(); k++) {
            stepCpuNanos.merge(steps.get(k), cpu.get(k + 1) - cpu.get(k), Long::sum);
        }
        long lines = 0;
        long earned = 0;
        for (int from = 0; from < results.members().size(); from += RANGE) {
            Earnings earnings =
                    results.earnings(from, Math.min(results.members().size(), from + RANGE));
            lines += earnings.size();
            for (long amount : earnings.amountMinor()) {
                earned = Math.addExact(earned, amount);
            }
        }
        return new CalculationTimes(
                end - begun, cpu.getLast() - cpu.getFirst(), System.nanoTime() - end, lines, earned, stepCpuNanos);
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
