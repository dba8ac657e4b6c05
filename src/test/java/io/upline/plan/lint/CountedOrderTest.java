package io.upline.plan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.reading.PlanReader;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.words.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan pays on an order at most, by the window, reach and sums of the volume that is paid on. */
class CountedOrderTest {

    private static final String PLAN = """
        name: bound
        currency: EUR
        period: month
        asOf: period-end
        measures: [CV, QV]
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days, smallest: 0.50}
        volumeBelowZero: floored
        volumes:
          OWN: {measure: CV, of: self}
          THREE: {measure: CV, of: self, periods: 3}
          HALF: {measure: CV, of: [self, customers], times: 50%}
          EVER: {measure: CV, of: self, periods: ever}
          POINTS: {measure: QV, of: self}
          DEEP: {measure: CV, of: downline, depth: 2}
          ALL: {measure: CV, of: group}
          UNIT: {measure: CV, of: group, until: {rank: Gold}}
          KEPT: {measure: CV, of: group, tree: active, depth: 1}
          SLOTS: {measure: CV, of: downline, tree: matrix}
          BUYERS: {count: customers, of: customers, orders: any}
          NEW: {measure: CV, of: self, periods: 2, orders: {withinDaysOfJoining: {from: 31, to: 60}}}
          SUM: {add: [OWN, THREE, HALF]}
          MIXED: {add: [THREE, POINTS]}
          MOST: {greater: [HALF, THREE]}
          LEAST: {lesser: [ALL, THREE, DEEP]}
          BEFORE: {measure: CV, of: [self, customers], periods: {last: 2, unit: quarter}}
        trees:
          active: {keep: {CV: 80}, volume: moves-up}
          matrix: {matrix: {width: 3, depth: 4}}
        ranks:
        - name: Member
        - name: Gold
          needs: {CV: 1000}
        bonuses:
        - {name: Bonus, BONUS}
        """;

    /** The rates are 100 % throughout, so that the share is how often an order counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kind: percent, base: THREE                    | 300% of CV, as an order counts in as many as 3 periods
        kind: percent, base: NEW                      | 200% of CV, as an order counts in as many as 2 periods
        kind: percent, base: DEEP                     | 200% of CV.
        kind: percent, base: KEPT                     | 300% of CV.
        kind: percent, base: SLOTS                    | 400% of CV.
        kind: percent, base: SUM                      | 450% of CV, as an order counts in as many as 3 periods
        kind: percent, base: MIXED                    | 300% of CV, as an order counts in as many as 3 periods
        kind: percent, base: MOST                     | 300% of CV, as an order counts in as many as 3 periods
        kind: percent, base: LEAST                    | 200% of CV
        kind: levels, base: THREE, compression: none  | 300% of CV, as an order counts in as many as 3 periods
        """)
    void saysHowMuchOfAnOrderIsPaid(String bonus, String says) {
        List<Problem> problems = problems(bonus + ", rates: " + (bonus.contains("levels") ? "[100%]" : "100%"));

        assertThat(said(problems, ProblemCode.OVER_100_PERCENT)).contains("the plan pays " + says);
        assertThat(said(problems, ProblemCode.UNBOUNDED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kind: percent, base: OWN, rates: 100%
        kind: percent, base: HALF, rates: 100%
        kind: percent, base: THREE, rates: 33%
        kind: percent, base: UNIT, rates: {Gold: 100%}
        kind: percent, base: UNIT, needs: {rank: Gold}, by: CV, rates: {1: 100%}
        kind: pool, size: {share: 16%, of: BEFORE}, shares: {Gold: 1}, nobody: breakage
        """)
    void saysNothingOfWhatStaysBelowTheOrder(String bonus) {
        assertThat(problems(bonus))
                .noneMatch(problem ->
                        problem.code() == ProblemCode.OVER_100_PERCENT || problem.code() == ProblemCode.UNBOUNDED);
    }

    /** Two quarters of three months each: six times 17 %. */
    @ParameterizedTest
    @CsvSource({"17%, 102%", "50%, 300%"})
    void countsAnOrderInEachMonthOfTheQuartersAfterIt(String share, String says) {
        String pool = "kind: pool, size: {share: " + share + ", of: BEFORE}, shares: {Gold: 1}, nobody: breakage";

        assertThat(said(problems(pool), ProblemCode.OVER_100_PERCENT)).contains("pays " + says + " of CV");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kind: percent, base: ALL, rates: 1%                           | an order is in the volume of everybody above its buyer
        kind: percent, base: UNIT, rates: {Member: 1%, Gold: 2%}      | an order is in the volume of everybody above its buyer
        kind: percent, base: EVER, rates: 1%                          | an order counts in each period from its own on
        kind: percent, base: BUYERS, rates: 1%                        | a number of members, customers or orders is paid on
        kind: levels, base: UNIT, compression: none, rates: [1%]      | an order is in the volume of everybody above its buyer
        """)
    void saysWhyNothingBoundsIt(String bonus, String says) {
        assertThat(said(problems(bonus), ProblemCode.UNBOUNDED)).contains("on Bonus, " + says);
    }

    private static List<Problem> problems(String bonus) {
        PlanReader.Result result = PlanReader.read("plan.yaml", PLAN.replace("BONUS", bonus));
        assertThat(result.problems())
                .allMatch(problem -> !problem.isError() || problem.code() == ProblemCode.OVER_100_PERCENT);
        return result.problems();
    }

    private static String said(List<Problem> problems, ProblemCode code) {
        return problems.stream()
                .filter(problem -> problem.code() == code)
                .map(problem -> Words.english().of(problem.fact()))
                .findFirst()
                .orElse("");
    }
}
