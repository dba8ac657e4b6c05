package io.upline.calculation.conditions;

import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
import io.upline.network.Members;

/** Counts each distributor's direct customers who meet a condition, all at once when first asked. */
public final class CustomerCount implements Check {

    private final Ground ground;
    private final Check are;
    private final int atLeast;
    private int[] counts = new int[0];

    CustomerCount(Ground ground, Check are, int atLeast) {
        this.ground = ground;
        this.are = are;
        this.atLeast = atLeast;
    }

    @Override
    public boolean holds(int member) {
        return count(member) >= atLeast;
    }

    /** How many of the direct customers of a member meet the condition. */
    public int count(int member) {
        if (counts.length == 0) {
            counts = counted();
        }
        return counts[member];
    }

    private int[] counted() {
        Members members = ground.inputs().members();
        int[] result = new int[members.size()];
        for (int m = 0; m < result.length; m++) {
            int home = ground.standing().home[m];
            if (!members.isDistributor(m) && home >= 0 && are.holds(m)) {
                result[home]++;
            }
        }
        return result;
    }
}
