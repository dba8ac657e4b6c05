package io.upline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactJsonTest {

    @Test
    void factIsReadBackAsItWasStored() {
        Fact inner = Fact.of("job.read", "job", "weekly \"A\"", "version", 2);
        Fact fact = Fact.of("run.failed", "because", inner, "ids", List.of("A", "B"), "last", true, "minor", -5L);

        assertThat(FactJson.of(fact))
                .isEqualTo("{\"code\":\"run.failed\",\"because\":{\"code\":\"job.read\",\"job\":\"weekly \\\"A\\\"\","
                        + "\"version\":2},\"ids\":[\"A\",\"B\"],\"last\":true,\"minor\":-5}");
        assertThat(FactJson.fact(FactJson.of(fact))).isEqualTo(fact);
        assertThat(FactJson.list(FactJson.of(List.of(fact, inner)))).containsExactly(fact, inner);
        assertThat(FactJson.list(FactJson.of(List.of()))).isEmpty();
    }
}
