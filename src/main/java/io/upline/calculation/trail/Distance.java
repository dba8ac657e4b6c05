package io.upline.calculation.trail;

/**
 * How much is missing until a condition holds: first what is no volume (legs, people, ranks), each counting one, then the volume. What
 * misses less is closer.
 *
 * @param things how many things are missing that are no volume
 * @param centi the volume that is missing, in hundredths
 */
record Distance(long things, long centi) implements Comparable<Distance> {

    static final Distance NONE = new Distance(0, 0);

    static Distance ofThings(long things) {
        return new Distance(Math.max(0, things), 0);
    }

    static Distance ofVolume(long has, long wanted) {
        return new Distance(0, has >= wanted ? 0 : Math.subtractExact(wanted, has));
    }

    Distance plus(Distance other) {
        return new Distance(Math.addExact(things, other.things), Math.addExact(centi, other.centi));
    }

    boolean isNone() {
        return things == 0 && centi == 0;
    }

    @Override
    public int compareTo(Distance other) {
        int byThings = Long.compare(things, other.things);
        return byThings != 0 ? byThings : Long.compare(centi, other.centi);
    }
}
