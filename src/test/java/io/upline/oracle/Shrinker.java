package io.upline.oracle;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a case that differs smaller while it still differs in the same way. */
final class Shrinker {

    private final String kind;
    private Case best;

    private Shrinker(Case one, String kind) {
        this.best = one;
        this.kind = kind;
    }

    static Case smaller(Case one, Comparison.Difference difference) {
        Shrinker shrinker = new Shrinker(one, difference.kind());
        shrinker.keep(one.with(one.periods().subList(0, difference.period() + 1)));
        for (int round = 0; round < 3; round++) {
            shrinker.bonuses();
            shrinker.members();
            shrinker.orders();
            shrinker.extras();
        }
        return shrinker.best;
    }

    private boolean keep(Case smaller) {
        try {
            boolean nobody =
                    smaller.periods().stream().anyMatch(c -> c.members().isEmpty());
            if (nobody || !Legal.plan(smaller.plan())) {
                return false;
            }
            Optional<Comparison.Difference> found = Comparison.of(smaller);
            if (found.isPresent() && found.get().kind().equals(kind)) {
                best = smaller;
                return true;
            }
        } catch (RuntimeException e) {
            return false;
        }
        return false;
    }

    private void bonuses() {
        for (Bonus bonus : best.plan().bonuses()) {
            if (Mentions.names(best.plan(), bonus.name()) > 1) {
                continue;
            }
            List<Bonus> fewer =
                    best.plan().bonuses().stream().filter(b -> !b.equals(bonus)).toList();
            keep(best.with(withBonuses(best.plan(), fewer)));
        }
        for (Bonus bonus : best.plan().bonuses()) {
            Bonus plain = new Bonus(
                    bonus.name(),
                    bonus.base(),
                    bonus.tree(),
                    Condition.ALWAYS,
                    Condition.ALWAYS,
                    bonus.each(),
                    bonus.levels(),
                    bonus.table(),
                    bonus.kind());
            keep(best.with(withBonuses(
                    best.plan(),
                    best.plan().bonuses().stream()
                            .map(b -> b.equals(bonus) ? plain : b)
                            .toList())));
        }
        for (var volume : best.plan().volumes()) {
            Plan p = best.plan();
            if (Mentions.names(p, volume.name()) > 1) {
                continue;
            }
            keep(best.with(new Plan(
                    p.name(),
                    p.firstDay(),
                    p.terms(),
                    p.measures(),
                    p.volumes().stream().filter(v -> !v.equals(volume)).toList(),
                    p.trees(),
                    p.ranks(),
                    p.grades(),
                    p.conditions(),
                    p.bonuses(),
                    p.maxPayout(),
                    p.examples(),
                    p.source())));
        }
    }

    private static Plan withBonuses(Plan p, List<Bonus> bonuses) {
        return new Plan(
                p.name(),
                p.firstDay(),
                p.terms(),
                p.measures(),
                p.volumes(),
                p.trees(),
                p.ranks(),
                p.grades(),
                p.conditions(),
                bonuses,
                p.maxPayout(),
                p.examples(),
                p.source());
    }

    private void members() {
        List<String> ids = best.periods().getLast().members().stream()
                .map(Person::id)
                .toList()
                .reversed();
        for (String id : ids) {
            keep(best.with(best.periods().stream().map(c -> without(c, id)).toList()));
        }
    }

    private static Company without(Company company, String id) {
        Optional<Person> gone =
                company.members().stream().filter(p -> p.id().equals(id)).findFirst();
        if (gone.isEmpty()) {
            return company;
        }
        List<Person> left = new ArrayList<>();
        for (Person p : company.members()) {
            if (!p.id().equals(id)) {
                Person moved = p.sponsor().equals(id) ? p.withSponsor(gone.get().sponsor()) : p;
                moved = p.placement().equals(id)
                        ? moved.withPlacement(gone.get().placement(), gone.get().leg())
                        : moved;
                left.add(p.owner().equals(id) ? moved.withOwner("") : moved);
            }
        }
        List<Purchase> orders = company.orders().stream()
                .filter(o -> !o.buyer().equals(id) && !o.host().equals(id))
                .toList();
        return new Company(
                company.period(),
                company.firstPeriod(),
                company.measures(),
                left,
                orders,
                company.before(),
                company.given().stream().filter(g -> !g.member().equals(id)).toList(),
                company.forced().stream().filter(f -> !f.member().equals(id)).toList());
    }

    private void orders() {
        List<String> ids = best.periods().getLast().orders().stream()
                .map(Purchase::id)
                .distinct()
                .toList();
        for (String id : ids) {
            keep(best.with(best.periods().stream()
                    .map(c -> withOrders(
                            c, o -> !o.id().equals(id) && !o.original().equals(id)))
                    .toList()));
        }
        for (Purchase line : best.periods().getLast().orders()) {
            keep(best.with(best.periods().stream()
                    .map(c -> withOrders(
                            c, o -> !o.id().equals(line.id()) || o.line() != line.line() || line.line() == 1))
                    .toList()));
        }
    }

    private static Company withOrders(Company company, Predicate<Purchase> which) {
        return new Company(
                company.period(),
                company.firstPeriod(),
                company.measures(),
                company.members(),
                company.orders().stream().filter(which).toList(),
                company.before(),
                company.given(),
                company.forced());
    }

    private void extras() {
        keep(best.with(best.periods().stream()
                .map(c -> new Company(
                        c.period(),
                        c.firstPeriod(),
                        c.measures(),
                        c.members(),
                        c.orders(),
                        io.upline.calculation.State.NONE,
                        List.of(),
                        List.of()))
                .toList()));
    }
}
