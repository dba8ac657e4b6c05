package io.upline.calculation.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownOnceTest {

    @Test
    void asksOnceForEachMemberThatSomebodyAsksFor() {
        List<Integer> asked = new ArrayList<>();
        KnownOnce once = new KnownOnce(
                member -> {
                    asked.add(member);
                    return member == 2;
                },
                4);

        assertThat(once.holds(2)).isTrue();
        assertThat(once.holds(0)).isFalse();
        assertThat(once.holds(2)).isTrue();
        assertThat(once.holds(0)).isFalse();
        assertThat(asked).containsExactly(2, 0);
    }
}
