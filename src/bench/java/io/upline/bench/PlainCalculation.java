package io.upline.bench;

import io.upline.calculation.Inputs;
import io.upline.network.Genealogy;
import io.upline.network.Members;
import io.upline.order.Orders;
import java.util.Arrays;

/**
 * The sample's plan as somebody would write it who needs no other: arrays, one sweep for group volume, one for ranks, a walk of up
 * to five paid levels from each buyer. No status, no returns across periods, no exact arithmetic, no explanation: a floor, not a
 * calculation.
 */
final class PlainCalculation {

    private static final long[] RANK_GV = {0, 500_00, 1500_00, 5000_00, 12000_00};
    private static final long[] RANK_PCV = {0, 100_00, 100_00, 150_00, 150_00};
    private static final int[][] RATES = {{4}, {6, 4}, {6, 4, 3}, {6, 4, 3, 2}, {6, 4, 3, 2, 2}};

    private final Members members;
    private final Orders orders;
    private final long[] cv;
    private final long[] pcv;
    private final long[] gv;
    private final int[] rank;

    private int[] payee = new int[1 << 16];
    private int[] source = new int[1 << 16];
    private short[] level = new short[1 << 16];
    private long[] base = new long[1 << 16];
    private long[] amount = new long[1 << 16];
    private int lines;

    private PlainCalculation(Inputs inputs) {
        members = inputs.members();
        orders = inputs.orders();
        int n = members.size();
        cv = new long[n];
        pcv = new long[n];
        gv = new long[n];
        rank = new int[n];
    }

    static Floor of(Inputs inputs) {
        long begun = System.nanoTime();
        PlainCalculation plain = new PlainCalculation(inputs);
        plain.volumes();
        plain.bonuses();
        return new Floor(plain.lines, System.nanoTime() - begun);
    }

    private void volumes() {
        long[] qv = orders.measureCenti()[orders.measures().indexOf("QV")];
        long[] ofCv = orders.measureCenti()[orders.measures().indexOf("CV")];
        int[] sponsor = members.sponsor();
        for (int o = 0; o < orders.size(); o++) {
            int buyer = orders.buyer()[o];
            cv[buyer] += ofCv[o];
            gv[buyer] += qv[o];
            boolean own = members.isDistributor(buyer) || sponsor[buyer] < 0;
            pcv[own ? buyer : sponsor[buyer]] += qv[o];
        }
        Genealogy tree = Genealogy.of(sponsor, members.joinedOn());
        int[] parent = tree.parent();
        int[] memberAt = tree.memberAt();
        for (int i = parent.length - 1; i > 0; i--) {
            if (parent[i] >= 0) {
                gv[memberAt[parent[i]]] += gv[memberAt[i]];
            }
        }
        for (int m = 0; m < rank.length; m++) {
            while (rank[m] < 4 && gv[m] >= RANK_GV[rank[m] + 1] && pcv[m] >= RANK_PCV[rank[m] + 1]) {
                rank[m]++;
            }
        }
    }

    private void bonuses() {
        int[] sponsor = members.sponsor();
        for (int m = 0; m < cv.length; m++) {
            if (cv[m] <= 0) {
                continue;
            }
            if (!members.isDistributor(m) && sponsor[m] >= 0) {
                line(sponsor[m], m, 1, 20);
            } else if (pcv[m] >= 100_00) {
                line(m, m, 0, pcv[m] >= 500_00 ? 8 : pcv[m] >= 250_00 ? 5 : 3);
            }
            int paid = 0;
            for (int above = sponsor[m]; above >= 0 && paid < 5; above = sponsor[above]) {
                int[] rates = RATES[rank[above]];
                if (paid < rates.length && pcv[above] >= 50_00) {
                    line(above, m, paid + 1, rates[paid]);
                    paid++;
                }
            }
        }
    }

    private void line(int to, int from, int atLevel, int percent) {
        if (lines == payee.length) {
            int more = lines * 2;
            payee = Arrays.copyOf(payee, more);
            source = Arrays.copyOf(source, more);
            level = Arrays.copyOf(level, more);
            base = Arrays.copyOf(base, more);
            amount = Arrays.copyOf(amount, more);
        }
        payee[lines] = to;
        source[lines] = from;
        level[lines] = (short) atLevel;
        base[lines] = cv[from];
        amount[lines++] = (cv[from] * percent + 50) / 100;
    }
}
