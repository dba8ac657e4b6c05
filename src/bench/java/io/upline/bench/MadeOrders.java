package io.upline.bench;

import io.upline.network.Members;
import io.upline.order.Orders;
import io.upline.period.PayPeriod;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.SplittableRandom;

/**
 * Orders made in memory, from a seed: of 10 to 120 points, half of them bought by the tenth that joined first. With history, a
 * tenth is of the period before, one in a hundred is a return and one in twenty belongs to a party. 41 bytes an order, 53 with
 * history.
 */
final class MadeOrders {

    private static final int SECONDS_A_DAY = 86_400;
    private static final int PARTY_SIZE = 5;
    private static final List<String> TYPES = List.of("standard", "autoship", "return");

    private final Members members;
    private final PayPeriod period;
    private final int size;
    private final boolean history;
    private final SplittableRandom chance;

    private final int[] buyer;
    private final int[] periodsBack;
    private final int[] day;
    private final int[] second;
    private final int[] type;
    private final int[] original;
    private final boolean[] first;
    private final int[] party;
    private final long[] qv;
    private final long[] cv;
    private final long[] units;

    MadeOrders(Members members, PayPeriod period, int size, long seed, boolean history) {
        this.members = members;
        this.period = period;
        this.size = size;
        this.history = history;
        this.chance = new SplittableRandom(seed);
        buyer = new int[size];
        periodsBack = new int[size];
        day = new int[size];
        second = new int[size];
        type = new int[size];
        original = new int[size];
        Arrays.fill(original, -1);
        first = new boolean[size];
        party = history ? original.clone() : original;
        qv = new long[size];
        cv = new long[size];
        units = new long[history ? size : 0];
    }

    Orders make() {
        int before = history ? size / 10 : 0;
        fill(period.previous(), 1, 0, before);
        fill(period, 0, before, size);
        boolean[] had = new boolean[members.size()];
        for (int o = 0; o < size; o++) {
            first[o] = !had[buyer[o]] && original[o] < 0;
            had[buyer[o]] = true;
        }
        int parties = history ? size / (20 * PARTY_SIZE) + 1 : 0;
        return new Orders(
                new Counted("O", size),
                buyer,
                periodsBack,
                day,
                second,
                type,
                TYPES,
                original,
                first,
                party,
                new Counted("P", parties),
                hosts(parties),
                cv,
                history ? List.of("QV", "CV", "UNITS") : List.of("QV", "CV"),
                history ? new long[][] {qv, cv, units} : new long[][] {qv, cv});
    }

    private void fill(PayPeriod of, int back, int from, int to) {
        long start = of.first().toEpochDay() * SECONDS_A_DAY;
        long span = of.next().first().toEpochDay() * SECONDS_A_DAY - start;
        for (int o = from; o < to; o++) {
            long moment = start + span * (o - from) / (to - from);
            day[o] = (int) (moment / SECONDS_A_DAY);
            second[o] = (int) (moment % SECONDS_A_DAY);
            periodsBack[o] = back;
            buyer[o] = buyer();
            type[o] = chance.nextInt(2);
            qv[o] = chance.nextLong(10_00, 120_00);
            cv[o] = qv[o] * 8 / 10;
            if (history) {
                more(o, from);
            }
        }
    }

    private int buyer() {
        int some = chance.nextBoolean() ? members.size() : members.size() / 10 + 1;
        return chance.nextInt(Math.min(some, members.size()));
    }

    private void more(int order, int from) {
        units[order] = 100L * (1 + chance.nextInt(3));
        party[order] = order % 20 == 7 ? order / (20 * PARTY_SIZE) : -1;
        if (order % 100 == 99 && order - 50 >= from) {
            int of = order - 50;
            type[order] = TYPES.indexOf("return");
            original[order] = of;
            buyer[order] = buyer[of];
            party[order] = party[of];
            qv[order] = -qv[of];
            cv[order] = -cv[of];
            units[order] = -units[of];
        }
    }

    private int[] hosts(int parties) {
        int[] host = new int[parties];
        for (int p = 0; p < parties; p++) {
            int member = chance.nextInt(members.size());
            host[p] = members.isDistributor(member) ? member : members.sponsor()[member];
        }
        return host;
    }

    /** Ids that are not kept but counted. */
    private static final class Counted extends AbstractList<String> implements RandomAccess {
        private static final int FIRST = 1_000_000_000;
        private final String prefix;
        private final int size;

        Counted(String prefix, int size) {
            this.prefix = prefix;
            this.size = size;
        }

        @Override
        public String get(int index) {
            return prefix + (FIRST + index);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
