package io.upline.calculation;

/**
 * The canonical order of one bonus's lines: payee, source, level, then as made. Sorted by counting, from the least key up, each
 * pass left out when the lines already stand so: a sweep over sources leaves only the payees to sort. Cost: lines + members.
 */
final class LineOrder {

    private final int[] order;
    private final int[] payee;

    private LineOrder(int[] order, int[] payee) {
        this.order = order;
        this.payee = payee;
    }

    static LineOrder of(EarningLines lines) {
        int[] made = new int[lines.size()];
        boolean sourcesAscend = true;
        for (int k = 0; k < made.length; k++) {
            made[k] = k;
            sourcesAscend &= k == 0 || lines.source[k] >= lines.source[k - 1];
        }
        int[] order = sourcesAscend ? made : sorted(made, lines.source);
        order = sorted(order, lines.payee);
        if (!levelsAscend(lines, order)) {
            int[] level = new int[order.length];
            for (int k = 0; k < level.length; k++) {
                level[k] = lines.level[k];
            }
            order = sorted(sorted(sorted(made, level), lines.source), lines.payee);
        }
        return new LineOrder(order, lines.payee);
    }

    private static boolean levelsAscend(EarningLines lines, int... order) {
        for (int k = 1; k < order.length; k++) {
            int line = order[k];
            int before = order[k - 1];
            if (lines.level[line] < lines.level[before]
                    && lines.source[line] == lines.source[before]
                    && lines.payee[line] == lines.payee[before]) {
                return false;
            }
        }
        return true;
    }

    /** Line that stands at {@code rank} in canonical order. */
    int at(int rank) {
        return order[rank];
    }

    int size() {
        return order.length;
    }

    /** Rank of the first line of a payee not below {@code member}. */
    int firstOf(int member) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (payee[order[middle]] < member) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] sorted(int[] order, int[] key) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        boolean ascends = true;
        int last = Integer.MIN_VALUE;
        for (int k : order) {
            ascends &= last <= key[k];
            last = key[k];
            least = Math.min(least, key[k]);
            most = Math.max(most, key[k]);
        }
        return ascends ? order : counted(order, key, least, most);
    }

    private static int[] counted(int[] order, int[] key, int least, int most) {
        int[] start = new int[most - least + 2];
        for (int k : order) {
            start[key[k] - least + 1]++;
        }
        for (int v = 1; v < start.length; v++) {
            start[v] += start[v - 1];
        }
        int[] result = new int[order.length];
        for (int k : order) {
            result[start[key[k] - least]++] = k;
        }
        return result;
    }
}
