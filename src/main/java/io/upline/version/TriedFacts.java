package io.upline.version;

import io.upline.fact.Fact;
import io.upline.network.Members;
import io.upline.period.PayPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** From when on changed facts hold in the periods compared: whoever comes later has them from then on. */
public final class TriedFacts {

    private final ChangedFacts changed;
    private final Map<String, PayPeriod> ranked = new HashMap<>();
    private final Map<String, PayPeriod> moved = new HashMap<>();
    /** Below whom a member that is moved is placed in the last period; who is not placed is left out. */
    private final Map<String, String> placed = new HashMap<>();
    /** Who stood below another sponsor in any of the periods. */
    private final Set<String> turned = new HashSet<>();
    /** Who is a customer in the last period. */
    private final Set<String> customers = new HashSet<>();

    /** Follows these facts through the periods. */
    public TriedFacts(ChangedFacts changed) {
        this.changed = changed;
    }

    /** Takes the next period, of which only the members are looked at. */
    public void add(PayPeriod period, Members members) {
        changed.ranks().keySet().stream()
                .filter(id -> ChangedFacts.canBeRanked(members, id))
                .forEach(id -> ranked.putIfAbsent(id, period));
        changed.sponsors().forEach((id, sponsor) -> {
            if (ChangedFacts.canBeMoved(members, id, sponsor)) {
                moved.putIfAbsent(id, period);
                int member = members.ids().find(id);
                if (members.sponsor()[member] != members.ids().find(sponsor)) {
                    turned.add(id);
                }
                if (members.isDistributor(member)) {
                    customers.remove(id);
                } else {
                    customers.add(id);
                }
                int above = members.placement()[member];
                if (above >= 0) {
                    placed.put(id, members.ids().at(above));
                } else {
                    placed.remove(id);
                }
            }
        });
    }

    /**
     * What was tried, by member.
     *
     * @param first the first of the periods
     */
    public List<Fact> facts(PayPeriod first) {
        List<Fact> facts = new ArrayList<>();
        new TreeMap<>(changed.ranks()).forEach((id, rank) -> {
            PayPeriod from = ranked.getOrDefault(id, first);
            facts.add(
                    from.equals(first)
                            ? Fact.of("compare.changedRank", "member", id, "rank", rank)
                            : Fact.of("compare.changedRankFrom", "member", id, "rank", rank, "from", from));
        });
        new TreeMap<>(changed.sponsors()).forEach((id, sponsor) -> {
            facts.add(sponsor(id, sponsor, first));
            if (turned.contains(id) && customers.contains(id)) {
                facts.add(Fact.of("compare.changedCustomer", "member", id, "sponsor", sponsor));
            }
        });
        if (!facts.isEmpty()) {
            facts.add(Fact.of("compare.changedBefore", "first", first));
        }
        return facts;
    }

    private Fact sponsor(String id, String sponsor, PayPeriod first) {
        PayPeriod from = moved.getOrDefault(id, first);
        String below = placed.getOrDefault(id, "");
        if (!turned.contains(id)) {
            return Fact.of("compare.changedSponsorSame", "member", id, "sponsor", sponsor);
        }
        return from.equals(first)
                ? Fact.of("compare.changedSponsor", "member", id, "sponsor", sponsor, "placed", below)
                : Fact.of(
                        "compare.changedSponsorFrom", "member", id, "sponsor", sponsor, "from", from, "placed", below);
    }
}
