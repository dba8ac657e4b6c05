package io.upline.stress;

import java.util.List;

/**
 * Which companies are tried, and how many.
 *
 * @param members how many members a company has, customers included; at least 2
 * @param averagesCenti what members buy on average in a period, in hundredths of a point; the companies of each average are searched by themselves
 * @param periods how many periods are calculated one after the other, each with the same orders; what is paid and bought in all of them
 *     counts
 * @param tries how many companies are tried for each average, beside some for each member by which what was found is made plain
 * @param seed the same seed tries the same companies
 */
public record Search(int members, List<Long> averagesCenti, int periods, int tries, long seed) {

    /** Copies the list. */
    public Search {
        averagesCenti = List.copyOf(averagesCenti);
        if (members < 2 || averagesCenti.isEmpty() || periods < 1 || tries < 1) {
            throw new IllegalArgumentException("a search has members, an average, a period and a try");
        }
    }
}
