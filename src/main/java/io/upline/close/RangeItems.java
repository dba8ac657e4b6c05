package io.upline.close;

import io.upline.close.RangeStore.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Reader and writer of one range: items are positions, read from where the range stands. A chunk first moves the range under
 * its fence, then writes, in one transaction; so what is written is exactly what the range has passed.
 */
final class RangeItems implements ItemStreamReader<Long>, ItemWriter<Long> {

    private final RangeStore ranges;
    private final long run;
    private final String step;
    private final int number;
    private final long fence;
    private final RangeWork work;
    private long next;
    private long end;

    RangeItems(RangeStore ranges, long run, String step, int number, long fence, RangeWork work) {
        this.ranges = ranges;
        this.run = run;
        this.step = step;
        this.number = number;
        this.fence = fence;
        this.work = work;
    }

    @Override
    public void open(ExecutionContext context) {
        Range range = ranges.of(run, step).get(number);
        next = range.at();
        end = range.to();
    }

    @Override
    public @Nullable Long read() {
        return next < end ? next++ : null;
    }

    @Override
    public void write(Chunk<? extends Long> chunk) {
        List<? extends Long> items = chunk.getItems();
        long from = items.getFirst();
        long to = items.getLast() + 1;
        ranges.move(run, step, number, from, to, fence);
        work.write(from, to);
    }

    /** Writes items {@code from} (inclusive) to {@code to} (exclusive), in the transaction under way. */
    @FunctionalInterface
    interface RangeWork {
        void write(long from, long to);
    }
}
