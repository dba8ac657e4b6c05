package io.upline.oracle;

import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.network.MemberStatus;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Award;
import io.upline.plan.kind.Binary;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Cap;
import io.upline.plan.kind.Differential;
import io.upline.plan.kind.FullSteps;
import io.upline.plan.kind.GenerationBonus;
import io.upline.plan.kind.Given;
import io.upline.plan.kind.LevelBonus;
import io.upline.plan.kind.Matching;
import io.upline.plan.kind.OtherPlan;
import io.upline.plan.kind.Party;
import io.upline.plan.kind.Percent;
import io.upline.plan.kind.Pool;
import io.upline.plan.kind.Structure;
import io.upline.plan.volume.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A period calculated the slow and obvious way: decimals, maps, lists, recursion, written from the text of the plan language
 * and nothing else. What something needs it asks for, and what was once answered is remembered; so there is no order of
 * calculation.
 */
final class Oracle {

    private final Plan plan;
    private final int ranks;
    private final Company company;
    private final Sales sales;
    private final Woods woods;
    private final Sums sums = new Sums(this);
    private final Tests tests = new Tests(this);
    private final Standing standing = new Standing(this);
    private final Rows rows = new Rows(this);
    private final Sources sources = new Sources(this);
    private final Pricing pricing;
    private final Caps caps;
    private final Carried carried = new Carried();
    private final Map<String, List<Outcome.Line>> raw = new HashMap<>();
    private final Map<String, List<Draft>> drafted = new HashMap<>();
    private final Map<String, BigDecimal> cut = new HashMap<>();
    private final Back back;
    private final Oracle first;

    private Oracle(Plan plan, Company company, int ranks, Back back, Oracle first) {
        this.back = back;
        this.first = first == null ? this : first;
        this.plan = plan;
        this.ranks = ranks;
        this.company = company;
        this.sales = new Sales(company);
        this.woods = new Woods(this);
        this.pricing = new Pricing(this);
        this.caps = new Caps(this);
    }

    /** The whole period, and what it takes back of those before it, which have the state they began with. */
    static Outcome calculate(Plan plan, Company company, List<Company> past) {
        return new Oracle(plan, company.inOrder(), Integer.MAX_VALUE, Back.of(plan, company, past), null).outcome();
    }

    /** A period in which something else is paid on than what was bought; ranks, rows and conditions are those of {@code first}. */
    static Oracle paying(Plan plan, Company company, Back back, Oracle first) {
        return new Oracle(plan, company.inOrder(), Integer.MAX_VALUE, back, first);
    }

    /** All lines after caps. */
    List<Outcome.Line> paidLines() {
        return bonusNames().stream()
                .filter(name -> !paysNothing(name))
                .flatMap(name -> caps.lines(name).stream())
                .toList();
    }

    /** The period with nobody qualifying for the rank at a position or a higher one. */
    Oracle below(int position) {
        return new Oracle(plan, company, position, new Back(back.settled(), Map.of(), List.of()), null);
    }

    /** The first position of the ladder of ranks that nobody qualifies for. */
    int ranks() {
        return ranks;
    }

    private Outcome outcome() {
        Map<String, Map<String, BigDecimal>> volumes = new LinkedHashMap<>();
        for (Volume volume : plan.volumes()) {
            Map<String, BigDecimal> values = new TreeMap<>();
            for (Person p : company.members()) {
                if (woods.stands(p.id())) {
                    values.put(p.id(), sums.value(volume.name(), p.id()));
                }
            }
            volumes.put(volume.name(), values);
        }
        Map<String, String> ranks = new TreeMap<>();
        Map<String, String> titles = new TreeMap<>();
        for (Person p : company.members()) {
            put(ranks, p.id(), standing.rank(Condition.LadderName.RANK, p.id()));
            put(titles, p.id(), standing.title(Condition.LadderName.RANK, p.id()));
        }
        List<Outcome.Line> lines = new ArrayList<>();
        bonusNames().forEach(name -> lines.addAll(paysNothing(name) ? List.of() : caps.lines(name)));
        List<Results.BonusTotal> totals = totals();
        List<State.Row> after = new ArrayList<>(carried.rows());
        after.addAll(standing.carried());
        after.addAll(sums.owedAfter());
        return new Outcome(
                volumes,
                ranks,
                titles,
                Outcome.canonical(lines, bonusNames()),
                company.members().stream()
                        .filter(this::held)
                        .map(Person::id)
                        .sorted()
                        .toList(),
                Carried.sorted(after),
                totals,
                plan.bonuses().stream()
                        .filter(bonus -> !paysNothing(bonus.name()))
                        .flatMap(bonus ->
                                new Broken(this, bonus, drafted.get(bonus.name()), raw(bonus.name())).lines().stream())
                        .toList());
    }

    private void put(Map<String, String> names, String id, int rank) {
        if (rank >= 0) {
            names.put(id, plan.ranks().names().get(rank));
        }
    }

    private boolean held(Person p) {
        return p.status() == MemberStatus.SUSPENDED && plan.terms().status().suspended() == Terms.Suspended.HELD;
    }

    private List<Results.BonusTotal> totals() {
        List<Results.BonusTotal> totals = new ArrayList<>();
        for (Bonus bonus : plan.bonuses()) {
            if (isCap(bonus.name())) {
                totals.add(new Results.BonusTotal(
                        bonus.name(), 0, 0, 0, caps.taken(bonus.name()).longValueExact(), 0, 0));
            } else if (paysNothing(bonus.name())) {
                totals.add(new Results.BonusTotal(bonus.name(), 0, 0, 0, 0, 0, 0));
            } else {
                totals.add(new Promises(this, bonus)
                        .total(drafted.get(bonus.name()), raw(bonus.name()), caps.lines(bonus.name())));
            }
        }
        return totals;
    }

    /** A cap, or what another plan pays. */
    private boolean paysNothing(String name) {
        return switch (plan.bonus(name).orElseThrow().kind()) {
            case Cap _ -> true;
            case Given(var from) ->
                from.filter(other -> other.paid() == OtherPlan.Paid.THERE).isPresent();
            default -> false;
        };
    }

    private boolean isCap(String name) {
        return plan.bonus(name).orElseThrow().kind() instanceof Cap;
    }

    /** A bonus's lines before caps. */
    List<Outcome.Line> raw(String name) {
        List<Outcome.Line> known = raw.get(name);
        if (known == null) {
            Bonus bonus = plan.bonus(name).orElseThrow();
            List<Draft> drafts = standing.asks().apart(() -> drafts(bonus)).stream()
                    .map(d -> d.paidTo(owner(d.payee())))
                    .toList();
            drafted.put(name, drafts);
            known = Rounder.rounded(drafts, plan.terms().rounding()).stream()
                    .filter(r -> r.amount().signum() != 0)
                    .map(r -> r.draft().line(r.amount()))
                    .toList();
            if (bonus.kind() instanceof GenerationBonus kind
                    && kind.guaranteeMinor().isPresent()) {
                List<Outcome.Line> all = new ArrayList<>(known);
                List<Rounder.Rounded> rounded =
                        Rounder.rounded(drafts, plan.terms().rounding());
                all.addAll(new Guarantees(this, bonus, kind).lines(rounded));
                known = Outcome.canonical(all, bonusNames());
            }
            if (bonus.kind() instanceof LevelBonus kind && kind.guaranteeMinor().isPresent()) {
                List<Outcome.Line> all = new ArrayList<>(known);
                all.addAll(new LevelGuarantees(this, bonus, kind)
                        .lines(Rounder.rounded(drafts, plan.terms().rounding())));
                known = Outcome.canonical(all, bonusNames());
            }
            known = withTakenBack(name, known);
            raw.put(name, known);
        }
        return known;
    }

    private List<Outcome.Line> withTakenBack(String name, List<Outcome.Line> known) {
        List<Outcome.Line> all = new ArrayList<>(known);
        back.lines().stream()
                .filter(l -> l.bonus().equals(name))
                .map(l -> l.paidTo(owner(l.position())))
                .forEach(all::add);
        return all.size() == known.size() ? known : Outcome.canonical(all, bonusNames());
    }

    private List<Draft> drafts(Bonus bonus) {
        return switch (bonus.kind()) {
            case Percent percent -> new Percents(this, bonus).drafts();
            case LevelBonus kind -> new LevelPay(this, bonus, kind).drafts(sources.of(bonus));
            case Differential kind -> new Differentials(this, bonus, kind).drafts();
            case GenerationBonus kind -> new GenerationPay(this, bonus, kind.generations()).drafts(sources.of(bonus));
            case Matching kind -> Matchings.drafts(this, bonus, kind);
            case Binary kind -> new Binaries(this, bonus, kind).drafts();
            case Pool kind -> new Pools(this, bonus, kind).drafts();
            case Award kind -> new Awards(this, bonus, kind).drafts();
            case Structure kind -> new Others(this, bonus).structure(kind);
            case Party kind -> new Others(this, bonus).party();
            case Given kind -> new Others(this, bonus).given();
            case FullSteps kind -> new FullStepPay(this, bonus, kind).drafts();
            case Cap kind -> List.of();
        };
    }

    /** What a member earned by some bonuses after the caps over them, in minor units. */
    BigDecimal earned(List<String> bonuses, String member) {
        return bonuses.stream()
                .flatMap(b -> caps.lines(b).stream())
                .filter(l -> l.payee().equals(member))
                .map(Outcome.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a member earned by some bonuses after the caps over them, without what comes back of earlier periods. */
    BigDecimal earnedFresh(List<String> bonuses, String member) {
        return bonuses.stream()
                .flatMap(b -> caps.lines(b).stream())
                .filter(l -> l.payee().equals(member) && !l.rule().equals("taken-back"))
                .map(Outcome.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a member earned by some bonuses before any cap over them, without what comes back of earlier periods. */
    BigDecimal earnedBeforeCaps(List<String> bonuses, String member) {
        return bonuses.stream()
                .flatMap(b -> raw(b).stream())
                .filter(l -> l.payee().equals(member) && !l.rule().equals("taken-back"))
                .map(Outcome.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is paid on of orders. */
    Back back() {
        return back;
    }

    /** The period as it was paid first; itself where nothing was returned since. */
    Oracle first() {
        return first;
    }

    /** A measure over all orders of the period, or a volume over all distributors; never below zero. */
    BigDecimal companyTotal(String of) {
        BigDecimal total = plan.volume(of).isPresent()
                ? company.members().stream()
                        .filter(p -> woods.stands(p.id()))
                        .map(p -> sums.value(of, p.id()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : sales.all().stream()
                        .filter(o -> o.back() == 0)
                        .map(o -> o.measure(of))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.max(BigDecimal.ZERO);
    }

    BigDecimal floor(BigDecimal value) {
        return plan.terms().volumeBelowZero() == Terms.BelowZero.ALLOWED ? value : value.max(BigDecimal.ZERO);
    }

    /** Who is paid in the end for a position. */
    String owner(String member) {
        String owner = woods.person(member).owner();
        return owner.isEmpty() ? member : owner;
    }

    List<String> bonusNames() {
        return plan.bonuses().stream().map(Bonus::name).toList();
    }

    /** What a bonus's own cap cut off for good. */
    BigDecimal cut(String bonus) {
        return cut.getOrDefault(bonus, BigDecimal.ZERO);
    }

    void cutOff(String bonus, BigDecimal amount) {
        cut.merge(bonus, amount, BigDecimal::add);
    }

    Plan plan() {
        return plan;
    }

    Company company() {
        return company;
    }

    Sales sales() {
        return sales;
    }

    Woods woods() {
        return woods;
    }

    Sums sums() {
        return sums;
    }

    Tests tests() {
        return tests;
    }

    Standing standing() {
        return standing;
    }

    Rows rows() {
        return rows;
    }

    Sources sources() {
        return sources;
    }

    Pricing pricing() {
        return pricing;
    }

    Carried carried() {
        return carried;
    }
}
