package io.upline.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of their own, so that one drawing more does not disturb the other. */
    Dice split() {
        return new Dice(random.split());
    }

    /** From {@code low} to {@code high}, both possible. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Some of the choices, in their order, at least {@code least}. */
    <T> List<T> some(List<T> choices, int least) {
        List<T> left = new ArrayList<>(choices);
        int keep = between(Math.min(least, choices.size()), choices.size());
        while (left.size() > keep) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }

    /** {@code count} different numbers between the two, ascending. */
    int[] ascending(int count, int low, int high, int step) {
        return random.ints(low / step, high / step + 1)
                .distinct()
                .limit(Math.min(count, high / step - low / step + 1))
                .map(n -> n * step)
                .sorted()
                .toArray();
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> left = new ArrayList<>(items);
        List<T> mixed = new ArrayList<>();
        while (!left.isEmpty()) {
            mixed.add(left.remove(random.nextInt(left.size())));
        }
        return mixed;
    }
}
