package io.upline.version;

import io.upline.fact.Fact;
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

    /** The first differences, to be told. */
    public Fact what(Run calculation, Draft now) {
        List<Fact> moved = new ArrayList<>();
        boolean[] stored = new boolean[now.ids().size()];
        figures.proposed(calculation.id(), (member, accrued) -> {
            stored[member] = true;
            MemberAccount account = now.proposal().account(member);
            long due = account == null ? 0 : account.accruedMinor();
            if (accrued != due) {
                moved.add(Fact.of(
                        "moved.account", "member", now.ids().at(member), "accruedWas", accrued, "accruedIs", due));
            }
        });
        for (int member = 0; member < stored.length; member++) {
            MemberAccount account = now.proposal().account(member);
            if (!stored[member] && account != null && account.accruedMinor() != 0) {
                moved.add(Fact.of("moved.newAccount", "member", now.ids().at(member)));
            }
        }
        if (moved.isEmpty()) {
            return Fact.of("moved.results");
        }
        int named = Math.min(NAMED, moved.size());
        return Fact.of("moved.accounts", "accounts", moved.subList(0, named), "more", moved.size() - named);
    }
}
