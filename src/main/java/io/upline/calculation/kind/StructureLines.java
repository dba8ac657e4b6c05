package io.upline.calculation.kind;

import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.RowFact;
import io.upline.calculation.ground.Check;
import io.upline.calculation.lines.Rule;
import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.network.Genealogy;
import io.upline.plan.kind.Structure;
import java.util.Arrays;

/**
 * Pays for a nested pattern: a number of frontline members who each have as many again. One backward sweep; a member's depth is one more
 * than the least of its {@code width} deepest frontline members.
 */
final class StructureLines {

    /** The rule of a line that is a fixed sum for a nested pattern. */
    private static final Rule RULE = Rule.of("structure");

    private final BonusFrame frame;
    private final Structure kind;

    StructureLines(BonusFrame frame, Structure kind) {
        this.frame = frame;
        this.kind = kind;
    }

    long run() {
        Check are = new Checks(frame.columns, Sweep.none(frame.columns)).of(kind.are());
        Genealogy line = frame.seats.line();
        int[] depth = new int[line.size()];
        for (int i = depth.length - 1; i >= 0; i--) {
            depth[i] = depth(line, depth, i, are);
            int member = line.memberAt()[i];
            if (depth[i] > 0 && frame.payable[member] && frame.rates.rowOf[member] >= 0) {
                long value = frame.rates.value(frame.rates.rowOf[member], depth[i] - 1);
                if (value != 0) {
                    long amount = frame.columns.ground().money().amount(new Rate(value));
                    if (frame.trail.watches(member)) {
                        Fact row = RowFact.of(frame, member, frame.rates.rowOf[member]);
                        Fact pattern = Fact.of("why.pattern", "width", kind.width(), "depth", depth[i]);
                        frame.tell(frame.named(member), row, pattern);
                    }
                    frame.pay(member, member, depth[i], 0, 0, amount, RULE);
                }
            }
        }
        return BonusFrame.EARNED;
    }

    private int depth(Genealogy line, int[] depth, int position, Check are) {
        int[] found = new int[8];
        int count = 0;
        for (int c = position + 1; c < line.end()[position]; c = line.end()[c]) {
            if (are.holds(line.memberAt()[c])) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = depth[c];
            }
        }
        if (count < kind.width()) {
            return 0;
        }
        Arrays.sort(found, 0, count);
        return 1 + found[count - kind.width()];
    }
}
