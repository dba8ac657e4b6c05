package io.upline.report;

import io.upline.fact.Fact;
import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import java.util.List;
import java.util.Optional;

/**
 * What closed periods come to under another plan or with changed facts, beside what was posted of them.
 *
 * @param plan what they were posted with
 * @param other the plan they are tried with, and its file where it is not their own
 * @param changed facts that are tried beside the plan, each with the period from which on it holds where that is not the first
 * @param restated periods that were corrected since: what is compared is their last version
 * @param was figures as posted
 * @param is figures under the other plan
 * @param periods by period
 * @param bonuses by bonus; one that a plan does not have comes to nothing under it
 * @param ranks by paid-as rank at the end of the last period
 * @param countries by the member's country on the last day
 * @param organisations by how many distributors stand below a member on the last day
 * @param moves members whose rank is another at the end of the last period, the most first
 * @param gain who earns more under the other plan
 * @param lose who earns less
 * @param same how many earn the same, and something
 * @param winners who gains most, the largest first, as far as they are listed
 * @param losers who loses most, the largest first, as far as they are listed
 */
public record Compared(
        String job,
        PayPeriod from,
        PayPeriod to,
        String plan,
        String other,
        List<Fact> changed,
        List<RestatedPeriod> restated,
        PlanFigures was,
        PlanFigures is,
        List<ComparedRow> periods,
        List<ComparedRow> bonuses,
        List<ComparedRow> ranks,
        List<ComparedRow> countries,
        List<ComparedRow> organisations,
        List<RankMove> moves,
        Gain gain,
        Gain lose,
        long same,
        List<ComparedMember> winners,
        List<ComparedMember> losers) {

    /** So many of those who gain, and of those who lose, are listed. */
    public static final int LISTED = 1_000;

    /** Takes copies. */
    public Compared {
        changed = List.copyOf(changed);
        restated = List.copyOf(restated);
        periods = List.copyOf(periods);
        bonuses = List.copyOf(bonuses);
        ranks = List.copyOf(ranks);
        countries = List.copyOf(countries);
        organisations = List.copyOf(organisations);
        moves = List.copyOf(moves);
        winners = List.copyOf(winners);
        losers = List.copyOf(losers);
    }

    /** A period that was corrected, and its last version, counted from 0. */
    public record RestatedPeriod(PayPeriod period, long version) {}

    /**
     * Figures of all periods together under one plan.
     *
     * @param turnover net amount of the orders, the same under both
     * @param payoutPerMille what was earned as a share of the turnover; empty where there is no turnover
     * @param members members that earned something
     * @param topPerMille the part of the payout that the tenth of them has who earn most; empty where nobody earned anything
     */
    public record PlanFigures(
            Amount turnover, Amount earned, Optional<Long> payoutPerMille, long members, Optional<Long> topPerMille) {}

    /**
     * What a part of the members, a bonus or a period comes to under both plans.
     *
     * @param membersWas members: of a rank that hold it, else that earned something
     */
    public record ComparedRow(String name, long membersWas, long membersIs, Amount was, Amount is, Amount difference) {}

    /**
     * Members that hold another rank under the other plan.
     *
     * @param was the rank as posted, empty for none
     * @param is the rank under the other plan, empty for none
     * @param step whether it is higher or lower on the other plan's ladder; other where that ladder does not have the rank that was posted
     * @param named who they are, in the order of their ids; at most {@link #NAMED}
     */
    public record RankMove(
            String was, String is, Step step, long members, List<String> named, Amount earnedWas, Amount earnedIs) {

        /** So many are named. */
        public static final int NAMED = 5;

        /** Takes a copy. */
        public RankMove {
            named = List.copyOf(named);
        }
    }

    /** How a rank compares with another. */
    public enum Step {
        /** It is higher. */
        HIGHER,
        /** It is lower, or none. */
        LOWER,
        /** The ladders cannot be compared there. */
        OTHER
    }

    /** How many members' earnings change, and by how much in all. */
    public record Gain(long members, Amount amount) {}

    /** A member whose earnings change. */
    public record ComparedMember(
            String member, String rankWas, String rankIs, Amount was, Amount is, Amount difference) {}
}
