package io.upline.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderColumnsTest {

    private static final PayPeriod PERIOD = PayPeriod.parse(PeriodKind.MONTH, "2026-10");
    private static final int DAY = (int) LocalDate.of(2026, 10, 7).toEpochDay();

    /** Few and many orders of one second, those of the second before in front, whatever order they come in. */
    @Test
    void sortsByMomentThenId() {
        long seed = Long.getLong("seed", 3);
        List<Integer> arriving = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            arriving.add(i);
        }
        Collections.shuffle(arriving, new Random(seed));
        OrderColumns columns = empty();
        for (int i : arriving) {
            append(columns, "N-" + (100 + i), i < 3 ? 10 : 11);
        }
        Orders orders = columns.sorted(new boolean[1], Map.of());
        assertThat(orders.id()).as("seed " + seed).isSorted().hasSize(60);
        assertThat(orders.secondOfDay()).startsWith(10, 10, 10, 11);
        assertThat(orders.firstOfBuyer()).startsWith(true, false);
    }

    @Test
    void findsTheOriginalOfAReturn() {
        OrderColumns columns = empty();
        append(columns, "R-1", 9);
        columns.original("N-2");
        append(columns, "R-2", 9);
        columns.original("N-9");
        append(columns, "N-2", 9);
        append(columns, "N-1", 8);
        Orders orders = columns.sorted(new boolean[1], Map.of());
        assertThat(orders.id()).containsExactly("N-1", "N-2", "R-1", "R-2");
        assertThat(orders.original()).containsExactly(-1, -1, 1, -1);
        assertThat(orders.firstOfBuyer()).containsExactly(true, false, false, false);
    }

    /** An order that is stored twice would be counted twice. */
    @Test
    void refusesAnOrderThatIsStoredTwice() {
        OrderColumns columns = empty();
        append(columns, "N-1", 9);
        append(columns, "N-2", 9);
        append(columns, "N-1", 9);
        assertThatThrownBy(() -> columns.sorted(new boolean[1], Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the order N-1 is stored twice");
    }

    @Test
    void putsTheLinesOfAnOrderTogether() {
        OrderColumns columns = empty();
        append(columns, "N-2", 3, 9);
        append(columns, "N-1", 1, 9);
        append(columns, "N-2", 1, 9);
        append(columns, "R-1", 2, 9);
        columns.original("N-2");
        append(columns, "R-1", 1, 9);
        columns.original("N-2");
        append(columns, "N-2", 2, 9);
        Orders orders = columns.sorted(new boolean[1], Map.of());
        assertThat(orders.id()).containsExactly("N-1", "N-2", "R-1");
        assertThat(orders.measureCenti()[0]).containsExactly(100, 300, 200);
        assertThat(orders.amountMinor()).containsExactly(100, 300, 200);
        assertThat(orders.original()).containsExactly(-1, -1, 1);
        assertThat(orders.firstOfBuyer()).containsExactly(true, false, false);
    }

    @Test
    void refusesALineThatIsStoredTwiceAndLinesThatContradictOneAnother() {
        OrderColumns twice = empty();
        append(twice, "N-1", 1, 9);
        append(twice, "N-1", 2, 9);
        append(twice, "N-1", 2, 9);
        assertThatThrownBy(() -> twice.sorted(new boolean[1], Map.of())).hasMessage("the order N-1 is stored twice");
        OrderColumns other = empty();
        append(other, "N-1", 1, 9);
        append(other, "N-1", 2, 9);
        other.party("P", 0);
        assertThatThrownBy(() -> other.sorted(new boolean[1], Map.of()))
                .hasMessage("the lines of the order N-1 contradict one another");
    }

    private static OrderColumns empty() {
        return new OrderColumns(
                new OrderQuery(1, DecidedBy.PAID_AT, PERIOD, PERIOD, new ReturnsRule(false, 30), List.of("QV")),
                List.of("", "product"),
                4);
    }

    private static void append(OrderColumns columns, String id, int second) {
        append(columns, id, 1, second);
    }

    private static void append(OrderColumns columns, String id, int line, int second) {
        columns.append(id.getBytes(StandardCharsets.UTF_8), line, 0, DAY, second, 1, 100);
        columns.measure(0, 100);
    }
}
