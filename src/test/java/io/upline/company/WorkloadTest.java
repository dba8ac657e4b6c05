package io.upline.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.desk.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a home's work is cut: at least one of everything, and partitions only above their number. */
class WorkloadTest {

    @ParameterizedTest
    @CsvSource({
        // threads, chunk, lease seconds, partitions above, whether it is taken
        "1, 1, 1, 0, true",
        "64, 10000, 15, 100000, true",
        "0, 1, 1, 0, false",
        "1, 0, 1, 0, false",
        "1, 1, 0, 0, false",
        "1, 1, 1, -1, false",
        "-3, 1, 1, 0, false"
    })
    void isOfAtLeastOneOfEach(int threads, int chunk, int leaseSeconds, int partitionsAbove, boolean taken) {
        if (taken) {
            assertThat(new Workload(threads, chunk, leaseSeconds, partitionsAbove).chunk())
                    .isEqualTo(chunk);
        } else {
            assertThatThrownBy(() -> new Workload(threads, chunk, leaseSeconds, partitionsAbove))
                    .satisfies(Told.startingWith("config/application.yaml: upline.threads, upline.chunk and"));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "0, 1, true", "100000, 100000, false", "100000, 100001, true"})
    void isLargeAboveItsNumberOnly(int partitionsAbove, int members, boolean large) {
        assertThat(new Workload(1, 1, 1, partitionsAbove).isLarge(members)).isEqualTo(large);
    }
}
