package io.upline.close;

import io.upline.database.Database;
import io.upline.settlement.MemberAccount;
import java.util.ArrayList;
import java.util.List;

/** Names what differs between the draft that was approved, as stored, and the one recomputed. */
final class Moved {

    private static final int NAMED = 3;

    private final Database database;

    Moved(RunContext context) {
        this.database = context.database;
    }

    /** The first differences in words. */
    String what(Run calculation, Draft now) {
        List<String> moved = new ArrayList<>();
        boolean[] stored = new boolean[now.ids().size()];
        database.read(
                "select member, brought_forward, accrued, to_be_paid from proposed_account where run_id = ?"
                        + " order by member",
                List.of(calculation.id()),
                row -> {
                    int member = row.getInt(1);
                    stored[member] = true;
                    MemberAccount account = now.proposal().account(member);
                    long before = account == null ? 0 : account.broughtForwardMinor();
                    long accrued = account == null ? 0 : account.accruedMinor();
                    if (row.getLong(2) != before || row.getLong(3) != accrued) {
                        moved.add("the account of " + now.ids().at(member) + " (brought forward was " + row.getLong(2)
                                + ", is " + before + "; accrued was " + row.getLong(3) + ", is " + accrued
                                + " minor units)");
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
