package io.upline.stress;

import java.util.List;

/**
 * What a search found.
 *
 * @param averages the highest share for each average, in the order of the search
 * @param worst the company with the highest share of all
 * @param tried how many companies were calculated
 * @param never bonuses that paid nothing in any of them, in the plan's order
 */
public record Stress(List<AtAverage> averages, WorstCompany worst, int tried, List<String> never) {

    /** Copies the lists. */
    public Stress {
        averages = List.copyOf(averages);
        never = List.copyOf(never);
    }

    /**
     * The highest share that was found among companies that buy as much.
     *
     * @param averageCenti what members buy on average in a period, in hundredths of a point
     * @param shareE8 what was paid, as a share of what was bought, in hundred-millionths
     */
    public record AtAverage(long averageCenti, long shareE8) {}
}
