package io.upline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.Breakage;
import io.upline.calculation.Results;
import io.upline.period.PeriodKind;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Cap;
import io.upline.plan.kind.Compression;
import io.upline.plan.kind.Differential;
import io.upline.plan.kind.Matching;
import io.upline.plan.volume.Tree;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold whatever the company: of the engine, and of the oracle that it is compared with. */
class LawsTest {

    private static final int COMPANIES = Integer.getInteger("laws.companies", 150);

    private static final Tree ACTIVE = new Tree.Kept(
            "active",
            Tree.SPONSOR,
            new Condition.VolumeAtLeast("QV", 8_000, Optional.empty()),
            Tree.RemovedVolume.MOVES_UP);

    private static final Tree MINE =
            new Tree.Kept("mine", Tree.SPONSOR, ((Tree.Kept) ACTIVE).keep(), Tree.RemovedVolume.BECOMES_OWN);

    private static LongStream seeds() {
        long seed = Long.getLong("seed", -1);
        return seed >= 0 ? LongStream.of(seed) : LongStream.range(1, 1 + COMPANIES);
    }

    private static Company company(long seed) {
        return RandomCompany.periods(new Dice(seed), PeriodKind.MONTH, 1).getFirst();
    }

    private static Plan linear(Terms.CustomerPlace customers) {
        return Plans.plan(
                Plans.terms(customers),
                List.of(Plans.group("GV", Tree.SPONSOR), Plans.group("KV", "kept")),
                List.of(new Tree.Kept(
                        "kept",
                        Tree.SPONSOR,
                        new Condition.HasPackage(List.of("Medium", "Large")),
                        Tree.RemovedVolume.MOVES_UP)),
                Plans.levels("plain", Tree.SPONSOR, Compression.NONE),
                Plans.levels("dynamic", Tree.SPONSOR, Compression.DYNAMIC),
                Plans.levels("standard", "kept", Compression.NONE),
                Plans.differential("held", Differential.Minus.HELD),
                Plans.differential("frontline", Differential.Minus.FRONTLINE),
                Plans.differential("paid", Differential.Minus.PAID),
                Plans.generations("generations"),
                Plans.binary("binary"));
    }

    /** Orders of whole points, so that whole percents of them are whole cents. */
    private static Company whole(Company company, int factor) {
        List<Purchase> orders = company.orders().stream()
                .map(o -> o.times(new BigDecimal(100 * factor)))
                .toList();
        return with(company, orders);
    }

    private static Company with(Company c, List<Purchase> orders) {
        return new Company(
                c.period(), c.firstPeriod(), c.measures(), c.members(), orders, c.before(), c.given(), c.forced());
    }

    private static Company withoutOwners(Company c) {
        return new Company(
                c.period(),
                c.firstPeriod(),
                c.measures(),
                c.members().stream().map(p -> p.withOwner("")).toList(),
                c.orders(),
                c.before(),
                c.given(),
                c.forced());
    }

    @ParameterizedTest
    @EnumSource
    void paysTenTimesAsMuchOnTenTimesTheVolume(Witness witness) {
        seeds().forEach(seed -> {
            Plan plan = linear(seed % 2 == 0 ? Terms.CustomerPlace.OWN_NODE : Terms.CustomerPlace.AT_SPONSOR);
            Outcome once = witness.calculate(plan, whole(company(seed), 1));
            Outcome tenfold = witness.calculate(plan, whole(company(seed), 10));
            assertThat(tenfold.lines().stream().map(Outcome.Line::toString))
                    .as("seed " + seed)
                    .containsExactlyElementsOf(once.lines().stream()
                            .map(l -> new Outcome.Line(
                                            l.payee(),
                                            l.position(),
                                            l.bonus(),
                                            l.source(),
                                            l.level(),
                                            l.base().multiply(BigDecimal.TEN),
                                            l.rate(),
                                            l.amount().multiply(BigDecimal.TEN),
                                            l.rule())
                                    .toString())
                            .toList());
        });
    }

    @ParameterizedTest
    @EnumSource
    void seesNothingInTheOrderOfInputLinesOrInNames(Witness witness) {
        seeds().forEach(seed -> {
            Case one = Case.random(seed, ComparisonTest.MECHANISMS);
            Company company = one.periods().getFirst();
            Outcome plain = witness.calculate(one.plan(), company);
            Dice dice = new Dice(seed);
            Company mixed = new Company(
                    company.period(),
                    company.firstPeriod(),
                    company.measures(),
                    dice.shuffled(company.members()),
                    dice.shuffled(company.orders()),
                    company.before(),
                    dice.shuffled(company.given()),
                    company.forced());
            assertThat(witness.calculate(one.plan(), mixed).facts())
                    .as("seed " + seed)
                    .isEqualTo(plain.facts());
            assertThat(witness.calculate(one.plan(), Renamed.company(company)).facts())
                    .as("renamed, seed " + seed)
                    .isEqualTo(Renamed.outcome(plain).facts());
        });
    }

    /** An order is the same whether it comes as one line or as several, the smaller ones before or after. */
    @ParameterizedTest
    @EnumSource
    void seesNothingInTheLinesOfAnOrder(Witness witness) {
        seeds().forEach(seed -> {
            Case one = Case.random(seed, ComparisonTest.MECHANISMS);
            Company company = one.periods().getFirst();
            Dice dice = new Dice(seed);
            List<Purchase> lines = new java.util.ArrayList<>();
            for (Purchase line : company.orders()) {
                Map<String, BigDecimal> part = new java.util.HashMap<>();
                Map<String, BigDecimal> rest = new java.util.HashMap<>();
                line.measures().forEach((name, value) -> {
                    long centi = value.movePointRight(2).longValueExact();
                    part.put(name, BigDecimal.valueOf(centi / dice.between(1, 4), 2));
                    rest.put(name, value.subtract(part.get(name)));
                });
                lines.add(line.of(2 * line.line(), part));
                lines.add(line.of(2 * line.line() + 1, rest));
            }
            assertThat(witness.calculate(one.plan(), with(company, dice.shuffled(lines)))
                            .facts())
                    .as("seed " + seed)
                    .isEqualTo(witness.calculate(one.plan(), company).facts());
        });
    }

    @ParameterizedTest
    @EnumSource
    void takesASaleAndItsFullReturnForNothing(Witness witness) {
        seeds().forEach(seed -> {
            Case one = Case.random(seed, ComparisonTest.MECHANISMS);
            Company company = one.periods().getFirst();
            Person buyer = company.members().getLast();
            int day = Sales.day(company.period().first());
            Map<String, BigDecimal> measures = Map.of("QV", new BigDecimal("77.70"), "CV", BigDecimal.TEN);
            Purchase sale = new Purchase("X1", 1, buyer.id(), 0, day, 5, "standard", "", false, "", "", "", measures);
            Purchase back = new Purchase(
                            "X2", 1, buyer.id(), 0, day + 1, 5, "return", "X1", false, "", "", "", measures)
                    .times(BigDecimal.ONE.negate());
            List<Purchase> orders = new java.util.ArrayList<>(company.orders());
            orders.add(sale);
            orders.add(back);
            assertThat(witness.calculate(one.plan(), with(company, orders)).facts())
                    .as("seed " + seed)
                    .isEqualTo(witness.calculate(one.plan(), company).facts());
        });
    }

    @ParameterizedTest
    @EnumSource
    void paysTheHighestRateOnThePathInAll(Witness witness) {
        seeds().forEach(seed -> {
            Plan plan = linear(Terms.CustomerPlace.AT_SPONSOR);
            Company company = company(seed);
            Map<String, BigDecimal> paid = new TreeMap<>();
            Map<String, BigDecimal> highest = new TreeMap<>();
            Map<String, Person> people = new TreeMap<>();
            company.members().forEach(p -> people.put(p.id(), p));
            witness.calculate(plan, company).lines().stream()
                    .filter(l -> l.bonus().equals("paid"))
                    .forEach(l -> {
                        paid.merge(l.source(), l.rate(), BigDecimal::add);
                        highest.put(l.source(), highest(people, l.source()));
                    });
            assertThat(paid).as("seed " + seed).hasSameSizeAs(highest);
            paid.forEach(
                    (source, sum) -> assertThat(sum).as(seed + " " + source).isEqualByComparingTo(highest.get(source)));
        });
    }

    private static BigDecimal highest(Map<String, Person> people, String source) {
        BigDecimal highest = BigDecimal.ZERO;
        for (Person at = people.get(source); at != null; at = people.get(at.sponsor())) {
            boolean stands = at.distributor() && at.status() != io.upline.network.MemberStatus.TERMINATED;
            String name = at.packageName();
            highest = Plans.ONE_RATE_BY_PACKAGE.rows().stream()
                    .filter(r -> stands && r.key().equals(name))
                    .map(r -> r.at(0).toDecimal())
                    .reduce(highest, BigDecimal::max);
        }
        return highest;
    }

    @ParameterizedTest
    @EnumSource
    void paysAPoolToTheCent(Witness witness) {
        Plan plan = Plans.plan(Plans.terms(Terms.CustomerPlace.OWN_NODE), List.of(), List.of(), Plans.pool("pool"));
        seeds().forEach(seed -> {
            Company company = company(seed);
            BigDecimal total = company.orders().stream()
                    .filter(o -> o.periodsBack() == 0)
                    .map(o -> o.measure("CV"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .max(BigDecimal.ZERO);
            BigDecimal size = total.multiply(new BigDecimal("1.5")).setScale(0, java.math.RoundingMode.HALF_UP);
            List<Outcome.Line> lines = witness.calculate(plan, company).lines();
            assertThat(lines.isEmpty() ? size : Caps.sum(lines))
                    .as("seed " + seed)
                    .isEqualByComparingTo(size);
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsVolumeWhenATreeIsCompressed(Witness witness) {
        Plan plan = Plans.plan(
                Plans.terms(Terms.CustomerPlace.OWN_NODE),
                List.of(
                        Plans.group("ALL", Tree.SPONSOR),
                        Plans.group("KEPT", ACTIVE.name()),
                        Plans.group("MINE", MINE.name())),
                List.of(ACTIVE, MINE));
        seeds().forEach(seed -> {
            Outcome outcome = witness.calculate(plan, company(seed));
            Map<String, BigDecimal> all = outcome.volumes().get("ALL");
            for (String over : List.of("KEPT", "MINE")) {
                Map<String, BigDecimal> kept = outcome.volumes().get(over);
                company(seed).members().stream()
                        .filter(p -> keeps(company(seed), p))
                        .forEach(p -> assertThat(kept.get(p.id()))
                                .as(over + " " + seed + " " + p.id())
                                .isEqualByComparingTo(all.get(p.id())));
            }
        });
    }

    private static boolean keeps(Company company, Person person) {
        BigDecimal own = company.orders().stream()
                .filter(o -> o.periodsBack() == 0 && o.buyer().equals(person.id()))
                .map(o -> o.measure("QV"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return person.distributor()
                && person.status() != io.upline.network.MemberStatus.TERMINATED
                && own.compareTo(new BigDecimal(80)) >= 0;
    }

    /** Whoever owns a position is paid what it earned; what it earned does not depend on that. */
    @ParameterizedTest
    @EnumSource
    void earnsTheSameWhoeverOwnsThePosition(Witness witness) {
        Plan plan = linear(Terms.CustomerPlace.OWN_NODE);
        seeds().forEach(seed -> {
            Company alone = withoutOwners(company(seed));
            Company owned = owned(alone, new Dice(seed));
            List<Outcome.Line> lines = witness.calculate(plan, owned).lines();
            assertThat(byPosition(lines))
                    .as("seed " + seed)
                    .isEqualTo(byPosition(witness.calculate(plan, alone).lines()));
            Map<String, String> owners = new TreeMap<>();
            owned.members().forEach(p -> owners.put(p.id(), p.owner().isEmpty() ? p.id() : p.owner()));
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.payee()).isEqualTo(owners.getOrDefault(line.position(), "")));
        });
    }

    /** What a match reads before caps no cap over it moves; what it reads after them is less. */
    @ParameterizedTest
    @EnumSource
    void matchesBeforeCapsAsThoughThereWereNone(Witness witness) {
        Bonus team = Plans.levels("team", Tree.SPONSOR, Compression.NONE);
        Bonus before = Plans.matching("before", "team", Matching.Reads.BEFORE_CAPS);
        Bonus after = Plans.matching("after", "team", Matching.Reads.AFTER_CAPS);
        Terms terms = Plans.terms(Terms.CustomerPlace.OWN_NODE);
        Plan free = Plans.plan(terms, List.of(), List.of(), team, before, after);
        Plan capped = Plans.plan(terms, List.of(), List.of(), team, before, after, Plans.cap("cap", "team", 2));
        long[] less = {0};
        seeds().forEach(seed -> {
            List<Outcome.Line> all = witness.calculate(free, company(seed)).lines();
            List<Outcome.Line> under = witness.calculate(capped, company(seed)).lines();
            assertThat(of("before", under)).as("seed " + seed).isEqualTo(of("before", all));
            less[0] += of("after", under).equals(of("after", all)) ? 0 : 1;
        });
        assertThat(less[0]).isPositive();
    }

    /** Of two bonuses each payee gets the sum of the larger one, and the other not at all. */
    @ParameterizedTest
    @EnumSource
    void paysTheLargerOfTwo(Witness witness) {
        Bonus one = Plans.levels("one", Tree.SPONSOR, Compression.NONE);
        Bonus other = Plans.differential("other", Differential.Minus.HELD);
        Terms terms = Plans.terms(Terms.CustomerPlace.OWN_NODE);
        Plan free = Plans.plan(terms, List.of(), List.of(), one, other);
        Plan larger = Plans.plan(terms, List.of(), List.of(), one, other, Plans.larger("larger", "one", "other"));
        Set<String> paid = new TreeSet<>();
        seeds().forEach(seed -> {
            List<Outcome.Line> both = witness.calculate(free, company(seed)).lines();
            Map<String, BigDecimal> ones = byPayee(both, "one");
            Map<String, BigDecimal> others = byPayee(both, "other");
            Map<String, BigDecimal> most = new TreeMap<>(ones);
            others.forEach((payee, sum) -> most.merge(payee, sum, BigDecimal::max));
            List<Outcome.Line> lines = witness.calculate(larger, company(seed)).lines();
            lines.forEach(line -> paid.add(line.bonus()));
            assertThat(byPayee(lines, "one", "other")).as("seed " + seed).isEqualTo(most);
            assertThat(Collections.disjoint(
                            byPayee(lines, "one").keySet(),
                            byPayee(lines, "other").keySet()))
                    .as("seed " + seed)
                    .isTrue();
        });
        assertThat(paid).containsExactly("one", "other");
    }

    private static Map<String, BigDecimal> byPayee(List<Outcome.Line> lines, String... bonuses) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        lines.stream()
                .filter(line -> List.of(bonuses).contains(line.bonus()))
                .forEach(line -> sums.merge(line.payee(), line.amount(), BigDecimal::add));
        return sums;
    }

    private static List<String> of(String bonus, List<Outcome.Line> lines) {
        return lines.stream()
                .filter(line -> line.bonus().equals(bonus))
                .map(Outcome.Line::toString)
                .toList();
    }

    /** Half of the members are positions of one of them. */
    private static Company owned(Company c, Dice dice) {
        String owner = dice.pick(c.members()).id();
        return new Company(
                c.period(),
                c.firstPeriod(),
                c.measures(),
                c.members().stream()
                        .map(p -> !p.id().equals(owner) && dice.percent(50) ? p.withOwner(owner) : p)
                        .toList(),
                c.orders(),
                c.before(),
                c.given(),
                c.forced());
    }

    private static Map<String, BigDecimal> byPosition(List<Outcome.Line> lines) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.position() + " " + line.bonus(), line.amount(), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    @ParameterizedTest
    @EnumSource
    void paysNobodyOnAnotherTree(Witness witness) {
        seeds().forEach(seed -> {
            Company company = withoutOwners(company(seed));
            Map<String, Person> people = new TreeMap<>();
            company.members().forEach(p -> people.put(p.id(), p));
            for (Outcome.Line line : witness.calculate(linear(Terms.CustomerPlace.OWN_NODE), company)
                    .lines()) {
                boolean above = false;
                for (Person at = people.get(line.source()); at != null; at = people.get(at.sponsor())) {
                    above = above || at.id().equals(line.payee());
                }
                assertThat(above).as(seed + " " + line).isTrue();
            }
        });
    }

    /** The lines of a bonus's breakage come to the bonus; a bonus without lines broke nothing. */
    @ParameterizedTest
    @EnumSource(names = "ENGINE")
    void breaksDownWhatItBreaks(Witness witness) {
        seeds().forEach(seed -> {
            Case one = Case.random(seed, ComparisonTest.MECHANISMS);
            Outcome outcome = witness.calculate(one.plan(), one.periods().getFirst());
            for (Results.BonusTotal total : outcome.totals()) {
                List<Breakage> lines = outcome.breakage().stream()
                        .filter(line -> line.bonus().equals(total.bonus()))
                        .toList();
                assertThat(sum(lines, Breakage::brokenMinor))
                        .as("breakage, " + seed + " " + total)
                        .isEqualTo(total.breakageMinor());
                if (!lines.isEmpty()) {
                    assertThat(sum(lines, Breakage::promisedMinor))
                            .as("promised, " + seed + " " + total)
                            .isEqualTo(total.promisedMinor());
                    assertThat(sum(lines, Breakage::paidMinor))
                            .as("paid, " + seed + " " + total)
                            .isEqualTo(total.earnedMinor() + total.cappedMinor() + total.roundingMinor());
                }
            }
        });
    }

    private static long sum(List<Breakage> lines, ToLongFunction<Breakage> what) {
        return lines.stream().mapToLong(what).sum();
    }

    @ParameterizedTest
    @EnumSource(names = "ENGINE")
    void promisesWhatItPaysAndBreaks(Witness witness) {
        seeds().forEach(seed -> {
            Case one = Case.random(seed, ComparisonTest.MECHANISMS);
            for (Results.BonusTotal total :
                    witness.calculate(one.plan(), one.periods().getFirst()).totals()) {
                Bonus bonus = one.plan().bonus(total.bonus()).orElseThrow();
                if (!(bonus.kind() instanceof Cap)) {
                    assertThat(total.earnedMinor()
                                    + total.cappedMinor()
                                    + total.breakageMinor()
                                    + total.roundingMinor())
                            .as(seed + " " + total)
                            .isEqualTo(total.promisedMinor());
                }
            }
        });
    }
}
