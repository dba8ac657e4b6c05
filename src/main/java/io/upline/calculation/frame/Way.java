package io.upline.calculation.frame;

import java.util.function.IntFunction;

/** The way of a payment in words: from the source past whoever stands between, with what is to be said of each, to the payee. */
public final class Way {

    private static final int SHOWN = 12;

    private Way() {}

    /**
     * The way up from {@code start}.
     *
     * @param said asked of each member on the way in turn, the source too when the walk begins with it; empty for nothing
     */
    public static String of(BonusFrame frame, int start, int source, int payee, IntFunction<String> said) {
        StringBuilder path = new StringBuilder(frame.id(source));
        int shown = 0;
        for (int at = start; at >= 0 && at != payee; at = frame.seats.parent()[at]) {
            if (at != source && shown++ == SHOWN) {
                path.append(" → …");
                break;
            }
            String text = said.apply(at);
            path.append(at == source ? "" : " → " + frame.id(at)).append(text.isEmpty() ? "" : " (" + text + ")");
        }
        if (payee != source) {
            path.append(" → ").append(frame.id(payee));
        }
        return path.toString();
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
