package io.upline.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.calculation.ExampleInputs;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.calculation.Worked;
import io.upline.calculation.engine.Calculation;
import io.upline.desk.Told;
import io.upline.fact.Fact;
import io.upline.network.Members;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fact holds from the period on in which its members are there; a move leaves the placement as it is, and says so. */
class TriedFactsTest {

    private static final PayPeriod SEPTEMBER = PayPeriod.parse(PeriodKind.MONTH, "2026-09");
    private static final PayPeriod OCTOBER = SEPTEMBER.next();

    private static final String FIRST = """
        id  sponsor  placement  leg  kind
        A   -        -          -    distributor
        B   A        A          L    distributor
        C   A        -          -    customer
        """;

    private static final String SECOND = """
        id  sponsor  placement  leg  kind
        A   -        -          -    distributor
        B   A        A          L    distributor
        C   A        A          R    distributor
        D   A        B          L    distributor
        """;

    @Test
    void aCustomerHasNoRank() {
        ChangedFacts granted = new ChangedFacts(Map.of("C", "Gold"), Map.of());

        assertThatThrownBy(() -> granted.check(members(FIRST), List.of()))
                .satisfies(Told.containing("C cannot be Gold: it is no distributor"));
    }

    @Test
    void holdsInAllPeriodsWhereItsMembersAreThereFromTheBeginning() {
        assertThat(facts(new ChangedFacts(Map.of("B", "Gold"), Map.of("B", "C"))))
                .containsExactly(
                        Fact.of("compare.changedRank", "member", "B", "rank", "Gold"),
                        Fact.of("compare.changedSponsor", "member", "B", "sponsor", "C", "placed", "A"),
                        Fact.of("compare.changedBefore", "first", SEPTEMBER));
    }

    @Test
    void holdsFromThePeriodOnInWhichItsMembersCome() {
        assertThat(facts(new ChangedFacts(Map.of("C", "Gold", "D", "Gold"), Map.of("D", "C", "A", "D", "C", "B"))))
                .containsExactly(
                        Fact.of("compare.changedRankFrom", "member", "C", "rank", "Gold", "from", OCTOBER),
                        Fact.of("compare.changedRankFrom", "member", "D", "rank", "Gold", "from", OCTOBER),
                        Fact.of(
                                "compare.changedSponsorFrom",
                                "member",
                                "A",
                                "sponsor",
                                "D",
                                "from",
                                OCTOBER,
                                "placed",
                                ""),
                        Fact.of("compare.changedSponsor", "member", "C", "sponsor", "B", "placed", "A"),
                        Fact.of(
                                "compare.changedSponsorFrom",
                                "member",
                                "D",
                                "sponsor",
                                "C",
                                "from",
                                OCTOBER,
                                "placed",
                                "B"),
                        Fact.of("compare.changedBefore", "first", SEPTEMBER));
    }

    @Test
    void aMoveBelowTheSponsorThatItHasChangesNothing() {
        assertThat(facts(new ChangedFacts(Map.of(), Map.of("B", "A"))))
                .containsExactly(
                        Fact.of("compare.changedSponsorSame", "member", "B", "sponsor", "A"),
                        Fact.of("compare.changedBefore", "first", SEPTEMBER));
    }

    @Test
    void aCustomerThatMovesTakesWhatItBoughtAlong() {
        ChangedFacts moved = new ChangedFacts(Map.of(), Map.of("C", "B"));
        Worked worked = Worked.plan("""
            measures: [PV]
            volumes: {SOLD: {measure: PV, of: customers}}
            bonuses:
            - {name: Retail, kind: percent, base: SOLD, rates: 10%}
            """).members("""
                id  sponsor  kind         PV
                A   -        distributor  -
                B   A        distributor  -
                C   A        customer     50
                """);
        TriedFacts tried = new TriedFacts(moved);
        tried.add(SEPTEMBER, members(FIRST));

        Results is = Calculation.calculate(worked.plan(), moved.in(worked.inputs(), worked.plan()));

        worked.earns("A Retail A 0 50 0.1 5");
        assertThat(is.earnings(0, 3).payee()).containsExactly(1);
        assertThat(is.earnings(0, 3).amountMinor()).containsExactly(500);
        assertThat(tried.facts(SEPTEMBER)).contains(Fact.of("compare.changedCustomer", "member", "C", "sponsor", "B"));
    }

    @Test
    void nothingChangedIsNothingSaid() {
        assertThat(facts(ChangedFacts.NONE)).isEmpty();
    }

    private static List<Fact> facts(ChangedFacts changed) {
        TriedFacts tried = new TriedFacts(changed);
        tried.add(SEPTEMBER, members(FIRST));
        tried.add(OCTOBER, members(SECOND));
        return tried.facts(SEPTEMBER);
    }

    private static Members members(String table) {
        return ExampleInputs.of(table, "", State.NONE).members();
    }
}
