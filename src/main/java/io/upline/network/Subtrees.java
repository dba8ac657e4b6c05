package io.upline.network;

/** Sums over downlines, all positions at once. Cost: one or two sweeps, whatever the depth. */
public final class Subtrees {

    private Subtrees() {}

    /**
     * The sum of each position and its whole downline.
     *
     * @param value the value of each position
     * @throws ArithmeticException when a sum is no {@code long}
     */
    public static long[] sums(Genealogy tree, long[] value) {
        long[] sum = value.clone();
        int[] parent = tree.parent();
        for (int i = sum.length - 1; i >= 0; i--) {
            if (parent[i] >= 0) {
                sum[parent[i]] = Math.addExact(sum[parent[i]], sum[i]);
            }
        }
        return sum;
    }

    /**
     * The sum of each position and its downline down to {@code depth} levels below it.
     *
     * <p>One sweep a level: what a position holds of level k is what its children hold of level k − 1.
     */
    public static long[] sumsToDepth(Genealogy tree, long[] value, int depth) {
        long[] sum = value.clone();
        long[] ofLevel = value;
        int[] parent = tree.parent();
        for (int level = 1; level <= depth; level++) {
            long[] above = new long[sum.length];
            boolean any = false;
            for (int i = 0; i < sum.length; i++) {
                if (parent[i] >= 0 && ofLevel[i] != 0) {
                    above[parent[i]] = Math.addExact(above[parent[i]], ofLevel[i]);
                    any = true;
                }
            }
            if (!any) {
                break;
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] = Math.addExact(sum[i], above[i]);
            }
            ofLevel = above;
        }
        return sum;
    }
}
