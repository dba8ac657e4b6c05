package io.upline.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.Plan;
import io.upline.plan.PlanSource;
import io.upline.plan.reading.PlanReader;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Problems;
import io.upline.plan.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan that is read back from its printed page loses nothing: what differs in a rule differs on the page, before its text as written. */
class ReadBackTest {

    private static final List<Path> PLACES = List.of(
            Path.of("config/plans"), Path.of("src/test/resources/plan"), Path.of("src/test/resources/scenario"));

    /** A plan, and where it stands. */
    record Written(String at, Mapping plan) {

        @Override
        public String toString() {
            return at;
        }
    }

    static List<Written> everyPlan() throws IOException {
        List<Written> plans = new ArrayList<>();
        for (Path place : PLACES) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".yaml")
                                && !each.toString().contains("problems"))
                        .sorted()
                        .toList()) {
                    plans.addAll(in(file));
                }
            }
        }
        return plans;
    }

    private static List<Written> in(Path file) throws IOException {
        Optional<Node> root = YamlReader.read(Files.readString(file), new Problems(file.toString()));
        List<Written> plans = new ArrayList<>();
        // what a scenario expects to be refused has no page
        if (root.orElseThrow() instanceof Mapping map && !map.has("refused")) {
            if (map.has("currency")) {
                plans.add(new Written(file.getFileName().toString(), map));
            } else if (map.get("plan").orElse(map) instanceof Mapping plan && map.has("plan")) {
                plans.add(new Written(file.getFileName().toString(), plan));
            } else if (map.get("plans").isPresent() && map.get("plans").get() instanceof Node.Sequence several) {
                several.items()
                        .forEach(each ->
                                plans.add(new Written(file.getFileName() + " " + plans.size(), (Mapping) each)));
            }
        }
        return plans;
    }

    @ParameterizedTest
    @MethodSource("everyPlan")
    void printsWhateverDecidesMoney(Written written) {
        Plan plan = read(written.plan()).orElseThrow();
        Map<String, Plan> printed = new HashMap<>(Map.of(printed(plan), plan));
        List<String> lost = new ArrayList<>();
        int[] told = new int[1];
        Mutations.of(
                written.plan(),
                (what, changed) -> read(changed).ifPresent(other -> {
                    Plan same = printed.putIfAbsent(printed(other), other);
                    if (same == null) {
                        told[0]++;
                    } else if (!same.equals(other)) {
                        lost.add(what);
                    }
                }));

        assertThat(lost).isEmpty();
        assertThat(told[0]).isGreaterThan(20);
    }

    /** The plan in a map, without what decides nothing in it; empty where it is none. */
    private static Optional<Plan> read(Mapping map) {
        return PlanReader.readInline("2026-01-01.yaml", "", map)
                .plan()
                .map(plan -> new Plan(
                        plan.name(),
                        plan.firstDay(),
                        plan.terms(),
                        plan.measures(),
                        plan.volumes(),
                        plan.trees(),
                        plan.ranks(),
                        plan.grades(),
                        plan.conditions(),
                        plan.bonuses(),
                        plan.maxPayout(),
                        List.of(),
                        new PlanSource("", "", "")));
    }

    private static String printed(Plan plan) {
        String page = PlanDocument.markdown(plan, List.of());
        return page.substring(0, page.indexOf("## Order of calculation"));
    }
}
