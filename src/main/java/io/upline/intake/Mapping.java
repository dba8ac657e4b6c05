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
 */
record Mapping(List<String> header, Map<String, ColumnSettings> columns, Optional<ZoneId> zone) {

    /** Whether a line holds every title that the source is recognised by. */
    boolean recognises(List<String> cells) {
        Set<String> titles = new HashSet<>();
        cells.forEach(cell -> titles.add(Heading.plain(cell)));
        return !header.isEmpty() && header.stream().allMatch(title -> titles.contains(Heading.plain(title)));
    }
}
