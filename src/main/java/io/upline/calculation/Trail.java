package io.upline.calculation;

import io.upline.plan.RateTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Notes, for one member, the way each payment took: from the source past whoever was passed over, and why; of a differential each
 * rate on the way, of generations the boundaries, of a binary its legs, of a pool the weight. Written by the
 * calculation itself while it pays; nobody else is watched, so that it costs nothing.
 */
final class Trail {

    /** Watches nobody. */
    static final Trail NONE = new Trail(-1);

    private static final int SHOWN = 12;

    private final int member;
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    Trail(int member) {
        this.member = member;
    }

    boolean watches(int payee) {
        return payee == member;
    }

    /** Notes a figure of a bonus beside its lines. */
    void note(String bonus, String text) {
        notes.merge(bonus, text, (one, two) -> one + "; " + two);
    }

    /** What was noted of a bonus; empty for nothing. */
    String noted(String bonus) {
        return notes.getOrDefault(bonus, "");
    }

    void paid(BonusFrame frame, int start, int source, int payee, int level) {
        paid(frame, start, source, payee, level, at -> why(frame, at));
    }

    /** As above, with what to say of each member on the way. */
    void paid(BonusFrame frame, int start, int source, int payee, int level, IntFunction<String> said) {
        StringBuilder path = new StringBuilder(id(frame, source));
        int shown = 0;
        for (int at = start; at >= 0 && at != payee; at = frame.seats.parent()[at]) {
            if (at == source) {
                continue;
            }
            if (shown++ == SHOWN) {
                path.append(" → …");
            } else if (shown <= SHOWN) {
                path.append(" → ").append(id(frame, at)).append(said.apply(at));
            }
        }
        if (payee != source) {
            path.append(" → ").append(id(frame, payee));
        }
        paths.put(key(frame.bonus.name(), source, level), path.toString());
    }

    private static String why(BonusFrame frame, int at) {
        if (frame.workings.standing.unpaid[at]) {
            return " (may not be paid)";
        }
        if (!frame.payable[at]) {
            return " (fails needs)";
        }
        boolean byMember = frame.bonus.table().whose() == RateTable.Whose.PAYEE && frame.rates.rowOf.length > 0;
        return byMember && frame.rates.rowOf[at] < 0 ? " (no rate)" : "";
    }

    /** The path of a line, or the source alone where none was noted. */
    String of(String bonus, int source, int level, String otherwise) {
        return paths.getOrDefault(key(bonus, source, level), otherwise);
    }

    private static String key(String bonus, int source, int level) {
        return bonus + '\n' + source + '\n' + level;
    }

    private static String id(BonusFrame frame, int at) {
        return frame.workings.inputs.members().ids().at(at);
    }
}
