package io.upline.oracle;

import io.upline.money.Rate;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.DaysOfJoining;
import io.upline.plan.volume.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Made-up conditions over what may be named in their place. */
final class RandomConditions {

    private final Dice dice;
    private final List<String> volumes;
    private final List<String> ranksHere;
    private final List<String> ranksBelow;
    private List<String> grades = List.of();
    private List<String> bonuses = List.of();
    private List<String> lower = List.of();
    private List<String> trees = List.of(Tree.PLACEMENT);

    /**
     * Conditions over volumes (beside the measures), ranks of the member itself, and ranks of members strictly below in the
     * sponsor tree.
     */
    RandomConditions(Dice dice, List<String> volumes, List<String> ranksHere, List<String> ranksBelow) {
        this.dice = dice;
        this.volumes = volumes;
        this.ranksHere = ranksHere;
        this.ranksBelow = ranksBelow;
    }

    /** Lets conditions name grades and earlier bonuses, too. */
    RandomConditions withGrades(List<String> names) {
        grades = names;
        return this;
    }

    void withBonuses(List<String> names) {
        bonuses = names;
    }

    /** Ranks lower than the one whose needs these are, which may be asked of the member itself and over other trees. */
    RandomConditions withLower(List<String> names) {
        lower = names;
        return this;
    }

    /** Lets conditions look at legs of these trees, too. */
    RandomConditions withTrees(List<String> names) {
        trees = names;
        return this;
    }

    /** Any condition whatever, of this depth; with it a plan may turn out to be none. */
    Condition wild(int depth) {
        return switch (dice.between(0, depth > 0 ? 17 : 6)) {
            case 0 -> Condition.ALWAYS;
            case 1 -> new Condition.IsKind(dice.pick(MemberKind.values()));
            case 2, 3 -> at(0);
            case 4 -> ranksHere.isEmpty() ? legCapped() : holdsRank();
            case 5 -> gradeOrEarnings();
            case 6 -> legVolumes();
            case 7, 8 ->
                new Condition.LegsHave(
                        dice.between(1, 2), dice.pick(Condition.Where.values()), wild(depth - 1), dice.pick(trees));
            case 9, 10 ->
                new Condition.Sponsored(
                        dice.between(1, 2),
                        wild(depth - 1),
                        dice.percent(50) ? Optional.empty() : Optional.of(dice.pick(trees)));
            case 11, 12 -> new Condition.Customers(1, wild(depth - 1));
            case 13 -> share();
            case 14 -> new Condition.Any(List.of(wild(depth - 1), wild(depth - 1)));
            case 15 -> new Condition.All(List.of(wild(depth - 1), wild(depth - 1)));
            default -> new Condition.Not(wild(depth - 1));
        };
    }

    private Condition gradeOrEarnings() {
        if (!bonuses.isEmpty() && dice.percent(50)) {
            return new Condition.Earned(dice.some(bonuses, 1), dice.pick(1, 100, 500, 2_000));
        }
        return grades.isEmpty()
                ? atDistributor()
                : new Condition.HoldsRank(Condition.LadderName.GRADE, dice.pick(grades), dice.percent(15), held());
    }

    /** A condition for a distributor, as deep as said. */
    Condition at(int depth) {
        int kind = dice.between(0, depth > 0 ? 19 : 16);
        return switch (kind) {
            case 0, 1, 2, 3 -> new Condition.VolumeAtLeast(volume(), threshold(), Optional.empty());
            case 4, 5 -> legCapped();
            case 6, 7 -> legsHave();
            case 8 -> legVolumes();
            case 9, 10 -> sponsored();
            case 11 -> customers();
            case 12 -> share();
            case 13, 14 -> ranksHere.isEmpty() ? lowerRank() : holdsRank();
            case 15 -> gradeOrEarnings();
            case 16 -> atDistributor();
            case 17 -> new Condition.Any(List.of(at(depth - 1), at(depth - 1)));
            case 18 -> new Condition.All(List.of(at(depth - 1), at(depth - 1)));
            default -> new Condition.Not(at(depth - 1));
        };
    }

    /** A condition without ranks or volumes beyond the member's own orders, for a distributor. */
    Condition atDistributor() {
        return dice.pick(
                measure(),
                measure(),
                dice.percent(50)
                        ? new Condition.HasPackage(dice.some(RandomCompany.PACKAGES, 1))
                        : new Condition.HasAttribute("contract", dice.some(RandomCompany.CONTRACTS, 1)),
                new Condition.HasStatus(dice.pick(
                        List.of(MemberStatus.ACTIVE),
                        List.of(MemberStatus.ACTIVE, MemberStatus.SUSPENDED),
                        List.of(MemberStatus.TERMINATED, MemberStatus.ACTIVE))),
                joinedWithin());
    }

    /** A condition for a customer or a distributor. */
    Condition atAnybody() {
        return dice.pick(
                measure(), new Condition.IsKind(dice.pick(MemberKind.values())), joinedWithin(), atDistributor());
    }

    private Condition joinedWithin() {
        return dice.percent(50)
                ? new Condition.JoinedWithin(
                        Optional.of(
                                dice.percent(60)
                                        ? DaysOfJoining.within(dice.pick(7, 30, 45, 100))
                                        : new DaysOfJoining(
                                                dice.pick(5, 20, 40), dice.pick(45, 100, Integer.MAX_VALUE))),
                        OptionalInt.empty())
                : new Condition.JoinedWithin(Optional.empty(), OptionalInt.of(dice.between(1, 3)));
    }

    Condition measure() {
        return new Condition.VolumeAtLeast(dice.pick("QV", "CV"), dice.pick(1, 30, 80, 100) * 100L, Optional.empty());
    }

    Condition holdsRank() {
        return holdsRank(ranksHere);
    }

    private Condition holdsRank(List<String> names) {
        return new Condition.HoldsRank(Condition.LadderName.RANK, dice.pick(names), dice.percent(15), held());
    }

    private Condition lowerRank() {
        return lower.isEmpty() ? atDistributor() : holdsRank(lower);
    }

    private Condition.Held held() {
        return dice.percent(70)
                ? new Condition.Held.Now()
                : dice.pick(
                        new Condition.Held.Ever(),
                        new Condition.Held.LastPeriod(),
                        new Condition.Held.Periods(dice.between(1, 3)));
    }

    private String volume() {
        return volumes.isEmpty() || dice.percent(30) ? dice.pick("QV", "CV") : dice.pick(volumes);
    }

    /** Sums have no single tree of legs, a measure no legs at all. */
    private Optional<String> legged() {
        List<String> single = volumes.stream().filter(v -> !v.startsWith("S")).toList();
        return single.isEmpty() ? Optional.empty() : Optional.of(dice.pick(single));
    }

    private long threshold() {
        return dice.pick(1, 2, 30, 50, 80, 100, 200, 300, 500, 1000) * 100L;
    }

    private Condition legCapped() {
        return legged().<Condition>map(v -> new Condition.VolumeAtLeast(v, threshold(), Optional.of(legCap())))
                .orElseGet(this::measure);
    }

    Condition.LegCap legCap() {
        Optional<Rate> perLeg = dice.percent(90)
                ? Optional.of(new Rate(dice.pick(333, 400, 500, 600, 750) * 100_000L))
                : Optional.empty();
        Optional<Rate> own = perLeg.isEmpty() || dice.percent(40)
                ? Optional.of(new Rate(dice.pick(200, 500, 600) * 100_000L))
                : Optional.empty();
        return new Condition.LegCap(dice.pick(Condition.CapBasis.values()), perLeg, own);
    }

    /** Something about a member below: a rank where ranks are known there. */
    private Condition below() {
        if (!ranksBelow.isEmpty() && dice.percent(70)) {
            return holdsRank(ranksBelow);
        }
        if (!ranksHere.isEmpty() && dice.percent(50)) {
            return holdsRank(ranksHere);
        }
        return volumes.isEmpty() || dice.percent(50)
                ? atDistributor()
                : new Condition.VolumeAtLeast(volume(), threshold(), Optional.empty());
    }

    private Condition legsHave() {
        boolean placed = dice.percent(20);
        return new Condition.LegsHave(
                dice.between(1, 3),
                dice.pick(Condition.Where.values()),
                placed ? lowerRank() : below(),
                placed ? Tree.PLACEMENT : Tree.SPONSOR);
    }

    private Condition legVolumes() {
        Optional<String> volume = legged();
        if (volume.isEmpty()) {
            return measure();
        }
        List<Long> least = new ArrayList<>();
        long next = dice.pick(100, 300, 500) * 100L;
        for (int i = 0; i < dice.between(1, 3); i++) {
            least.add(next);
            next = dice.percent(50) ? next : next / 2;
        }
        Optional<Condition.OtherLegs> others = dice.percent(60)
                ? Optional.empty()
                : Optional.of(new Condition.OtherLegs(dice.pick(30, 100, 300) * 100L, dice.percent(50)));
        return new Condition.LegVolumes(volume.get(), least, others);
    }

    private Condition sponsored() {
        return new Condition.Sponsored(
                dice.between(1, 3), below(), dice.percent(30) ? Optional.of(Tree.PLACEMENT) : Optional.empty());
    }

    private Condition customers() {
        return new Condition.Customers(dice.between(1, 3), dice.percent(60) ? measure() : atAnybody());
    }

    private Condition share() {
        Optional<Rate> least = Optional.of(new Rate(dice.pick(100, 300, 500) * 100_000L));
        Optional<Rate> most = Optional.of(new Rate(dice.pick(500, 700, 1000) * 100_000L));
        int which = dice.between(0, 2);
        return new Condition.Share(
                volume(), volume(), which == 1 ? Optional.empty() : least, which == 0 ? Optional.empty() : most);
    }
}
