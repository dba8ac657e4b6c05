package io.upline.plan.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which days lie in a window of days since the joining, its first and last among them. */
class DaysOfJoiningTest {

    private static final DaysOfJoining BETWEEN = new DaysOfJoining(31, 90);

    @Test
    void lieBetweenTheFirstAndTheLast() {
        assertThat(BETWEEN.holds(30)).isFalse();
        assertThat(BETWEEN.holds(31)).isTrue();
        assertThat(BETWEEN.holds(90)).isTrue();
        assertThat(BETWEEN.holds(91)).isFalse();
        assertThat(BETWEEN.begins()).isTrue();
        assertThat(BETWEEN.ends()).isTrue();
    }

    /** A window of a number of days has no first one, so that days before the joining count. */
    @Test
    void haveNoFirstWhereOnlyTheLastIsSaid() {
        DaysOfJoining within = DaysOfJoining.within(30);

        assertThat(within.holds(-4000)).isTrue();
        assertThat(within.holds(30)).isTrue();
        assertThat(within.holds(31)).isFalse();
        assertThat(within.begins()).isFalse();
        assertThat(within.ends()).isTrue();
    }

    @Test
    void haveNoLastWhereOnlyTheFirstIsSaid() {
        DaysOfJoining from = new DaysOfJoining(31, Integer.MAX_VALUE);

        assertThat(from.holds(30)).isFalse();
        assertThat(from.holds(400_000)).isTrue();
        assertThat(from.begins()).isTrue();
        assertThat(from.ends()).isFalse();
    }
}
