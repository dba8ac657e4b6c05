package io.upline.calculation.kind;

/**
 * Cycles of a binary: each takes {@code larger} from the leg that is larger at that moment (leg 1 when equal) and {@code smaller}
 * from the other. Runs of cycles that take from the same leg, and pairs that take from each in turn, are counted at once, so that
 * the cost does not grow with their number.
 */
final class Cycles {

    private final long larger;
    private final long smaller;
    private long one;
    private long two;
    private long count;

    Cycles(long larger, long smaller, long one, long two) {
        this.larger = larger;
        this.smaller = smaller;
        this.one = one;
        this.two = two;
    }

    /** Counts the cycles, at most {@code most} of them. */
    Cycles run(long most) {
        if (larger + smaller <= 0) {
            return this;
        }
        while (count < most && step(most)) {
            pairs(most);
        }
        return this;
    }

    private boolean step(long most) {
        boolean first = one >= two;
        long strong = Math.max(one, two);
        long weak = Math.min(one, two);
        if (strong < larger || weak < smaller) {
            return false;
        }
        long times = Math.min(most - count, strong / Math.max(larger, 1));
        times = smaller > 0 ? Math.min(times, weak / smaller) : times;
        if (larger > smaller) {
            long lead = strong - weak;
            times = Math.min(times, first ? lead / (larger - smaller) + 1 : (lead - 1) / (larger - smaller) + 1);
        } else if (larger < smaller) {
            times = 1;
        }
        take(first, times);
        return true;
    }

    private void pairs(long most) {
        long together = larger + smaller;
        boolean alternates = larger > smaller && Math.abs(one - two) < larger - smaller;
        if (!alternates) {
            return;
        }
        long times = Math.min((most - count) / 2, Math.min(one, two) / together - 1);
        if (times > 0) {
            one -= times * together;
            two -= times * together;
            count += 2 * times;
        }
    }

    private void take(boolean fromFirst, long times) {
        one -= times * (fromFirst ? larger : smaller);
        two -= times * (fromFirst ? smaller : larger);
        count += times;
    }

    long count() {
        return count;
    }

    long leftOfOne() {
        return one;
    }

    long leftOfTwo() {
        return two;
    }
}
