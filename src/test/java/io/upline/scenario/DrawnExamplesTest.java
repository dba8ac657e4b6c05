package io.upline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.Plan;
import io.upline.plan.document.ExampleDrawing;
import io.upline.plan.document.ExampleSheet;
import io.upline.plan.document.PlanDocument;
import io.upline.plan.document.Section.Branch;
import io.upline.plan.document.Section.Piece;
import io.upline.plan.reading.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A worked example is drawn as the tree of its members, with all that its tables say. */
class DrawnExamplesTest {

    private static final String TERMS = """
        name: drawn
        currency: EUR
        period: month
        asOf: period-end
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days, smallest: 0.50}
        volumeBelowZero: floored
        volumes:
          PV: {measure: CV, of: self}
        bonuses:
        - {name: Team, kind: levels, base: CV, compression: none, rates: [10%, 5%]}
        examples:
        """;

    @TempDir
    Path folder;

    @Test
    void drawsMembersOrdersWhatIsBegunWithAndWhatIsExpected() {
        assertThat(printed(TERMS + """
            - title: of two months
              period: 2026-10
              members: |
                id  sponsor  status     CV
                A   -        active     40
                B   A        suspended  -
                C   B        active     -
                D   A        active     10
              orders: |
                id  member  ordered_at  CV
                o1  C       2026-10-02  100
                o2  C       2026-10-03  20
              expect:
                volumes: |
                  id  PV
                  C   120
                earnings: |
                  id  bonus  source  level  amount
                  A   Team   C       2      6.00
                  A   Team   *       *      7.00
                  B   *      *       *      -
                ways: |
                  id  bonus  source  is       by
                  D   Team   C       outside  -
              then:
              - members: |
                  id  CV
                  A   1
                expect:
                  earnings: |
                    id  bonus  amount
                    A   Team   -
            """)).contains("""
                ### of two months, 2026-10

                    member   status     CV  orders                                expected
                    A        active     40                                        Team 6.00 on C, level 2
                                                                                  Team 7.00 in all
                    +- B     suspended                                            nothing by all bonuses in all
                       +- C  active         id o1, ordered_at 2026-10-02, CV 100  PV 120
                                            id o2, ordered_at 2026-10-03, CV 20
                    +- D     active     10                                        outside for Team on C

                ### of two months, period 2, 2026-11

                    member   status     CV  expected
                    A        active     1   nothing by Team
                    +- B     suspended
                       +- C  active
                    +- D     active
                """);
    }

    @Test
    void drawsWhoIsPlacedInThePlacementTree() {
        assertThat(printed(TERMS + """
            - title: placed
              members: |
                id  sponsor  placement  leg  CV
                A   -        -          -    1
                B   A        A          L    2
                C   A        B          R    3
              expect:
                earnings: |
                  id  bonus  amount
                  B   Team   -
            """)).contains("""
                    member, as placed  sponsor  leg  CV  expected
                    A                                1
                    +- B               A        L    2   nothing by Team
                       +- C            A        R    3
                """);
    }

    @Test
    void cutsWhatIsLargeAndSaysSo() {
        String many = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "    M" + i + "  A  1\n")
                .collect(Collectors.joining());
        String page = printed(TERMS + """
            - title: many
              members: |
                id  sponsor  CV
                A   -        1
            """ + many.replace("  A  ", "  A        ") + """
              expect:
                earnings: |
                  id  bonus  amount
                  A   Team   10.00
            """);
        assertThat(page)
                .contains("    +- M59  1\n", "(41 more members stand in the plan as written)\n")
                .doesNotContain("+- M60 ");
    }

    @Test
    void saysWhichExampleCannotBeRead() {
        assertThat(printed(TERMS + """
            - title: of a file
              members: nosuch.csv
              expect:
                earnings: |
                  id  bonus  amount
                  A   Team   10.00
            """))
                .contains("of a file, 2026-10: its tables cannot be read; the check of the plan says why.");
    }

    @Test
    void readsTheFilesThatItsTablesName() throws IOException {
        Files.writeString(folder.resolve("members.csv"), "id,sponsor,CV\nA,-,1\nB,A,2\n");
        assertThat(printed(TERMS + """
            - title: of a file
              members: members.csv
              expect:
                earnings: |
                  id  bonus  amount
                  A   Team   0.20
            """)).contains("    A       1   Team 0.20\n    +- B    2\n");
    }

    static Stream<Path> drawsEveryCellOfTheLibrary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config/plans/library"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void drawsEveryCellOfTheLibrary(Path file) throws IOException {
        Plan plan = PlanReader.read(file).plan().orElseThrow();
        Path library = Path.of("config/plans/library");
        for (ExampleSheet sheet : ExampleSheets.of(plan, library)) {
            Piece.Drawing drawing =
                    (Piece.Drawing) ExampleDrawing.of(List.of(sheet)).getLast();
            String drawn = drawing.rows().stream()
                    .map(Branch::cells)
                    .flatMap(List::stream)
                    .collect(Collectors.joining("\n"));
            List<String> cells = new ArrayList<>();
            sheet.members().forEach(member -> cells.addAll(member.values()));
            for (Map<String, List<Map<String, String>>> tables : List.of(sheet.given(), sheet.expected())) {
                tables.values().forEach(rows -> rows.forEach(row -> cells.addAll(row.values())));
            }
            cells.removeIf(cell -> cell.equals("-") || cell.equals("*"));
            assertThat(sheet.isRead()).isTrue();
            assertThat(cells).as(sheet.title()).isNotEmpty();
            assertThat(cells.stream().filter(cell -> !drawn.contains(cell)))
                    .as(sheet.title())
                    .isEmpty();
        }
    }

    private String printed(String text) {
        Plan plan = PlanReader.read("2026-01-01.yaml", text).plan().orElseThrow();
        return PlanDocument.markdown(plan, ExampleDrawing.of(ExampleSheets.of(plan, folder)));
    }
}
