package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows between modules go one way, and only stores talk SQL. */
class ModuleTest {

    private static final Path HOME = Source.MAIN.resolve("io/upline");
    private static final Path MEASUREMENTS = Source.BENCH.resolve("io/upline/bench");

    @Test
    void modulesUseOnlyWhatStandsAboveThem() {
        assertNoDependency((from, to) -> rank(to) >= rank(from), "stands below it in the order of modules");
    }

    @Test
    void sampleCompanyNeedsOnlyPlansPeriodsMembersAndMoney() {
        Set<String> needed = Set.of("sample", "fact", "period", "network", "money", "plan", "progress");
        assertNoDependency(
                (from, to) -> from.equals("sample") && !needed.contains(to), "is not for the sample company");
    }

    @Test
    void modulesHaveNoCyclesAndNoSecrets() {
        ApplicationModules.of(Modules.ROOT).verify();
    }

    @Test
    void onlyStoresTalkSql() {
        String instead = "only a …Store talks SQL: move it into one, or into the database module";
        assertNoUse(
                type -> !Modules.isStore(type) && !Modules.of(type).equals("database"),
                List.of("java.sql.", "javax.sql.", "org.springframework.jdbc.", "org.postgresql.", "org.h2."),
                instead);
    }

    /** They are compiled beside the tests, and packed without them. */
    @Test
    void measurementsUseNoTests() {
        List<Finding> findings = new ArrayList<>();
        for (JavaClass type : Modules.main()) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (Modules.sources(type).equals(Source.BENCH)
                        && Modules.sources(target).equals(Source.TEST)) {
                    String message = "uses " + target.getName() + ", a test, which is not in upline-bench.jar";
                    findings.add(Modules.finding(type, dependency.getSourceCodeLocation(), message));
                }
            }
        }
        Finding.assertNone(findings);
    }

    @Test
    void arithmeticKnowsNoSpring() {
        assertNoUse(
                type -> Modules.PURE.contains(Modules.of(type)) && !Modules.isStore(type),
                List.of("org.springframework."),
                "money … scenario are plain Java: hand it in as an argument");
    }

    @Test
    void onlyCloseKnowsSpringBatch() {
        assertNoUse(
                type -> !Modules.of(type).equals("close") && !Modules.of(type).equals("bench"),
                List.of("org.springframework.batch."),
                "only close imports Spring Batch (bench for comparison): let it call you");
    }

    @Test
    void eachPackageIsAModuleAndTellsItsStory() throws IOException {
        try (Stream<Path> product = Files.walk(HOME);
                Stream<Path> measurements = Files.walk(MEASUREMENTS)) {
            Stream<Path> folders = Stream.concat(product, measurements).filter(Files::isDirectory);
            for (Path folder : folders.toList()) {
                Path story = folder.resolve("package-info.java");
                assertThat(story).as("the story of the package").exists();
                assertThat(Files.readString(story))
                        .as("%s:1: a sentence of what it is for, and @NullMarked", story)
                        .startsWith("/**")
                        .contains("\n@NullMarked\n");
                Path room = folder.startsWith(HOME) ? HOME.relativize(folder) : Path.of("bench");
                if (!room.toString().isEmpty()) {
                    assertThat(Modules.ORDER)
                            .as("the order of modules")
                            .contains(room.getName(0).toString());
                }
                if (room.getNameCount() > 1) {
                    assertThat(Files.readString(story))
                            .as("%s:1: a table of what comes in and what goes out of a room", story)
                            .contains(" * <table>\n");
                }
            }
        }
    }

    private static int rank(String module) {
        return module.isEmpty() ? Modules.ORDER.size() : Modules.ORDER.indexOf(module);
    }

    private static void assertNoDependency(BiPredicate<String, String> forbidden, String why) {
        List<Finding> findings = new ArrayList<>();
        for (JavaClass type : Modules.main()) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String from = Modules.of(type);
                String to = Modules.of(target);
                boolean ours = target.getPackageName().startsWith(Modules.ROOT);
                if (ours && !from.equals(to) && forbidden.test(from, to)) {
                    String message = from + " uses " + target.getName() + ", which " + why;
                    findings.add(Modules.finding(type, dependency.getSourceCodeLocation(), message));
                }
            }
        }
        Finding.assertNone(findings);
    }

    private static void assertNoUse(Predicate<JavaClass> who, List<String> what, String instead) {
        List<Finding> findings = new ArrayList<>();
        for (JavaClass type : Modules.main()) {
            if (!who.test(type)) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getName();
                if (what.stream().anyMatch(target::startsWith)) {
                    findings.add(Modules.finding(
                            type, dependency.getSourceCodeLocation(), "uses " + target + "; " + instead));
                }
            }
        }
        Finding.assertNone(findings);
    }
}
