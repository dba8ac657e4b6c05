package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanExamplesTest {

    static List<Path> examplesOfThePlansOfTheRepositoryPass() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("config/plans"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource
    void examplesOfThePlansOfTheRepositoryPass(Path file) throws IOException {
        List<Outcome> outcomes = new PlanTest(Calculation::calculate).file(file);

        assertThat(outcomes)
                .isNotEmpty()
                .allSatisfy(o -> assertThat(Words.english().of(o.fact())).startsWith("passed"));
        assertThat(outcomes.stream().mapToInt(Outcome::checked).sum()).isPositive();
    }
}
