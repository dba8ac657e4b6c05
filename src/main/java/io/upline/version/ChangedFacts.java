package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.calculation.Inputs.ForcedRank;
import io.upline.control.Refusal;
import io.upline.fact.Near;
import io.upline.network.MemberIds;
import io.upline.network.Members;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition.LadderName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Facts that are tried beside a plan, and stored nowhere. They hold in each of the periods compared in which their members are there. What
 * the periods before handed on stays as it was posted, and so does where a member is placed.
 *
 * @param ranks the rank or grade by member that it is paid as, whatever it reached
 * @param sponsors the sponsor by member below whom it stands
 */
public record ChangedFacts(Map<String, String> ranks, Map<String, String> sponsors) {

    /** Facts as they are. */
    public static final ChangedFacts NONE = new ChangedFacts(Map.of(), Map.of());

    /** Copies the maps. */
    public ChangedFacts {
        ranks = Map.copyOf(ranks);
        sponsors = Map.copyOf(sponsors);
    }

    /** Whether anything is changed. */
    public boolean any() {
        return !ranks.isEmpty() || !sponsors.isEmpty();
    }

    /**
     * Refuses what can hold in no period, before anything is calculated.
     *
     * @param members those of the last period
     * @param plans all that the periods are tried with
     * @throws Refusal when a member or rank is not known, or somebody would stand below itself
     */
    public void check(Members members, List<Plan> plans) {
        ranks.forEach((id, rank) -> {
            int member = number(members.ids(), id);
            if (!members.isDistributor(member)) {
                throw Refusal.of("changedCustomer", "member", id, "rank", rank);
            }
            for (Plan plan : plans) {
                if (ladderOf(rank, plan).isEmpty()) {
                    List<String> known = new ArrayList<>(plan.ranks().names());
                    known.addAll(plan.grades().names());
                    throw Refusal.of("changedRank", "member", id, "rank", rank, "plan", plan.name(), "known", known);
                }
            }
        });
        sponsors.forEach((id, above) -> {
            number(members.ids(), id);
            number(members.ids(), above);
        });
        moved(members);
    }

    private static Optional<LadderName> ladderOf(String rank, Plan plan) {
        if (plan.ranks().names().contains(rank)) {
            return Optional.of(LadderName.RANK);
        }
        return plan.grades().names().contains(rank) ? Optional.of(LadderName.GRADE) : Optional.empty();
    }

    private static int number(MemberIds ids, String id) {
        int number = ids.find(id);
        if (number < 0) {
            List<String> known =
                    IntStream.range(0, ids.size()).mapToObj(ids::at).toList();
            throw Refusal.of("changedMember", "member", id, "near", String.join(", ", Near.of(id, known)));
        }
        return number;
    }

    /** Whether a member can have a rank among these. */
    static boolean canBeRanked(Members members, String id) {
        int member = members.ids().find(id);
        return member >= 0 && members.isDistributor(member);
    }

    /** Whether a member and whom it is to stand below are both among these. */
    static boolean canBeMoved(Members members, String id, String sponsor) {
        return members.ids().find(id) >= 0 && members.ids().find(sponsor) >= 0;
    }

    /**
     * The inputs of a period with these facts instead of its own, as far as their members are there.
     *
     * @throws Refusal when somebody would stand below itself
     */
    Inputs in(Inputs inputs, Plan plan) {
        return any() ? inputs.with(moved(inputs.members()), granted(inputs, plan)) : inputs;
    }

    private List<ForcedRank> granted(Inputs inputs, Plan plan) {
        List<ForcedRank> forced = new ArrayList<>(inputs.forced());
        ranks.forEach((id, rank) -> {
            if (!canBeRanked(inputs.members(), id)) {
                return;
            }
            int member = inputs.members().ids().find(id);
            LadderName ladder =
                    ladderOf(rank, plan).orElseThrow(() -> new IllegalStateException("a rank that was not checked"));
            forced.removeIf(each -> each.member() == member && each.only().orElse(ladder) == ladder);
            forced.add(new ForcedRank(member, rank, Optional.of(ladder)));
        });
        forced.sort(Comparator.comparingInt(ForcedRank::member));
        return forced;
    }

    private Members moved(Members members) {
        int[] sponsor = members.sponsor().clone();
        MemberIds ids = members.ids();
        sponsors.forEach((id, above) -> {
            if (canBeMoved(members, id, above)) {
                sponsor[ids.find(id)] = ids.find(above);
            }
        });
        for (String id : sponsors.keySet()) {
            int member = ids.find(id);
            int at = member < 0 ? -1 : sponsor[member];
            for (int steps = 0; at >= 0; steps++) {
                if (at == member || steps > members.size()) {
                    throw Refusal.of("changedSponsor", "member", id, "sponsor", sponsors.get(id));
                }
                at = sponsor[at];
            }
        }
        return members.withSponsors(sponsor);
    }
}
