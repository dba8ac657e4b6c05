package io.upline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that a database gives nearly in order come in order, or it is said that they do not. */
class RowsInOrderTest {

    private static final int ROWS = 100_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60, 3_000})
    void bringsPagesThatWereFilledLaterToTheirPlace(int early) {
        List<Integer> rows = ascending();
        Random random = new Random(early);
        for (int page = 0; page < 8; page++) {
            // fifty rows of a later transaction stand on a page that an earlier one left free
            int from = early + random.nextInt(ROWS - early - 50);
            List<Integer> moved = new ArrayList<>(rows.subList(from, from + 50));
            rows.subList(from, from + 50).clear();
            rows.addAll(from - early, moved);
        }

        List<Integer> given = new ArrayList<>();
        assertThat(isGiven(rows, given)).isTrue();
        assertThat(given).isEqualTo(ascending());
    }

    @Test
    void saysOfARowThatComesMuchTooLateThatThereIsNoOrder() {
        List<Integer> rows = ascending();
        rows.addLast(rows.removeFirst());

        assertThat(isGiven(rows, new ArrayList<>())).isFalse();
    }

    @Test
    void saysSoOfRowsWithoutAnyOrderBeforeAllAreRead() {
        List<Integer> rows = ascending();
        Collections.shuffle(rows, new Random(1));
        List<Integer> given = new ArrayList<>();

        assertThat(isGiven(rows, given)).isFalse();
        assertThat(given).hasSizeLessThan(ROWS / 2);
    }

    @Test
    void saysSoOfTwoRowsThatAreAlike() {
        List<Integer> rows = ascending();
        rows.add(70_000, 69_990);

        assertThat(isGiven(rows, new ArrayList<>())).isFalse();
    }

    private static List<Integer> ascending() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(row);
        }
        return rows;
    }

    /** Rows of two groups: the number of the group stands before that of the row. */
    private static boolean isGiven(List<Integer> rows, List<Integer> given) {
        RowsInOrder order =
                new RowsInOrder(row -> given.add(ByteBuffer.wrap(row).getInt()));
        for (int row : rows) {
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(row).array();
            if (!order.add(row / (ROWS / 2), row, bytes)) {
                return false;
            }
        }
        order.end();
        return true;
    }
}
