package io.upline.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that came to the language after plans had been posted. */
class LaterWordsTest {

    private static String plan(String word) throws IOException {
        try (var in = LaterWordsTest.class.getResourceAsStream("/plan/problems/base.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("volumes:\n", "volumes:\n  " + word + ": {measure: QV, of: self}\n")
                    .replace("{PV: 80}, volume", "{" + word + ": 80}, volume");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "attribute", "skuGroup", "notSkuGroup"})
    void isAVolumeWhereAPostedPlanHasOneOfThatName(String word) throws IOException {
        PlanReader.Result posted = PlanReader.readPosted("plan.yaml", plan(word));

        assertThat(posted.problems()).noneMatch(Problem::isError);
        assertThat(posted.plan().orElseThrow().tree("active").orElseThrow())
                .extracting("keep")
                .isEqualTo(new Condition.VolumeAtLeast(word, 8000, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "attribute", "skuGroup", "notSkuGroup"})
    void isRefusedAsANameInANewPlan(String word) throws IOException {
        assertThat(PlanReader.read("plan.yaml", plan(word)).problems())
                .extracting(Problem::code)
                .contains(ProblemCode.BAD_NAME);
    }

    /** A posted plan lacks what is asked for since; what lacks it is read all the same. */
    @Test
    void leavesNoBonusOutThatLacksASwitchOfLater() {
        String without = PlanReaderTest.everything().replace("kind: matching, compression: none,", "kind: matching,");

        Plan posted = PlanReader.readPosted("plan.yaml", without).plan().orElseThrow();

        assertThat(posted.bonus("Match")).isPresent();
        assertThat(posted.bonus("Gen match")).isPresent();
    }
}
