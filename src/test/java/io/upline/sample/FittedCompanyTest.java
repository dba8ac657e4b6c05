package io.upline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import io.upline.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of companies made for plans of the library, read as text. */
class FittedCompanyTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"binary-percent", "doterra", "party-host-credit", "recruitment-bonus"})
    void writesTheSameBytesForTheSameSeedAndOthersForAnother(String plan) throws IOException {
        assertThat(files(plan, 1)).isEqualTo(files(plan, 1)).isNotEqualTo(files(plan, 2));
    }

    /** Whoever brought or stands above somebody is written before; no leg is taken twice. */
    @ParameterizedTest
    @ValueSource(strings = {"binary-percent", "doterra"})
    void placesEachDistributorOnAFreeLegOfSomebodyWhoIsThere(String plan) throws IOException {
        Map<String, String> files = files(plan, 1);
        Set<String> known = new HashSet<>();
        Set<String> legs = new HashSet<>();
        for (String file : List.of("members 1", "members 2")) {
            for (String[] cells : rows(files.getOrDefault(file, ""))) {
                boolean root = cells[3].isEmpty();
                assertThat(root || known.contains(cells[3])).as(cells[0]).isTrue();
                if (cells[1].equals("distributor") && !root) {
                    assertThat(known).as("above %s", cells[0]).contains(cells[4]);
                    assertThat(legs.add(cells[4] + " " + cells[5])).as(cells[0]).isTrue();
                    assertThat(cells[5]).matches(plan.startsWith("binary") ? "[LR]" : "[1-9][0-9]*");
                } else {
                    assertThat(cells[4] + cells[5]).as(cells[0]).isEmpty();
                }
                known.add(cells[0]);
            }
        }
        assertThat(legs).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unilevel-dynamic", "binary-steps", "avon-2025"})
    void bringsLateOrdersAndReturnsOfBothPeriodsWithTheSecond(String plan) throws IOException {
        Map<String, String> files = files(plan, 1);
        LocalDate second = first(plan).next().first();
        Set<String> before = new HashSet<>();
        rows(files.getOrDefault("orders 1", "")).forEach(cells -> {
            assertThat(LocalDate.parse(cells[2])).isBefore(second);
            assertThat(cells[4]).isNotEqualTo(Wares.RETURN);
            before.add(cells[0]);
        });
        List<String[]> rows = rows(files.getOrDefault("orders 2", ""));
        Set<String> now = new HashSet<>();
        rows.forEach(cells -> now.add(cells[0]));
        assertThat(rows.stream().filter(cells -> LocalDate.parse(cells[2]).isBefore(second)))
                .as("late")
                .hasSizeGreaterThan(2)
                .noneMatch(cells -> before.contains(cells[0]));
        List<String> originals = rows.stream()
                .filter(cells -> cells[4].equals(Wares.RETURN))
                .map(cells -> cells[5])
                .toList();
        assertThat(originals.stream().filter(before::contains))
                .as("of the first")
                .hasSizeGreaterThan(2);
        assertThat(originals.stream().filter(now::contains)).as("of the second").hasSizeGreaterThan(2);
        assertThat(originals).allMatch(original -> before.contains(original) || now.contains(original));
    }

    private static List<String[]> rows(String csv) {
        return csv.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static Plan plan(String name) throws IOException {
        return PlanReader.read(Path.of("config/plans/library", name + ".yaml"))
                .plan()
                .orElseThrow();
    }

    private static PayPeriod first(String plan) throws IOException {
        PeriodKind kind = plan(plan).terms().period();
        return PayPeriod.holding(kind, LocalDate.of(2026, 10, 31)).previous();
    }

    /** Members and orders of both periods. */
    private Map<String, String> files(String name, long seed) throws IOException {
        PayPeriod first = first(name);
        FittedCompany company = FittedCompany.of(List.of(plan(name)), 300, seed, first);
        Map<String, String> files = new TreeMap<>();
        Path file = folder.resolve("file.csv");
        company.writeMembers(file, first, true, Progress.SILENT);
        files.put("members 1", Files.readString(file));
        company.writeMembers(file, first.next(), false, Progress.SILENT);
        files.put("members 2", Files.readString(file));
        company.writeOrders(file, first, Progress.SILENT);
        files.put("orders 1", Files.readString(file));
        company.writeOrders(file, first.next(), Progress.SILENT);
        files.put("orders 2", Files.readString(file));
        return files;
    }
}
