package io.upline.plan;

import io.upline.plan.condition.Condition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An ordered list of ranks (or grades).
 *
 * <p>A distributor <em>qualifies</em> for the highest rank whose own {@code needs} hold; lower ranks' needs are not
 * implied. From there, in this order: {@code upAtMost} and {@code downAtMost} against the rank of the period before (no
 * rank counts as position −1), then grace; an assigned or forced rank is taken as it is and none of this applies to it.
 * The result is the paid-as rank. The title is the highest rank ever paid as. Conditions and tables see the paid-as rank;
 * only a rank's own needs, where they ask the same member for a lower rank, see the highest lower one it qualifies for, and
 * where they look at members over another tree than the one the ladder is swept in
 * ({@code CalculationOrder.Step.Sweep.tree()}), see what those would be paid as if nobody qualified for the rank or a higher
 * one. Customers and removed members hold none.
 *
 * @param ranks lowest first, names unique
 * @param upAtMost most positions a member rises in a period; members without a period before start from −1
 * @param downAtMost most positions a member falls in a period
 * @param fromPlan ranks are those of another plan's {@code ranks} in its latest period that ends no later than this one (that
 *     ends before it does, where the other's periods are longer: a week belongs to the month in which it ends and is closed
 *     first); the names are that plan's, all of them assigned here; who holds none there holds none here
 */
public record Ladder(List<Rank> ranks, OptionalInt upAtMost, OptionalInt downAtMost, Optional<String> fromPlan) {

    /** The ladder of a plan without ranks. */
    public static final Ladder NONE = new Ladder(List.of(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    /** Copies the list. */
    public Ladder {
        ranks = List.copyOf(ranks);
    }

    /** Position of the rank of that name, {@code -1} when there is none. */
    public int indexOf(String rank) {
        for (int i = 0; i < ranks.size(); i++) {
            if (ranks.get(i).name().equals(rank)) {
                return i;
            }
        }
        return -1;
    }

    /** Names of the ranks, lowest first. */
    public List<String> names() {
        return ranks.stream().map(Rank::name).toList();
    }

    /**
     * One rank.
     *
     * @param name the name as people say it
     * @param needs what qualifies; {@link Condition#ALWAYS}: every distributor
     * @param assigned a contract or licence decides, nobody qualifies by figures; {@code needs} is then ALWAYS and not read
     * @param gracePeriods periods a member that was paid at this rank and does not reach it stays at it. Carried state
     *     {@code what = grace}, bonus empty, {@code count} = periods left after this one (may be 0), exists exactly while a
     *     member is paid at a rank by grace. Without it a member that was paid at the rank last period has all of the
     *     grace; a period in which it qualifies for the rank or higher ends the grace, and the next starts anew
     */
    public record Rank(String name, Condition needs, boolean assigned, int gracePeriods) {}
}
