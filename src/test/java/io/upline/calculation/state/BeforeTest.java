package io.upline.calculation.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.ExampleInputs;
import io.upline.calculation.State;
import io.upline.calculation.ground.Numbering;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BeforeTest {

    /** Members {@code m10 … m39}. */
    private static final String MEMBERS = "id  sponsor\n"
            + IntStream.range(10, 40).mapToObj(k -> "m" + k + "  -").collect(Collectors.joining("\n"));

    private static State.Row row(String member, String bonus, String what, long count) {
        return new State.Row(member, bonus, "", count, "", what, count);
    }

    private static Before before(State.Row... rows) {
        return new Before(ExampleInputs.of(MEMBERS, "", new State(List.of(), List.of(rows))), Numbering.SAME);
    }

    @Test
    void findsWhoseEachRowIsInWhateverOrderTheyCome() {
        Before before = before(
                row("m12", "Car", "award", 1),
                row("m12", "Car", "award", 2),
                row("m39", "Car", "award", 3),
                row("m10", "Car", "award", 4),
                row("", "Car", "award", 5),
                row("m10", "Car", "award", 6),
                row("gone", "Car", "award", 7),
                row("m10", "Bus", "award", 8),
                row("m10", "Car", "pool", 9),
                row("m19", "Car", "award", 10));
        List<String> found = new ArrayList<>();
        before.each("award", "Car", (row, member) -> found.add(row.count() + " " + member));
        assertThat(found).containsExactly("1 2", "2 2", "3 29", "4 0", "5 -1", "6 0", "10 9");
    }

    @Test
    void readsWhatMembersOwe() {
        assertThat(before(row("m12", "CV", "award", 1)).owed("CV")).isEmpty();
        Before before = before(
                row("", "CV", Carried.OWED, 3), row("m10", "CV", Carried.OWED, 7), row("m39", "CV", Carried.OWED, 4));
        long[] owed = before.owed("CV").orElseThrow();
        assertThat(owed).hasSize(30);
        assertThat(List.of(owed[0], owed[1], owed[29])).containsExactly(7L, 0L, 4L);
    }
}
