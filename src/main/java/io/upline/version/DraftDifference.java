package io.upline.version;

import io.upline.settlement.MemberAccount;
import java.util.ArrayList;
import java.util.List;

/** Names what differs between the draft that was approved, as stored, and the one recomputed. */
public final class DraftDifference {

    private static final int NAMED = 3;

    private final FigureStore figures;

    /** Compares with what is stored in an opened home. */
    public DraftDifference(FigureStore figures) {
        this.figures = figures;
    }

    /** The first differences in words. */
    public String what(Run calculation, Draft now) {
        List<String> moved = new ArrayList<>();
        boolean[] stored = new boolean[now.ids().size()];
        figures.proposed(calculation.id(), (member, broughtForward, accrued) -> {
            stored[member] = true;
            MemberAccount account = now.proposal().account(member);
            long before = account == null ? 0 : account.broughtForwardMinor();
            long due = account == null ? 0 : account.accruedMinor();
            if (broughtForward != before || accrued != due) {
                moved.add("the account of " + now.ids().at(member) + " (brought forward was " + broughtForward + ", is "
                        + before + "; accrued was " + accrued + ", is " + due + " minor units)");
            }
        });
        for (int member = 0; member < stored.length; member++) {
            if (!stored[member] && now.proposal().account(member) != null) {
                moved.add("the account of " + now.ids().at(member) + " (there was none)");
            }
        }
        if (moved.isEmpty()) {
            return "the results changed";
        }
        String rest = moved.size() > NAMED ? " and " + (moved.size() - NAMED) + " more" : "";
        return String.join(", ", moved.subList(0, Math.min(NAMED, moved.size()))) + rest + " moved";
    }
}
