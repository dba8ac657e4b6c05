package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.calculation.Inputs.ForcedRank;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.network.MemberIds;
import io.upline.network.Members;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition.LadderName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts that are tried beside a plan, and stored nowhere: from the first period compared on they are as if they had always been so.
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

    /** What is changed, by member. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        ranks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each ->
                        facts.add(Fact.of("compare.changedRank", "member", each.getKey(), "rank", each.getValue())));
        sponsors.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> facts.add(
                        Fact.of("compare.changedSponsor", "member", each.getKey(), "sponsor", each.getValue())));
        return facts;
    }

    /**
     * The inputs of a period with these facts instead of its own.
     *
     * @throws Refusal when a member or rank is not known, or somebody would stand below itself
     */
    Inputs in(Inputs inputs, Plan plan) {
        return any() ? inputs.with(moved(inputs.members()), granted(inputs, plan)) : inputs;
    }

    private List<ForcedRank> granted(Inputs inputs, Plan plan) {
        List<ForcedRank> forced = new ArrayList<>(inputs.forced());
        ranks.forEach((id, rank) -> {
            int member = number(inputs.members().ids(), id);
            boolean isRank = plan.ranks().names().contains(rank);
            boolean isKnown = isRank || plan.grades().names().contains(rank);
            if (!isKnown || !inputs.members().isDistributor(member)) {
                throw Refusal.of("changedRank", "member", id, "rank", rank, "plan", plan.name());
            }
            LadderName ladder = isRank ? LadderName.RANK : LadderName.GRADE;
            forced.removeIf(each -> each.member() == member && each.only().orElse(ladder) == ladder);
            forced.add(new ForcedRank(member, rank, Optional.of(ladder)));
        });
        forced.sort(Comparator.comparingInt(ForcedRank::member));
        return forced;
    }

    private Members moved(Members members) {
        int[] sponsor = members.sponsor().clone();
        sponsors.forEach((id, above) -> sponsor[number(members.ids(), id)] = number(members.ids(), above));
        for (String id : sponsors.keySet()) {
            int member = number(members.ids(), id);
            int at = sponsor[member];
            for (int steps = 0; at >= 0; steps++) {
                if (at == member || steps > members.size()) {
                    throw Refusal.of("changedSponsor", "member", id, "sponsor", sponsors.get(id));
                }
                at = sponsor[at];
            }
        }
        return members.withSponsors(sponsor);
    }

    private static int number(MemberIds ids, String id) {
        int number = ids.find(id);
        if (number < 0) {
            throw Refusal.of("changedMember", "member", id);
        }
        return number;
    }
}
