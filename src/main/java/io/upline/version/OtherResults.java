package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.control.BrokenInvariant;
import io.upline.network.Membership;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.OtherPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a plan takes over from the posted versions it reads, in the numbers of its own members. */
final class OtherResults {

    private final VersionReadStore store;
    private final Plan plan;
    private final List<VersionRead> reads;
    private final Membership membership;

    OtherResults(VersionReadStore store, Plan plan, List<VersionRead> reads, Membership membership) {
        this.store = store;
        this.plan = plan;
        this.reads = reads;
        this.membership = membership;
    }

    /** Amounts of the bonuses of kind {@code given} that name another plan, added up over its periods. */
    List<Inputs.Given> given() {
        List<Inputs.Given> given = new ArrayList<>();
        for (Bonus bonus : plan.bonuses()) {
            bonus.kind().otherPlan().ifPresent(other -> given.addAll(given(bonus.name(), other)));
        }
        given.sort(Comparator.comparingInt(Inputs.Given::member).thenComparing(Inputs.Given::bonus));
        return given;
    }

    /** Ranks of each ladder that another plan decides. */
    List<Inputs.ForcedRank> ranks() {
        List<Inputs.ForcedRank> ranks = new ArrayList<>();
        for (LadderName ladder : LadderName.values()) {
            plan.ladder(ladder)
                    .fromPlan()
                    .ifPresent(other -> reads(VersionRead.What.RANKS, other)
                            .forEach(read -> store.ranks(read.id(), (key, name) -> {
                                int member = membership.numberOfKey(key);
                                if (member >= 0) {
                                    ranks.add(new Inputs.ForcedRank(member, name, Optional.of(ladder)));
                                }
                            })));
        }
        ranks.sort(Comparator.comparingInt(Inputs.ForcedRank::member)
                .thenComparing(rank -> rank.only().orElseThrow()));
        return ranks;
    }

    private List<Inputs.Given> given(String bonus, OtherPlan other) {
        long[] sums = new long[membership.members().size()];
        for (VersionRead read : reads(VersionRead.What.RESULTS, other.plan())) {
            store.earned(read.id(), other.bonuses(), (key, amount) -> {
                int member = membership.numberOfKey(key);
                if (member < 0) {
                    throw new BrokenInvariant("somebody who earned in " + read.name() + " is no member here");
                }
                sums[member] = Math.addExact(sums[member], amount);
            });
        }
        List<Inputs.Given> given = new ArrayList<>();
        for (int member = 0; member < sums.length; member++) {
            if (sums[member] != 0) {
                given.add(new Inputs.Given(member, bonus, sums[member]));
            }
        }
        return given;
    }

    private List<VersionRead> reads(VersionRead.What what, String other) {
        return reads.stream()
                .filter(read -> read.what() == what && read.plan().equals(other))
                .toList();
    }
}
