package io.upline.intake.bridge;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * From the files of a posting to the orders of its period: what each step comes to, and the lines of it.
 *
 * @param read what the counters of the files say: all that was read
 * @param unchanged of that, what was known already
 * @param stored the order lines that the imports stored
 * @param steps what each step comes to; each is there
 * @param lines the first lines of each step, step by step
 */
public record Bridge(
        BridgeSum read, BridgeSum unchanged, BridgeSum stored, Map<Step, BridgeSum> steps, List<BridgeLine> lines) {

    /** The bridge, with this many lines of a step at most. */
    public static Bridge of(BridgeStore store, BridgeQuery query, int most) {
        EnumMap<Step, BridgeSum> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            steps.put(step, BridgeSum.none(query.measures().size()));
        }
        List<BridgeLine> lines = new ArrayList<>();
        // all stored rows are added up beside the lines that are told: each reads the orders of the posting once
        CompletableFuture<BridgeSum> stored = CompletableFuture.supplyAsync(() -> store.stored(query));
        store.each(query, line -> {
            BridgeSum sum = requireNonNull(steps.get(line.step())).plus(line);
            steps.put(line.step(), sum);
            if (sum.lines() <= most) {
                lines.add(line);
            }
        });
        lines.sort(Comparator.comparing(BridgeLine::step));
        return new Bridge(store.read(query), store.unchanged(query), stored.join(), steps, List.copyOf(lines));
    }

    /** What a step comes to. */
    public BridgeSum of(Step step) {
        return requireNonNull(steps.get(step));
    }

    /** How many lines there are beyond those that are kept. */
    public long more() {
        return steps.values().stream().mapToLong(BridgeSum::lines).sum() - lines.size();
    }
}
