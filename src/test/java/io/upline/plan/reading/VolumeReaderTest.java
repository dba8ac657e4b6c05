package io.upline.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.upline.money.Rate;
import io.upline.plan.Plan;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.SkuGroup;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import io.upline.plan.yaml.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a volume, an order filter and a tree are read as, and what of them contradicts itself. */
class VolumeReaderTest {

    private static final String OWN = "{measure: QV, of: [self, customers]}";

    /** The base with another volume PV, which stands in line 12. */
    private static PlanReader.Result read(String period, String volume, String trees) {
        try (var in = VolumeReaderTest.class.getResourceAsStream("/plan/problems/base.yaml")) {
            String base = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return PlanReader.read(
                    "plan.yaml",
                    base.replace("period: month", "period: " + period)
                            .replace(OWN, volume)
                            .replace("trees:\n", "trees:\n" + trees));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Problem> errors(String period, String volume, String trees) {
        return read(period, volume, trees).problems().stream()
                .filter(Problem::isError)
                .toList();
    }

    private static Plan plan(String volume, String trees) {
        PlanReader.Result result = read("month", volume, trees);
        assertThat(result.problems()).noneMatch(Problem::isError);
        return result.plan().orElseThrow();
    }

    private static Volume volume(String text) {
        return plan(text, "").volume("PV").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "volumeLacksOf | 7  | {measure: QV}",
                "countHasNo    | 40 | {count: orders, of: self, times: 50%}",
                "countHasNo    | 39 | {count: orders, of: self, less: CV}",
                "scopesTwice   | 25 | {measure: QV, of: [group, self]}",
                "scopesTwice   | 25 | {measure: QV, of: [self, customers, self]}",
                "needsDownline | 31 | {measure: QV, of: self, depth: 2}",
                "needsDownline | 31 | {measure: QV, of: self, until: {rank: Gold}}",
                "needsDownline | 31 | {measure: QV, of: self, strongestLegsLeftOut: 1}",
                "needsDownline | 31 | {measure: QV, of: self, tree: placement}",
                "sumHasNo      | 23 | {add: [GV, CV], of: self}",
                "countsNow     | 45 | {count: customers, of: self, periods: {last: 1, unit: month}}"
            })
    void isRefusedWhereItContradictsItself(String code, int column, String volume) {
        assertThat(errors("month", volume, ""))
                .extracting(problem -> problem.what().code(), Problem::line, Problem::column)
                .containsExactly(tuple("problem." + code, 12, column));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "month    | month",
                "month    | year",
                "month    | period",
                "week     | month",
                "quarter  | quarter",
                "quarter  | year",
                "year     | year",
                "year     | period"
            })
    void looksBackByUnitsThatAreNoShorterThanThePeriod(String period, String unit) {
        assertThat(errors(period, "{measure: QV, of: self, periods: {last: 2, unit: " + unit + "}}", ""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"quarter | month", "year | month", "year | quarter"})
    void doesNotLookBackByShorterUnits(String period, String unit) {
        assertThat(errors(period, "{measure: QV, of: self, periods: {last: 2, unit: " + unit + "}}", ""))
                .extracting(problem -> problem.what().code())
                .containsExactly("problem.unitTooShort");
    }

    @Test
    void hasAWindow() {
        assertThat(volume("{measure: QV, of: self}").window()).isEqualTo(Volume.Window.THIS);
        assertThat(volume("{measure: QV, of: self, periods: 3}").window()).isEqualTo(new Volume.Window.Recent(3));
        assertThat(volume("{measure: QV, of: self, periods: ever}").window()).isEqualTo(Volume.Window.EVER);
        assertThat(volume("{count: customers, of: customers, orders: any, periods: {last: 2, unit: month}}")
                        .window())
                .isEqualTo(new Volume.Window.Earlier(2, Volume.Window.Unit.MONTH));
    }

    @Test
    void reaches() {
        assertThat(volume("{measure: QV, of: group, tree: placement, depth: 2, strongestLegsLeftOut: 1}")
                        .reach())
                .isEqualTo(new Volume.Reach(true, true, true, Tree.PLACEMENT, 2, Optional.empty(), 1));
        assertThat(volume("{measure: QV, of: downline}").reach())
                .isEqualTo(new Volume.Reach(
                        false, false, true, Tree.SPONSOR, Volume.Reach.UNLIMITED, Optional.empty(), 0));
        assertThat(volume("{measure: QV, of: downline, until: {rank: Gold}}")
                        .reach()
                        .until())
                .isPresent();
        assertThat(volume("{measure: QV, of: customers}").reach())
                .extracting(Volume.Reach::self, Volume.Reach::customers, Volume.Reach::downline)
                .containsExactly(false, true, false);
    }

    /** A tree in which what is moved up becomes somebody's own says whose orders are one's own, too. */
    @Test
    void reachesOwnOrdersInATreeThatGivesThem() {
        assertThat(plan("{measure: QV, of: self, tree: kept}", "  kept: {keep: {GV: 80}, volume: becomes-own}\n")
                        .volume("PV")
                        .orElseThrow()
                        .reach()
                        .tree())
                .isEqualTo("kept");
    }

    @Test
    void isMadeOf() {
        assertThat(volume("{measure: QV, of: self, less: CV, times: 40%}").what())
                .isEqualTo(new Volume.What.Measure("QV", Optional.of("CV"), Rate.of(new BigDecimal("0.4"))));
        assertThat(volume(OWN).what()).isEqualTo(new Volume.What.Measure("QV", Optional.empty(), Rate.ONE));
        assertThat(volume("{add: [QV, CV]}").what()).isEqualTo(new Volume.What.Sum(List.of("QV", "CV")));
        assertThat(volume("{lesser: [QV, CV]}").what()).isEqualTo(new Volume.What.Extreme(true, List.of("QV", "CV")));
        assertThat(volume("{greater: [QV, CV]}").what()).isEqualTo(new Volume.What.Extreme(false, List.of("QV", "CV")));
    }

    @Test
    void letsOrdersIn() {
        OrderFilter filter = volume("{measure: QV, of: self, orders: {first: true, QV: 30, notType: gift}}")
                .orders()
                .orElseThrow();

        assertThat(filter.sizes()).containsExactly(new OrderFilter.Size("QV", 3000));
        assertThat(filter.notTypes()).containsExactly("gift");
        assertThat(filter.skuGroups()).isEmpty();
        assertThat(volume("{measure: QV, of: self, orders: {first: false}}").orders())
                .isNotEqualTo(
                        volume("{measure: QV, of: self, orders: {first: true}}").orders());
        assertThat(volume("{count: members, of: group, orders: any}").orders()).contains(OrderFilter.ANY);
        assertThat(volume(OWN).orders()).isEmpty();
    }

    /** The articles of a group are those that it had when the plan was read. */
    @Test
    void keepsTheArticlesOfAGroup() {
        List<String> skus = new ArrayList<>(List.of("TM6", "TM7"));
        SkuGroup group = new SkuGroup("Machines", skus);
        skus.clear();

        assertThat(group.skus()).containsExactly("TM6", "TM7");
    }

    @Test
    void ofTreesHaveTheirKind() {
        Plan plan = plan(OWN, "  wide: {from: placement, matrix: {width: 3, depth: 7}}\n  up: {passUp: 2}\n");

        assertThat(plan.tree("wide")).contains(new Tree.Matrix("wide", "placement", 3, 7));
        assertThat(plan.tree("up")).contains(new Tree.PassUp("up", Tree.SPONSOR, 2));
        assertThat(plan.tree("active").orElseThrow()).extracting("volume").isEqualTo(Tree.RemovedVolume.MOVES_UP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"volumeWithoutKeep | up: {passUp: 2, volume: moves-up}", "treeLacksVolume | up: {keep: {GV: 80}}"})
    void ofTreesAreRefusedWhereTheyContradictThemselves(String code, String tree) {
        assertThat(errors("month", OWN, "  " + tree + "\n"))
                .extracting(problem -> problem.what().code(), Problem::line)
                .containsExactly(tuple("problem." + code, 16));
    }
}
