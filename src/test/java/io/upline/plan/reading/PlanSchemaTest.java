package io.upline.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.upline.network.MemberStatus;
import io.upline.period.PeriodKind;
import io.upline.plan.Terms;
import io.upline.plan.grammar.Shape;
import io.upline.plan.kind.Award;
import io.upline.plan.kind.Binary;
import io.upline.plan.kind.BlockedBy;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Cap;
import io.upline.plan.kind.Compression;
import io.upline.plan.kind.Differential;
import io.upline.plan.kind.FullSteps;
import io.upline.plan.kind.Generations;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanSchemaTest {

    private static final Path FILE = Path.of("config/plan.schema.json");
    private static final String EDITORS_LINE = "# yaml-language-server: $schema=";

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PlanSchema.json());

    @Test
    void isTheFileThatEditorsRead() throws IOException {
        if (System.getProperty("golden") != null) {
            Files.writeString(FILE, PlanSchema.json());
            return;
        }
        assertThat(Files.readString(FILE)).isEqualTo(PlanSchema.json());
    }

    /** The line is that of the YAML language server, which many editors use; the path starts at the plan's folder. */
    @ParameterizedTest
    @MethodSource
    void isNamedInTheFirstLineOfEachPlanOfTheSampleCompany(Path plan) throws IOException {
        String first = Files.readAllLines(plan).getFirst();
        assertThat(first).startsWith(EDITORS_LINE);
        assertThat(plan.resolveSibling(first.substring(EDITORS_LINE.length()))).hasSameBinaryContentAs(FILE);
    }

    static List<Path> isNamedInTheFirstLineOfEachPlanOfTheSampleCompany() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("config/plans"))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}-\\d{2}-\\d{2}\\.yaml"))
                    .toList();
        }
    }

    @Test
    void acceptsThePlansThatTheReaderAccepts() throws IOException {
        assertThat(SCHEMA.validate(PlanReaderTest.everything(), InputFormat.YAML))
                .isEmpty();
        assertThat(SCHEMA.validate(Files.readString(Path.of("config/plans/nordic/2026-01-01.yaml")), InputFormat.YAML))
                .isEmpty();
        assertThat(SCHEMA.validate(
                        Files.readString(Path.of("config/plans/quickstart/2026-01-01.yaml")), InputFormat.YAML))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatTheReaderRefuses(String replace, String by) {
        String text = PlanReaderTest.everything();
        assertThat(text).contains(replace);

        assertThat(SCHEMA.validate(text.replace(replace, by), InputFormat.YAML)).isNotEmpty();
        assertThat(PlanReader.read("plan.yaml", text.replace(replace, by)).plan())
                .isEmpty();
    }

    static Stream<Arguments> refusesWhatTheReaderRefuses() {
        return Stream.of(
                Arguments.of("compression: dynamic", "compresion: dynamic"),
                Arguments.of("asOf: period-end\n", ""),
                Arguments.of("per: source", "per: sources"),
                Arguments.of("match: weakLeg", "match: strongLeg"),
                Arguments.of("kind: pool", "kind: pond"),
                Arguments.of("rates: [22%]", "rates: [22]"),
                Arguments.of("width: 4", "width: four"),
                Arguments.of("{measure: CV, of: self, times: 80%}", "{measure: CV, count: orders, of: self}"));
    }

    /** Every word of the language stands for a constant of the records, and the reverse. */
    @ParameterizedTest
    @MethodSource
    void wordsAreTheConstantsOfTheRecords(Class<? extends Enum<?>> type, String key, List<String> besides) {
        List<String> words = new ArrayList<>(Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT).replace("_", ""))
                .toList());
        words.addAll(besides);

        assertThat(wordsOf(PlanGrammar.PLAN, key, 0)
                        .map(w -> w.toLowerCase(Locale.ROOT).replace("-", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(words);
    }

    static Stream<Arguments> wordsAreTheConstantsOfTheRecords() {
        return Stream.of(
                Arguments.of(PeriodKind.class, "period", List.of()),
                Arguments.of(Terms.AsOf.class, "asOf", List.of()),
                Arguments.of(Terms.Per.class, "per", List.of()),
                Arguments.of(Terms.CustomerPlace.class, "place", List.of()),
                Arguments.of(Terms.Terminated.class, "terminated", List.of()),
                Arguments.of(Terms.Suspended.class, "suspended", List.of()),
                Arguments.of(Terms.How.class, "how", List.of()),
                Arguments.of(Terms.BelowZero.class, "volumeBelowZero", List.of()),
                Arguments.of(MemberStatus.class, "status", List.of()),
                Arguments.of(Volume.Counted.class, "count", List.of()),
                Arguments.of(Tree.RemovedVolume.class, "volume", List.of()),
                Arguments.of(Bonus.Each.class, "each", List.of()),
                Arguments.of(RateTable.Whose.class, "whose", List.of()),
                Arguments.of(Compression.class, "compression", List.of()),
                Arguments.of(BlockedBy.class, "blockedBy", List.of()),
                Arguments.of(Differential.Minus.class, "minus", List.of()),
                Arguments.of(Generations.Opens.class, "opens", List.of()),
                Arguments.of(Binary.OwnVolume.class, "own", List.of()),
                Arguments.of(Binary.Excess.class, "excess", List.of()),
                Arguments.of(Award.Once.class, "once", List.of()),
                Arguments.of(Award.Ties.class, "ties", List.of()),
                Arguments.of(FullSteps.Rest.class, "rest", List.of()),
                Arguments.of(Cap.Span.class, "span", List.of()));
    }

    /** Words that stand directly at a key, or in a list there, anywhere in a shape. */
    private static Stream<String> wordsOf(Shape shape, String key, int depth) {
        if (depth > 12) {
            return Stream.empty();
        }
        return switch (shape) {
            case Shape.Keys keys ->
                Stream.concat(
                        keys.keys().stream()
                                .flatMap(k -> Stream.concat(
                                        k.name().equals(key) ? direct(k.shape()) : Stream.empty(),
                                        wordsOf(k.shape(), key, depth + 1))),
                        keys.open().stream().flatMap(o -> wordsOf(o.value(), key, depth + 1)));
            case Shape.Variants variants ->
                variants.byKind().values().stream().flatMap(k -> wordsOf(k, key, depth + 1));
            case Shape.ByForm forms ->
                Stream.of(forms.scalar(), forms.list(), forms.map())
                        .flatMap(o -> o.stream())
                        .flatMap(s -> wordsOf(s, key, depth + 1));
            case Shape.ListOf list -> wordsOf(list.item(), key, depth + 1);
            case Shape.Named named when depth < 6 -> wordsOf(PlanGrammar.named(named.name()), key, depth + 4);
            default -> Stream.empty();
        };
    }

    private static Stream<String> direct(Shape shape) {
        return switch (shape) {
            case Shape.Words words -> words.words().stream();
            case Shape.ByForm forms ->
                Stream.of(forms.scalar(), forms.list()).flatMap(o -> o.stream()).flatMap(PlanSchemaTest::direct);
            case Shape.ListOf list -> direct(list.item());
            default -> Stream.empty();
        };
    }
}
