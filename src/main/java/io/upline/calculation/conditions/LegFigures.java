package io.upline.calculation.conditions;

import io.upline.calculation.volumes.Column;
import io.upline.plan.condition.Condition;
import java.util.Arrays;

/**
 * The figures that a requirement of legs with volumes looks at, beside what it wants of each: the strongest leg, the second, and so on, then
 * all others together where it asks for them. Where the order does not matter both are put in descending order.
 */
public final class LegFigures {

    private final Column column;
    private final int single;
    private final boolean isOthers;
    private final boolean isInAnyOrder;
    private final long[] wanted;

    /** Looks at a volume that is calculated by the time it is asked. */
    public LegFigures(Column column, Condition.LegVolumes legs) {
        this.column = column;
        single = legs.atLeastCenti().size();
        isOthers = legs.others().isPresent();
        isInAnyOrder = legs.others().map(Condition.OtherLegs::inAnyOrder).orElse(false);
        wanted = Arrays.copyOf(
                legs.atLeastCenti().stream().mapToLong(Long::longValue).toArray(), single + (isOthers ? 1 : 0));
        legs.others().ifPresent(others -> wanted[single] = others.atLeastCenti());
        if (isInAnyOrder) {
            descend(wanted);
        }
    }

    /** What is wanted of each figure. */
    public long wanted(int figure) {
        return wanted[figure];
    }

    /** The figures of a member, as many as are wanted; a leg that it does not have is zero. */
    public long[] of(int member) {
        long[] figures = inPlace(member);
        if (isInAnyOrder) {
            descend(figures);
        }
        return figures;
    }

    /** The same with the strongest leg first and all others together last, whatever the order in which they are compared. */
    public long[] inPlace(int member) {
        long[] legs = column.legsOf(member);
        Arrays.sort(legs);
        long[] figures = new long[wanted.length];
        for (int k = 0; k < legs.length; k++) {
            long leg = legs[legs.length - 1 - k];
            if (k < single) {
                figures[k] = leg;
            } else if (isOthers) {
                figures[single] = Math.addExact(figures[single], column.isFloored() ? Math.max(0, leg) : leg);
            }
        }
        return figures;
    }

    /** Whether every figure is as large as is wanted. */
    boolean reach(int member) {
        long[] figures = of(member);
        for (int k = 0; k < figures.length; k++) {
            if (figures[k] < wanted[k]) {
                return false;
            }
        }
        return true;
    }

    private static void descend(long[] figures) {
        Arrays.sort(figures);
        for (int k = 0; k < figures.length / 2; k++) {
            long low = figures[k];
            figures[k] = figures[figures.length - 1 - k];
            figures[figures.length - 1 - k] = low;
        }
    }
}
