package io.upline.close;

import io.upline.version.RangeStore;
import io.upline.version.RangeStore.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Reader and writer of one range. An item is a stretch of the range, as long as a chunk, read from where the range stands. A chunk
 * first moves the range under its fence, then writes, in one transaction; so what is written is exactly what the range has
 * passed.
 */
final class RangeItems implements ItemStreamReader<RangeItems.Stretch>, ItemWriter<RangeItems.Stretch> {

    private final RangeStore ranges;
    private final RunInHand hand;
    private final String step;
    private final int number;
    private final int chunk;
    private final RangeWork work;
    private long next;
    private long end;

    RangeItems(RangeStore ranges, RunInHand hand, String step, int number, int chunk, RangeWork work) {
        this.ranges = ranges;
        this.hand = hand;
        this.step = step;
        this.number = number;
        this.chunk = chunk;
        this.work = work;
    }

    @Override
    public void open(ExecutionContext context) {
        Range range = ranges.of(hand.id(), step).get(number);
        next = range.at();
        end = range.to();
    }

    @Override
    public @Nullable Stretch read() {
        if (next >= end) {
            return null;
        }
        long from = next;
        next = Math.min(end, from + chunk);
        return new Stretch(from, next);
    }

    @Override
    public void write(Chunk<? extends Stretch> stretches) {
        for (Stretch stretch : stretches) {
            ranges.move(hand.id(), step, number, stretch.from(), stretch.to(), hand.fence());
            work.write(stretch.from(), stretch.to());
        }
    }

    /** A stretch of members {@code from} (inclusive) to {@code to} (exclusive). */
    record Stretch(long from, long to) implements Counted {

        @Override
        public long count() {
            return to - from;
        }
    }

    /** Writes items {@code from} (inclusive) to {@code to} (exclusive), in the transaction under way. */
    @FunctionalInterface
    interface RangeWork {
        void write(long from, long to);
    }
}
