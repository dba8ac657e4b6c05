package io.upline.sample;

import io.upline.network.MemberKind;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.Condition.Held;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a seat meet a condition, by what it buys and by whom it brings. What depends on people comes before what depends on volume, since people
 * bring volume. What only later periods, contracts or the company's own people decide is left as it is.
 */
final class Fulfilment {

    private final Plan plan;
    private final Payees payees;
    private final Filling filling;

    Fulfilment(Plan plan, Wares wares, Payees payees) {
        this.plan = plan;
        this.payees = payees;
        this.filling = new Filling(plan, wares, this);
    }

    Filling filling() {
        return filling;
    }

    void meet(Condition condition, Seat seat) {
        switch (condition) {
            case Condition.All all -> {
                all.of().stream().filter(each -> !isVolume(each)).forEach(each -> meet(each, seat));
                all.of().stream().filter(Fulfilment::isVolume).forEach(each -> meet(each, seat));
            }
            case Condition.Any any -> meet(easiest(any), seat);
            case Condition.Named named -> meet(named.of(), seat);
            case Condition.Met met -> meet(met.what(), seat);
            case Condition.HoldsRank rank -> reach(plan.ladder(rank.ladder()), rank.rank(), seat);
            case Condition.VolumeAtLeast least -> filling.give(least, seat);
            case Condition.LegVolumes legs -> legs(legs, seat);
            case Condition.LegsHave legs -> some(legs.count(), legs.has(), seat);
            case Condition.Sponsored sponsored -> some(sponsored.count(), sponsored.are(), seat);
            case Condition.Customers customers -> {
                for (int k = seat.customers.size(); k < customers.count(); k++) {
                    meet(customers.are(), seat.customer());
                }
            }
            case Condition.Share share -> filling.give(share.part(), filling.usual(share.part()), seat);
            case Condition.JoinedWithin _ -> seat.joins(Seat.Joined.IN_FIRST);
            case Condition.HasPackage has -> seat.pack = has.packages().getFirst();
            case Condition.Earned earned -> earn(earned, seat);
            default -> {
                // status, kind and what must not hold are so of a seat of which nothing is said
            }
        }
    }

    private static boolean isVolume(Condition condition) {
        return condition instanceof Condition.VolumeAtLeast;
    }

    /** The first that can be met within two periods, otherwise the first. */
    private static Condition easiest(Condition.Any any) {
        return any.of().stream()
                .filter(each -> !looksBack(each))
                .findFirst()
                .orElse(any.of().getFirst());
    }

    private static boolean looksBack(Condition condition) {
        return (condition instanceof Condition.HoldsRank rank && !(rank.held() instanceof Held.Now))
                || (condition instanceof Condition.Met met && met.times() > 2)
                || Condition.inside(condition).stream().anyMatch(Fulfilment::looksBack);
    }

    /** Lets a seat qualify for a rank of a ladder. */
    void reach(Ladder ladder, String rank, Seat seat) {
        int at = ladder.indexOf(rank);
        if (at >= 0) {
            meet(ladder.ranks().get(at).needs(), seat);
        }
    }

    /** Whoever of the recruits was made for the same condition counts; the others are made. */
    private void some(int count, Condition are, Seat seat) {
        List<Seat> made = seat.recruitsMadeFor(are);
        while (made.size() < count) {
            Seat recruit = seat.recruit();
            made.add(recruit);
            meet(are, recruit);
        }
    }

    private void legs(Condition.LegVolumes legs, Seat seat) {
        List<Long> least = new ArrayList<>(legs.atLeastCenti());
        legs.others().ifPresent(others -> least.add(others.atLeastCenti()));
        for (long centi : least) {
            filling.give(legs.volume(), centi, seat.recruit());
        }
    }

    private void earn(Condition.Earned earned, Seat seat) {
        payees.earning(earned.bonuses().getFirst(), earned.atLeastMinor(), seat);
    }

    /** Whether a seat is one of the buyers that a volume lets in, as far as that is decided by when it joined and what it is. */
    static boolean admits(Condition members, Seat seat) {
        return switch (members) {
            case Condition.All all -> all.of().stream().allMatch(each -> admits(each, seat));
            case Condition.Named named -> admits(named.of(), seat);
            case Condition.Not not -> !(isAboutJoining(not.of()) && admits(not.of(), seat));
            case Condition.JoinedWithin _ -> seat.joined() != Seat.Joined.LONG_AGO;
            case Condition.IsKind is -> is.kind() == seat.kind;
            default -> true;
        };
    }

    private static boolean isAboutJoining(Condition condition) {
        return condition instanceof Condition.JoinedWithin || condition instanceof Condition.IsKind;
    }

    /** Whether a condition asks for customers. */
    static boolean isOfCustomers(Condition condition) {
        return switch (condition) {
            case Condition.IsKind is -> is.kind() == MemberKind.CUSTOMER;
            case Condition.All all -> all.of().stream().anyMatch(Fulfilment::isOfCustomers);
            case Condition.Named named -> isOfCustomers(named.of());
            default -> false;
        };
    }
}
