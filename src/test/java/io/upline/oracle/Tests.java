package io.upline.oracle;

import io.upline.plan.condition.Condition;
import io.upline.plan.volume.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Whether a condition holds at a member. */
final class Tests {

    private final Oracle oracle;

    Tests(Oracle oracle) {
        this.oracle = oracle;
    }

    /** A filter of sources or buyers: no condition lets everybody in, a removed member included. */
    boolean admits(Condition filter, String member) {
        return filter.equals(Condition.ALWAYS) || holds(filter, member);
    }

    boolean holds(Condition condition, String m) {
        if (oracle.woods().removed(m)) {
            return false;
        }
        Person person = oracle.woods().person(m);
        return switch (condition) {
            case Condition.All all -> all.of().stream().allMatch(c -> holds(c, m));
            case Condition.Any any -> any.of().stream().anyMatch(c -> holds(c, m));
            case Condition.Not not -> !holds(not.of(), m);
            case Condition.Named named -> holds(named.of(), m);
            case Condition.Met met -> History.isMet(met, oracle.company(), m, holds(met.what(), m));
            case Condition.VolumeAtLeast volume -> counted(volume, m).compareTo(centi(volume.atLeastCenti())) >= 0;
            case Condition.LegsHave legs -> legsHave(legs, m);
            case Condition.LegVolumes legs -> legVolumes(legs, m);
            case Condition.Sponsored sponsored -> sponsored(sponsored, m);
            case Condition.Customers customers ->
                below(
                                        Tree.SPONSOR,
                                        () -> oracle.woods().customers(m).stream()
                                                .filter(c -> holds(customers.are(), c))
                                                .toList())
                                .size()
                        >= customers.count();
            case Condition.Share share -> share(share, m);
            case Condition.HoldsRank rank -> oracle.standing().holds(rank, m);
            case Condition.JoinedWithin joined -> joinedWithin(joined, person);
            case Condition.Earned earned ->
                oracle.first().earned(earned.bonuses(), m).compareTo(BigDecimal.valueOf(earned.atLeastMinor())) >= 0;
            case Condition.HasStatus status -> status.statuses().contains(person.status());
            case Condition.IsKind kind -> kind.kind() == person.kind();
            case Condition.HasAttribute has -> has.values().contains(person.contract());
            case Condition.HasPackage has -> has.packages().contains(person.packageName());
        };
    }

    static BigDecimal centi(long value) {
        return BigDecimal.valueOf(value, 2);
    }

    private BigDecimal counted(Condition.VolumeAtLeast volume, String m) {
        if (volume.legCap().isEmpty()) {
            return oracle.sums().value(volume.volume(), m);
        }
        return capped(volume.volume(), m, volume.legCap().get(), centi(volume.atLeastCenti()));
    }

    /** What a volume counts to when no leg may count more than its share. */
    BigDecimal capped(String volume, String m, Condition.LegCap cap, BigDecimal required) {
        Map<String, BigDecimal> legs = oracle.sums().contributions(volume, m);
        BigDecimal itself = oracle.sums().value(volume, m);
        if (cap.of() == Condition.CapBasis.REQUIREMENT) {
            return underShares(legs, cap, required).min(itself);
        }
        BigDecimal total =
                legs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).min(itself);
        while (total.signum() > 0) {
            BigDecimal counts = underShares(legs, cap, total);
            if (counts.compareTo(total) >= 0) {
                return total;
            }
            total = counts.setScale(2, RoundingMode.FLOOR);
        }
        return BigDecimal.ZERO;
    }

    private static BigDecimal underShares(Map<String, BigDecimal> legs, Condition.LegCap cap, BigDecimal of) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> leg : legs.entrySet()) {
            var share = leg.getKey().isEmpty() ? cap.own() : cap.perLeg();
            BigDecimal most = share.map(s -> s.toDecimal().multiply(of)).orElse(leg.getValue());
            sum = sum.add(leg.getValue().min(most));
        }
        return sum;
    }

    private boolean legsHave(Condition.LegsHave legs, String m) {
        if (!oracle.woods().person(m).distributor()
                || !oracle.woods().tree(legs.tree()).has(m)) {
            return legs.count() <= 0;
        }
        Wood tree = oracle.woods().tree(legs.tree());
        return below(legs.tree(), () -> legs(legs, tree, m)) >= legs.count();
    }

    private <T> T below(String tree, Supplier<T> what) {
        return oracle.standing().asks().below(tree, what);
    }

    private long legs(Condition.LegsHave legs, Wood tree, String m) {
        return tree.children(m).stream()
                .filter(head -> holds(legs.has(), head)
                        || (legs.where() == Condition.Where.SOMEBODY
                                && tree.below(head).stream().anyMatch(b -> holds(legs.has(), b))))
                .count();
    }

    private boolean legVolumes(Condition.LegVolumes legs, String m) {
        Map<String, BigDecimal> byLeg = oracle.sums().contributions(legs.volume(), m);
        byLeg.remove("");
        List<BigDecimal> strongest =
                byLeg.values().stream().sorted(Comparator.reverseOrder()).toList();
        List<BigDecimal> figures = new ArrayList<>();
        List<BigDecimal> wanted =
                new ArrayList<>(legs.atLeastCenti().stream().map(Tests::centi).toList());
        for (int i = 0; i < legs.atLeastCenti().size(); i++) {
            figures.add(i < strongest.size() ? strongest.get(i) : BigDecimal.ZERO);
        }
        if (legs.others().isPresent()) {
            figures.add(strongest.stream().skip(figures.size()).reduce(BigDecimal.ZERO, BigDecimal::add));
            wanted.add(centi(legs.others().get().atLeastCenti()));
            if (legs.others().get().inAnyOrder()) {
                figures.sort(Comparator.reverseOrder());
                wanted.sort(Comparator.reverseOrder());
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (figures.get(i).compareTo(wanted.get(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean sponsored(Condition.Sponsored sponsored, String m) {
        if (!oracle.woods().person(m).distributor()) {
            return sponsored.count() <= 0;
        }
        List<String> are = below(
                Tree.SPONSOR,
                () -> oracle.woods().tree(Tree.SPONSOR).children(m).stream()
                        .filter(c -> holds(sponsored.are(), c))
                        .toList());
        if (sponsored.inLegsOf().isEmpty()) {
            return are.size() >= sponsored.count();
        }
        Wood tree = oracle.woods().tree(sponsored.inLegsOf().get());
        long legs = are.stream()
                .filter(tree::has)
                .map(c -> tree.path(c))
                .filter(path -> path.indexOf(m) > 0)
                .map(path -> path.get(path.indexOf(m) - 1))
                .distinct()
                .count();
        return legs >= sponsored.count();
    }

    private boolean share(Condition.Share share, String m) {
        BigDecimal part = oracle.sums().value(share.part(), m);
        BigDecimal whole = oracle.sums().value(share.whole(), m);
        if (whole.signum() <= 0) {
            return share.atLeast().isEmpty();
        }
        return share.atLeast().stream()
                        .allMatch(s -> part.compareTo(s.toDecimal().multiply(whole)) >= 0)
                && share.atMost().stream()
                        .allMatch(s -> part.compareTo(s.toDecimal().multiply(whole)) <= 0);
    }

    private boolean joinedWithin(Condition.JoinedWithin joined, Person person) {
        var period = oracle.company().period();
        int last = Sales.day(period.last());
        if (person.joinedOn() > last) {
            return false;
        }
        if (joined.days().isPresent()) {
            int days = last - person.joinedOn();
            return days >= joined.days().get().from()
                    && days <= joined.days().get().to();
        }
        for (int n = 1; n < joined.periods().orElseThrow(); n++) {
            period = period.previous();
        }
        return person.joinedOn() >= Sales.day(period.first());
    }
}
