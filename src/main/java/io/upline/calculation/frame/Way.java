package io.upline.calculation.frame;

import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The way of a payment: from the source past whoever stands between, with what is to be said of each, to the payee. */
public final class Way {

    private static final int SHOWN = 12;

    private Way() {}

    /**
     * The way up from {@code start}.
     *
     * @param said asked of each member on the way in turn, the source too when the walk begins with it
     */
    public static Fact of(BonusFrame frame, int start, int source, int payee, IntFunction<Fact> said) {
        List<Fact> steps = new ArrayList<>();
        if (start != source || start == payee) {
            steps.add(step(frame, source, Why.NOTHING));
        }
        int shown = 0;
        for (int at = start; at >= 0 && at != payee; at = frame.seats.parent()[at]) {
            if (at != source && shown++ == SHOWN) {
                steps.add(Fact.of("why.andSoOn"));
                break;
            }
            steps.add(step(frame, at, said.apply(at)));
        }
        if (payee != source) {
            steps.add(step(frame, payee, Why.NOTHING));
        }
        Fact way = steps.getLast();
        for (Fact first : steps.subList(0, steps.size() - 1).reversed()) {
            way = Fact.of("why.way", "first", first, "rest", way);
        }
        return way;
    }

    private static Fact step(BonusFrame frame, int member, Fact said) {
        Object note = said.equals(Why.NOTHING) ? "" : said;
        return Fact.of("why.step", "member", frame.named(member), "note", note);
    }

    /** Whether a member stands at or above another in the bonus's tree. */
    public static boolean isAbove(BonusFrame frame, int member, int other) {
        int[] positionOf = frame.seats.line().positionOf();
        int position = positionOf[member];
        return position >= 0
                && other >= 0
                && positionOf[other] >= position
                && positionOf[other] < frame.seats.line().end()[position];
    }
}
