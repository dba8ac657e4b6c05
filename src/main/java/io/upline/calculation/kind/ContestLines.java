package io.upline.calculation.kind;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.sources.LatestOrders;
import io.upline.calculation.sources.PricedBase;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.money.LargestRemainder;
import io.upline.money.Rate;
import io.upline.plan.kind.Award.Ties;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Volume;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Pays places by a volume among all who meet the needs; a volume of zero has no place. Cost: one sort of numbers. */
final class ContestLines {

    private final BonusFrame frame;
    private final Ties ties;
    private final String volume;
    private final long[] score;

    ContestLines(BonusFrame frame, Ties ties, String volume) {
        this.frame = frame;
        this.ties = ties;
        this.volume = volume;
        score = frame.columns.volume(volume).read;
    }

    void run() {
        long[] last = ties == Ties.EARLIEST_LAST_ORDER ? lastOrders() : new long[score.length];
        long least = leastPaid();
        Comparator<Integer> order = Comparator.<Integer>comparingLong(m -> score[m])
                .reversed()
                .thenComparingLong(m -> last[m])
                .thenComparingInt(frame.columns.ground().numbering()::input);
        List<Integer> ranked = IntStream.range(0, score.length)
                .filter(m -> frame.payable[m] && score[m] >= least)
                .boxed()
                .sorted(order)
                .toList();
        for (int first = 0; first < ranked.size(); ) {
            int end = first + 1;
            while (end < ranked.size() && score[ranked.get(end)] == score[ranked.get(first)]) {
                end++;
            }
            pay(ranked, first, end);
            first = end;
        }
    }

    /** The volume of the last place that is paid: whoever has less needs no place. */
    private long leastPaid() {
        long places = frame.bonus.table().rows().stream()
                        .mapToLong(RateTable.Row::fromCenti)
                        .max()
                        .orElseThrow()
                / 100;
        long[] scores = IntStream.range(0, score.length)
                .filter(m -> frame.payable[m] && score[m] > 0)
                .mapToLong(m -> score[m])
                .sorted()
                .toArray();
        return scores.length == 0 ? Long.MAX_VALUE : scores[(int) Math.max(0, scores.length - places)];
    }

    /** Pays the places {@code first} to {@code end}, whose volumes are equal. */
    private void pay(List<Integer> ranked, int first, int end) {
        long[] amounts = new long[end - first];
        for (int place = first; place < end; place++) {
            amounts[place - first] = ties == Ties.EACH ? amount(first) : amount(place);
        }
        if (ties == Ties.SHARED) {
            long[] equal = new long[amounts.length];
            Arrays.fill(equal, 1);
            amounts = LargestRemainder.split(Arrays.stream(amounts).sum(), equal);
        }
        for (int place = first; place < end; place++) {
            int member = ranked.get(place);
            if (amounts[place - first] != 0) {
                if (frame.trail.watches(member)) {
                    int shown = ties == Ties.EACH || ties == Ties.SHARED ? first : place;
                    frame.tell(
                            frame.named(member),
                            Fact.of("why.place", "place", shown + 1, "volume", volume),
                            Why.name(Why.number(score[member])),
                            end - first > 1 ? Fact.of("why.tied", "count", end - first) : Why.NOTHING);
                }
                frame.pay(member, member, -1, 0, 0, amounts[place - first], AwardLines.RULE);
            }
        }
    }

    private long amount(int place) {
        for (RateTable.Row row : frame.bonus.table().rows()) {
            if (row.fromCenti() == (place + 1) * 100L) {
                return frame.columns.ground().money().amount(new Rate(row.at(0).e8()));
            }
        }
        return 0;
    }

    /** When the last order counted in each member's volume was made, in seconds. */
    private long[] lastOrders() {
        Columns columns = frame.columns;
        long[] last = new long[score.length];
        for (Volume part : PricedBase.partsOf(columns, volume)) {
            new LatestOrders(columns, part).into(last);
        }
        return last;
    }
}
