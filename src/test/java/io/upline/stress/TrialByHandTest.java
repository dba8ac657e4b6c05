package io.upline.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.network.Members;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single companies of a search are, buy and come to, worked out by hand. */
class TrialByHandTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private static Plan plan(String parts) {
        String head = """
            name: by-hand
            currency: EUR
            period: month
            asOf: period-end
            rounding: {mode: half-up, per: source}
            customers: {place: ownNode}
            status: {terminated: removed, suspended: held}
            returns: {how: restate, within: 60 days, smallest: 0.50}
            volumeBelowZero: floored
            """;
        PlanReader.Result read = PlanReader.read("by-hand.yaml", head + parts);
        return read.plan().orElseThrow(() -> new AssertionError(read.problems().toString()));
    }

    private static Plan bonus(String keys) {
        return plan("bonuses:\n- {name: Own, " + keys + "}\n");
    }

    private static Trial trial(Plan plan, int periods, long averageCenti) {
        return new Trial(plan, Choices.of(plan), periods, averageCenti);
    }

    /** Each stands below the one before, and the last buys all. */
    private static Company chain(int members) {
        Company company = new Company(members, 0);
        for (int m = 1; m < members; m++) {
            company.sponsor[m] = m - 1;
            company.placement[m] = m - 1;
        }
        Arrays.fill(company.pack, Company.NONE);
        Arrays.fill(company.rank, Company.NONE);
        company.rest = members - 1;
        return company;
    }

    /** Earlier members buy first, and one of them what is left. */
    @Test
    void isBoughtByEarlierMembersFirst() {
        Company company = new Company(3, 0);
        company.bought[0] = 100;
        company.bought[1] = 500;
        company.bought[2] = 300;

        assertThat(company.purchases(600)).containsExactly(100, 500, 0);
        assertThat(company.purchases(450)).containsExactly(100, 350, 0);
        assertThat(company.purchases(1000)).containsExactly(200, 500, 300);
        company.rest = 2;
        assertThat(company.purchases(1000)).containsExactly(100, 500, 400);
    }

    @Test
    void isCopiedWithAllThatIsWishedOfIt() {
        Company company = new Company(2, 2);
        assertThat(company.attributes[1]).containsExactly(Company.NONE, Company.NONE);
        company.placement[1] = 0;
        company.leg[1] = 3;
        company.customer[1] = true;
        company.recruit[1] = true;
        company.pack[1] = 4;
        company.attributes[1][1] = 5;
        company.rank[1] = 6;
        company.type[1] = 7;
        company.bought[1] = 8;
        company.rest = 1;

        assertThat(company.copy()).usingRecursiveComparison().isEqualTo(company);
        Company longer = chain(3).copy();
        assertThat(longer.sponsor).containsExactly(0, 0, 1);
        assertThat(longer.placement).containsExactly(0, 0, 1);
        company.take(company, 1, 0);
        assertThat(company.attributes[1]).containsExactly(5, 5);
        assertThat(company.bought).containsExactly(8, 8);
    }

    /**
     * The second is a customer, so that the third and fifth stand below the first; the first leg there holds the third, behind which the fourth
     * is placed. The first is a distributor whatever is wished.
     */
    @Test
    void ofMembersIsTheNearestThatCanBe() {
        Plan plan = plan("""
            ranks:
            - {name: Member, needs: {package: [Large]}}
            bonuses:
            - {name: Pairs, kind: binary, tree: placement, base: CV, match: weakLeg, carry: none, rates: 10%}
            """);
        Company company = new Company(5, 0);
        company.customer[0] = true;
        company.customer[1] = true;
        company.recruit[2] = true;
        company.sponsor[2] = 1;
        company.sponsor[3] = 2;
        company.sponsor[4] = 1;
        company.placement[4] = 1;
        company.leg[4] = 3;
        company.pack[4] = Company.NONE;

        Members members = Staff.of(company, Choices.of(plan), DAY);

        assertThat(IntStream.range(0, 5).mapToObj(members.ids()::at)).containsExactly("M1", "M2", "M3", "M4", "M5");
        assertThat(IntStream.range(0, 5).filter(members::isDistributor)).containsExactly(0, 2, 3, 4);
        assertThat(members.sponsor()).containsExactly(-1, 0, 0, 2, 0);
        assertThat(members.placement()).containsExactly(-1, -1, 0, 2, 0);
        assertThat(members.leg()).containsExactly(0, 0, 1, 1, 2);
        assertThat(members.packageOf()).containsExactly(0, -1, 0, 0, -1);
        int first = Math.toIntExact(DAY.toEpochDay());
        assertThat(members.joinedOn()).containsExactly(first - 365, first - 365, first, first - 365, first - 365);
        assertThat(Staff.of(chain(12), Choices.of(bonus("kind: percent, base: CV, rates: 1%")), DAY)
                        .ids()
                        .at(8))
                .isEqualTo("M09");
    }

    /** Of 400 the last of four buys all: 25, 20 and 10 % are 220, of which a ceiling of 30 % leaves 120, in each of two periods. */
    @Test
    void whatCeilingsCutOffIsCountedOnce() {
        String levels = "bonuses:\n- {name: Own, kind: levels, base: CV, compression: none, rates: [25%, 20%, 10%]}\n";
        String ceiling = "- {name: Ceiling, kind: cap, over: Own, companyShare: {atMost: 30%, of: CV}}\n";
        Trial capped = trial(plan("maxPayout: 60%\n" + levels + ceiling), 2, 10_000);
        Trial open = trial(plan("maxPayout: 60%\n" + levels), 2, 10_000);

        assertThat(capped.cutMinor(capped.run(chain(4)).results())).isEqualTo(20_000);
        assertThat(capped.paidMinor(capped.run(chain(4)).results())).isEqualTo(24_000);
        assertThat(open.cutMinor(open.run(chain(4)).results())).isZero();
        assertThat(open.paidMinor(open.run(chain(4)).results())).isEqualTo(44_000);
    }

    /** Of 300 the last of three buys all: 10 % and 6 % are 16 %, and so for points of two. */
    @Test
    void costsWhatIsPaidOfWhatIsBought() {
        String levels = "kind: levels, base: CV, compression: none, rates: [10%, 6%]";

        assertThat(trial(bonus(levels), 1, 10_000).shareE8(chain(3))).isEqualTo(16_000_000);
        assertThat(trial(bonus(levels), 3, 10_000).shareE8(chain(3))).isEqualTo(16_000_000);
        assertThat(trial(plan("pointValue: 2\nbonuses:\n- {name: Own, " + levels + "}\n"), 2, 10_000)
                        .shareE8(chain(3)))
                .isEqualTo(16_000_000);
        assertThat(trial(bonus(levels), 1, 10_000).total(chain(3))).isEqualTo(30_000);
        assertThat(trial(bonus(levels), 1, 100).shareE8(100, chain(3), 2)).isEqualTo(16_666_666);
    }

    /** Each period has the same orders, and sees those of the periods before: 30 and 60 of 600. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15000000 | {measure: CV, of: self, periods: 2}",
                "5000000  | {measure: CV, of: self, orders: {first: true}}",
                "10000000 | {measure: CV, of: self, orders: {type: standard}}",
                "0        | {measure: CV, of: self, orders: {type: gift}}",
                "0        | {measure: CV, of: self, orders: {sku: TM7}}",
                "10000000 | {measure: CV, of: self, orders: {notSku: TM7}}"
            })
    void costsByTheOrdersOfItsPeriods(long shareE8, String volume) {
        Plan plan =
                plan("volumes:\n  V: " + volume + "\nbonuses:\n- {name: Own, kind: percent, base: V, rates: 10%}\n");

        assertThat(trial(plan, 2, 10_000).shareE8(chain(3))).isEqualTo(shareE8);
    }

    /** The types and articles that a plan names make the kinds of orders: of two each there are four. */
    @Test
    void costsByTheKindOfAnOrder() {
        Plan plan = plan("""
            volumes:
              V: {measure: CV, of: self, orders: {type: gift, sku: TM7}}
            bonuses:
            - {name: Own, kind: percent, base: V, rates: 10%}
            """);
        Choices choices = Choices.of(plan);

        assertThat(choices.types()).containsExactly("standard", "gift");
        assertThat(choices.skus()).containsExactly("", "TM7");
        assertThat(choices.kinds()).isEqualTo(4);
        assertThat(IntStream.range(0, 4).map(kind -> {
                    Company company = chain(2);
                    company.type[1] = kind;
                    return Math.toIntExact(trial(plan, 1, 10_000).shareE8(company));
                }))
                .containsExactly(0, 0, 0, 10_000_000);
    }

    /** The host of a purchase is whoever sponsors the buyer; the first has none. */
    @Test
    void costsWhatHostsArePaid() {
        Trial trial = trial(bonus("kind: party, base: CV, rates: 10%"), 1, 10_000);
        Company company = chain(2);

        assertThat(trial.shareE8(company)).isEqualTo(10_000_000);
        company.rest = 0;
        assertThat(trial.shareE8(company)).isZero();
    }

    /** The last is a Star by hand; a customer is none, whatever is wished. */
    @Test
    void costsWhatAssignedRanksArePaid() {
        Plan plan = plan("""
            ranks:
            - name: Member
            - {name: Star, assigned: true}
            bonuses:
            - {name: Own, kind: award, amounts: {Star: 30.00}}
            """);
        Company company = chain(3);
        assertThat(Choices.of(plan).assigned()).containsExactly("Star");
        assertThat(trial(plan, 1, 10_000).shareE8(company)).isZero();
        company.rank[2] = 0;
        assertThat(trial(plan, 1, 10_000).shareE8(company)).isEqualTo(10_000_000);
        company.customer[2] = true;
        assertThat(trial(plan, 1, 10_000).shareE8(company)).isZero();
    }

    @Test
    void costsNothingThatCanBeSaidWhereAFigureIsTooLarge() {
        Plan plan = plan("""
            volumes:
              V: {measure: CV, of: self, times: 500%}
            bonuses:
            - {name: Own, kind: percent, base: V, rates: 10%}
            """);
        Trial trial = trial(plan, 1, Long.MAX_VALUE / 4);

        assertThat(trial.shareE8(chain(3))).isEqualTo(-1);
        assertThat(trial.paid()).isEmpty();
    }

    /** A ceiling that cut counts as one that paid. */
    @Test
    void knowsWhichBonusesPaid() {
        Plan plan = plan("""
            bonuses:
            - {name: Own, kind: percent, base: CV, rates: 10%}
            - {name: Up, kind: levels, base: CV, compression: none, rates: [1%]}
            - {name: Ceiling, kind: cap, over: [Own], perMember: 20.00}
            """);
        Trial trial = trial(plan, 1, 10_000);
        Company alone = chain(2);
        alone.rest = 0;

        assertThat(trial.shareE8(alone)).isEqualTo(10_000_000);
        assertThat(trial.paid()).containsExactly("Own");
        Trial dear = trial(plan, 1, 20_000);
        assertThat(dear.shareE8(alone)).isEqualTo(5_000_000);
        assertThat(dear.paid()).containsExactlyInAnyOrder("Own", "Ceiling");
    }

    @Test
    void knowsWhatAPlanMakesADifferenceBetween() {
        Choices choices = Choices.of(plan("""
            measures: [QV, CV]
            volumes:
              PV: {measure: QV, of: self, orders: {notType: [return, gift], QV: 0.99}}
            bonuses:
            - {name: Own, kind: percent, base: PV, by: package, rates: {Small: 12.5%, Large: 1%}}
            - {name: Star, kind: award, needs: {PV: 150.50}, amounts: 1.00}
            examples:
            - title: one
              members: "id  sponsor  QV\\nA  -  777\\n"
              expect:
                earnings: "id  bonus  amount\\nA  Own  -\\n"
            """));

        assertThat(choices.figuresCenti()).contains(100L, 1250L, 15_050L).doesNotContain(99L, 77_700L);
        assertThat(choices.packages()).containsExactlyInAnyOrder("Large", "Small");
        assertThat(choices.types()).containsExactly("standard", "gift");
        assertThat(choices.measures()).containsExactly("QV");
        assertThat(choices.parties()).isFalse();
        assertThat(choices.legs()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | kind: binary, tree: placement, base: CV, match: weakLeg, carry: none, rates: 10%",
                "8 | kind: levels, tree: placement, base: CV, compression: none, rates: [10%]",
                "0 | kind: levels, base: CV, compression: none, rates: [10%]"
            })
    void hasLegsWhereThePlanHasAUseForThem(int legs, String keys) {
        assertThat(Choices.of(bonus(keys)).legs()).isEqualTo(legs);
    }

    /** A tells of two months: 8.00 and 8.00 by levels, and an award once, so that the first month costs most: 18 of 100. */
    @Test
    void isToldFromTheTopWithWhatItEarned() {
        Plan plan = plan("""
            ranks:
            - {name: Silver, needs: {CV: 50}}
            bonuses:
            - {name: Up, kind: levels, base: CV, compression: none, rates: [8%]}
            - {name: Once, kind: award, once: ever, amounts: {Silver: 10.00}}
            - {name: Never, kind: percent, base: CV, needs: {CV: 90000}, rates: 1%}
            """);
        Trial trial = trial(plan, 2, 2_500);
        Company company = chain(4);
        company.sponsor[2] = 0;
        company.sponsor[3] = 1;
        company.recruit[3] = true;

        WorstCompany told = Told.company(new StressSearch.Found(trial, company, trial.shareE8(company)), 2);

        assertThat(told.shareE8()).isEqualTo(13_000_000);
        assertThat(told.mostE8()).isEqualTo(18_000_000);
        assertThat(told.paidMinor()).isEqualTo(2_600);
        assertThat(told.bonuses())
                .containsExactly(
                        new WorstCompany.BonusShare("Up", 1_600, 8_000_000),
                        new WorstCompany.BonusShare("Once", 1_000, 5_000_000));
        assertThat(told.people()).extracting(WorstCompany.Person::id).containsExactly("M1", "M2", "M4", "M3");
        assertThat(told.people()).extracting(WorstCompany.Person::depth).containsExactly(0, 1, 2, 1);
        assertThat(told.people()).extracting(WorstCompany.Person::earnedMinor).containsExactly(0L, 1_600L, 1_000L, 0L);
        assertThat(told.people().get(1).earned())
                .containsExactly(new WorstCompany.Earned(0, "Up", 800), new WorstCompany.Earned(1, "Up", 800));
        WorstCompany.Person last = told.people().get(2);
        assertThat(last.sponsor()).contains("M2");
        assertThat(last.placement()).isEmpty();
        assertThat(last.rank()).contains("Silver");
        assertThat(last.pack()).isEmpty();
        assertThat(last.recruit()).isTrue();
        assertThat(last.joined()).isEqualTo(DAY);
        assertThat(last.boughtCenti()).isEqualTo(10_000);
        assertThat(last.type()).isEqualTo("standard");
        assertThat(told.people().getFirst().rank()).isEmpty();
        assertThat(told.people().getFirst().joined()).isEqualTo(LocalDate.of(2025, 10, 1));
    }

    /** A customer is told as one, whatever rank is wished of it, and whoever has a value of an attribute with that one. */
    @Test
    void isToldWithItsAttributes() {
        Plan plan = plan("""
            ranks:
            - name: Member
            - {name: Star, assigned: true}
            bonuses:
            - {name: Own, kind: percent, base: CV, by: {attribute: contract}, rates: {A: 1%, B: 20%, other: 5%}}
            """);
        Choices choices = Choices.of(plan);
        assertThat(choices.attributes()).containsExactly(new Choices.Attribute("contract", List.of("A", "B")));
        Trial trial = trial(plan, 1, 10_000);
        Company company = new Company(3, 1);
        Arrays.fill(company.pack, Company.NONE);
        company.attributes[0][1] = 1;
        company.rest = 1;
        company.customer[2] = true;
        company.rank[0] = Company.NONE;

        assertThat(trial.shareE8(company)).isEqualTo(20_000_000);
        WorstCompany told = Told.company(new StressSearch.Found(trial, company, 20_000_000), 1);

        assertThat(told.averageCenti()).isEqualTo(10_000);
        assertThat(told.first()).hasToString("2026-10");
        assertThat(told.people())
                .extracting(WorstCompany.Person::attributes)
                .containsExactly(new TreeMap<>(), new TreeMap<>(Map.of("contract", "B")), new TreeMap<>());
        assertThat(told.people()).extracting(WorstCompany.Person::customer).containsExactly(false, false, true);
        assertThat(told.people())
                .extracting(WorstCompany.Person::sponsor)
                .containsExactly(Optional.empty(), Optional.of("M1"), Optional.of("M1"));
        assertThat(told.people())
                .extracting(WorstCompany.Person::assigned)
                .containsExactly(Optional.empty(), Optional.of("Star"), Optional.empty());
    }

    /** Who buys nothing has no order: one of three is paid 3.00 for one, of 300. */
    @Test
    void costsByTheNumberOfItsOrders() {
        Plan plan = plan("""
            volumes:
              N: {count: orders, of: self}
            bonuses:
            - {name: Own, kind: percent, base: N, amounts: 3.00}
            - {name: One, kind: percent, base: CV, rates: 1%}
            """);

        assertThat(trial(plan, 1, 10_000).shareE8(chain(3))).isEqualTo(2_000_000);
        assertThat(Trial.orderId("M3", 0)).isEqualTo("O1-M3");
        assertThat(Trial.orderId("M3", 1)).isEqualTo("O2-M3");
    }

    /** Measures that no bonus looks at have no points, but for that of which the plan pays at most a share. */
    @Test
    void boughtHasTheMeasuresThatThePlanLooksAt() {
        String rest = "measures: [QV, CV, PV]\nbonuses:\n- {name: Own, kind: percent, base: QV, rates: 1%}\n";

        assertThat(Choices.of(plan(rest)).measures()).containsExactly("QV");
        assertThat(Choices.of(plan(rest + "maxPayout: {atMost: 50%, of: PV}\n")).measures())
                .containsExactly("QV", "PV");
    }

    @Test
    void isSearchedForWithMembersAnAverageAPeriodAndATry() {
        assertThat(new Search(2, List.of(100L), 1, 1, 0).members()).isEqualTo(2);
        assertThatThrownBy(() -> new Search(1, List.of(100L), 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Search(2, List.of(), 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Search(2, List.of(100L), 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Search(2, List.of(100L), 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
