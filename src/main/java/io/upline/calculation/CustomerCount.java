package io.upline.calculation;

import io.upline.network.Members;

/** Counts each distributor's direct customers who meet a condition, all at once when first asked. */
final class CustomerCount implements Check {

    private final Workings workings;
    private final Check are;
    private final int atLeast;
    private int[] counts = new int[0];

    CustomerCount(Workings workings, Check are, int atLeast) {
        this.workings = workings;
        this.are = are;
        this.atLeast = atLeast;
    }

    @Override
    public boolean holds(int member) {
        return count(member) >= atLeast;
    }

    int count(int member) {
        if (counts.length == 0) {
            counts = counted();
        }
        return counts[member];
    }

    private int[] counted() {
        Members members = workings.inputs.members();
        int[] result = new int[members.size()];
        for (int m = 0; m < result.length; m++) {
            int home = workings.standing.home[m];
            if (!members.isDistributor(m) && home >= 0 && are.holds(m)) {
                result[home]++;
            }
        }
        return result;
    }
}
