package io.upline.intake;

import io.upline.company.ColumnSettings;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the columns of a source's files become columns of orders.
 *
 * @param header the titles that its files are recognised by
 * @param columns where each column comes from
 * @param zone the time zone of times without offset; empty for the company's
 * @param also titles that a program writes in some of its versions, each with the one that stands for both
 */
record Mapping(
        List<String> header, Map<String, ColumnSettings> columns, Optional<ZoneId> zone, Map<String, String> also) {

    /** The title of a column as it is compared. */
    String plain(String title) {
        String plain = Heading.plain(title);
        return also.getOrDefault(plain, plain);
    }

    /** Whether a line holds every title that the source is recognised by. */
    boolean recognises(List<String> cells) {
        Set<String> titles = new HashSet<>();
        cells.forEach(cell -> titles.add(plain(cell)));
        return !header.isEmpty() && header.stream().allMatch(title -> titles.contains(plain(title)));
    }
}
