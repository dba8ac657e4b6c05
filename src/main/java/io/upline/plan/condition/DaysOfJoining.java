package io.upline.plan.condition;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;

/**
 * A window of days since somebody joined; the day of joining is day 0.
 *
 * @param from the first day, {@link Integer#MIN_VALUE} for no first one: days before the joining count, too
 * @param to the last day, {@link Integer#MAX_VALUE} for no last one
 */
public record DaysOfJoining(int from, int to) {

    /** At most this many days after the joining. */
    public static DaysOfJoining within(int days) {
        return new DaysOfJoining(Integer.MIN_VALUE, days);
    }

    /** Whether a day lies in the window, by the days since the joining. */
    public boolean holds(long days) {
        return days >= from && days <= to;
    }

    /** Whether the window has a first day. */
    public boolean begins() {
        return from != Integer.MIN_VALUE;
    }

    /** Whether the window has a last day. */
    public boolean ends() {
        return to != Integer.MAX_VALUE;
    }

    /** The window that a node describes. */
    public static DaysOfJoining read(Node node, Problems problems) {
        if (!(node instanceof Mapping map)) {
            return within(Values.whole(node));
        }
        if (map.entries().isEmpty()) {
            problems.error(ProblemCode.MISSING_KEY, map, Fact.of("problem.daysUnbounded"));
        }
        DaysOfJoining days = new DaysOfJoining(
                Values.whole(map, "from", Integer.MIN_VALUE), Values.whole(map, "to", Integer.MAX_VALUE));
        if (days.to() < days.from()) {
            problems.error(ProblemCode.BRACKETS, map, Fact.of("problem.daysEnd"));
        }
        return days;
    }
}
