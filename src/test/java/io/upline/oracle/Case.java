package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.network.MemberStatus;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan and a company over some periods. */
record Case(Plan plan, List<Company> periods) {

    static Case random(long seed, Set<Mechanism> mechanisms) {
        Dice dice = new Dice(seed);
        Plan plan = RandomPlan.of(dice.split(), mechanisms);
        int count = dice.percent(60) ? 1 : dice.between(2, 4);
        List<Company> periods = new ArrayList<>();
        for (Company company : RandomCompany.periods(dice.split(), plan.terms().period(), count)) {
            periods.add(withExtras(dice, plan, company, periods.isEmpty()));
        }
        return new Case(plan, periods);
    }

    private static Company withExtras(Dice dice, Plan plan, Company company, boolean opening) {
        List<Company.Gift> given = new ArrayList<>();
        List<Company.Forced> forced = new ArrayList<>();
        List<State.RankHeld> held = new ArrayList<>();
        Ladder ladder = plan.ranks();
        boolean forcing = dice.percent(20);
        boolean assigned = ladder.ranks().stream().anyMatch(Ladder.Rank::assigned);
        boolean history = opening && dice.percent(30);
        for (Person p : company.members().stream()
                .sorted(java.util.Comparator.comparing(Person::id))
                .toList()) {
            if (!ladder.ranks().isEmpty() && dice.percent(assigned ? 25 : forcing ? 8 : 0)) {
                forced.add(new Company.Forced(p.id(), dice.pick(ladder.names())));
            }
            if (!ladder.ranks().isEmpty() && p.distributor() && history && dice.percent(50)) {
                int title = dice.between(0, ladder.ranks().size() - 1);
                int rank = dice.between(-1, title);
                held.add(new State.RankHeld(
                        p.id(),
                        rank < 0 ? "" : ladder.names().get(rank),
                        ladder.names().get(title)));
            }
            boolean graded = plan.grades().ranks().stream().anyMatch(Ladder.Rank::assigned) || forcing;
            if (!plan.grades().ranks().isEmpty() && graded && dice.percent(20)) {
                forced.add(new Company.Forced(p.id(), dice.pick(plan.grades().names())));
            }
            for (Bonus bonus : plan.bonuses()) {
                boolean gone = p.status() == MemberStatus.TERMINATED;
                if (bonus.kind() instanceof Given && !gone && dice.percent(30)) {
                    given.add(new Company.Gift(p.id(), bonus.name(), dice.between(1, 9999)));
                    if (dice.percent(10)) {
                        given.add(new Company.Gift(p.id(), bonus.name(), dice.between(1, 9999)));
                    }
                }
            }
        }
        List<Purchase> orders =
                plan.terms().returns().how() == Terms.How.RESTATE ? restated(company.orders()) : company.orders();
        return new Company(
                company.period(),
                company.firstPeriod(),
                company.measures(),
                company.members(),
                orders,
                new State(held, List.of()),
                given,
                forced);
    }

    /** Returns in the period of their originals. */
    private static List<Purchase> restated(List<Purchase> orders) {
        Map<String, Integer> back = new HashMap<>();
        orders.forEach(o -> back.put(o.id(), o.periodsBack()));
        return orders.stream()
                .map(o -> o.original().isEmpty() ? o : o.back(back.get(o.original())))
                .toList();
    }

    int size() {
        return periods.stream().mapToInt(c -> c.members().size()).sum();
    }

    Case with(Plan other) {
        return new Case(other, periods);
    }

    Case with(List<Company> others) {
        return new Case(plan, others);
    }
}
