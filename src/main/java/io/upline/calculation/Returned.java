package io.upline.calculation;

import io.upline.order.Orders;
import io.upline.plan.Plan;
import io.upline.plan.volume.Volume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The returns of a period that take from orders of earlier periods, and how much of those orders is returned by its end.
 *
 * @param returns ids of the returns on which nothing is paid, as what was paid on their originals comes back by lines of their own: those of the
 *     period, and where bonuses look back those of the periods before it
 * @param parts by how many periods back a period is that paid on the orders, the earliest first: what is returned of them
 */
public record Returned(Set<String> returns, SortedMap<Integer, List<TakenBack.Part>> parts) {

    /** Copies both. */
    public Returned {
        returns = Set.copyOf(returns);
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** A line of a return that takes from an order of an earlier period; measures in the order of the period's orders. */
    public record Line(String returned, String original, int ownBack, int originalBack, long... centi) {}

    /** Whether a bonus of the plan is paid on orders of several periods, so that each of these paid on an order. */
    public static boolean looksBack(Plan plan) {
        return plan.bonuses().stream().flatMap(bonus -> bonus.base().stream()).anyMatch(base -> looksBack(plan, base));
    }

    private static boolean looksBack(Plan plan, String base) {
        Optional<Volume> volume = plan.volume(base);
        return volume.isPresent()
                && (!volume.get().window().equals(Volume.Window.THIS)
                        || (volume.get().what() instanceof Volume.What.Sum sum
                                && sum.volumes().stream().anyMatch(part -> looksBack(plan, part))));
    }

    /**
     * What is returned in the period of these orders.
     *
     * @param orders the originals and all of their returns among them
     * @param furthest how many periods back there are periods that paid
     * @param looksBack whether later periods than an order's own paid on it as well
     */
    public static Returned in(Orders orders, int furthest, boolean looksBack) {
        List<Line> lines = new ArrayList<>();
        for (int o = 0; o < orders.size(); o++) {
            int original = orders.original()[o];
            if (original >= 0) {
                long[] centi = new long[orders.measures().size()];
                for (int k = 0; k < centi.length; k++) {
                    centi[k] = orders.measureCenti()[k][o];
                }
                lines.add(new Line(
                        orders.id().get(o),
                        orders.id().get(original),
                        orders.periodsBack()[o],
                        orders.periodsBack()[original],
                        centi));
            }
        }
        return of(lines, furthest, looksBack);
    }

    /** What is returned by lines of returns, of which those of the period itself have 0 as {@code ownBack}. */
    public static Returned of(List<Line> lines, int furthest, boolean looksBack) {
        Set<String> ids = new TreeSet<>();
        Set<String> originals = new TreeSet<>();
        Set<Integer> periods = new TreeSet<>();
        for (Line line : lines) {
            boolean wasPaid = line.originalBack() > line.ownBack() && line.originalBack() <= furthest;
            if (wasPaid && (looksBack || line.ownBack() == 0)) {
                ids.add(line.returned());
            }
            if (wasPaid && line.ownBack() == 0) {
                originals.add(line.original());
                for (int back = looksBack ? 1 : line.originalBack(); back <= line.originalBack(); back++) {
                    periods.add(back);
                }
            }
        }
        SortedMap<Integer, List<TakenBack.Part>> parts = new TreeMap<>(Comparator.reverseOrder());
        for (int back : periods) {
            SortedMap<String, long[][]> sums = new TreeMap<>();
            for (Line line : lines) {
                boolean paid = looksBack ? line.originalBack() >= back : line.originalBack() == back;
                if (paid && line.ownBack() < back && originals.contains(line.original())) {
                    long[][] of = sums.computeIfAbsent(line.original(), _ -> new long[2][line.centi().length]);
                    for (int k = 0; k < line.centi().length; k++) {
                        of[0][k] = Math.addExact(of[0][k], line.ownBack() == 0 ? 0 : line.centi()[k]);
                        of[1][k] = Math.addExact(of[1][k], line.centi()[k]);
                    }
                }
            }
            List<TakenBack.Part> all = new ArrayList<>();
            sums.forEach((original, centi) -> all.add(new TakenBack.Part(original, boxed(centi[0]), boxed(centi[1]))));
            parts.put(back, List.copyOf(all));
        }
        return new Returned(ids, parts);
    }

    private static List<Long> boxed(long... values) {
        List<Long> boxed = new ArrayList<>(values.length);
        for (long value : values) {
            boxed.add(value);
        }
        return boxed;
    }
}
