package io.upline.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A worked example as it was written: tables as text. The module {@code scenario} reads, runs and compares it.
 *
 * @param title what it shows
 * @param line the line in the file where it begins, from 1
 * @param column the column there, from 1
 * @param period the period, as written
 * @param tables {@code members}, {@code orders}, {@code carried}, {@code previous}, {@code given} by name
 * @param expect the tables under {@code expect}, by name
 * @param then the following periods, in order; state flows on
 */
public record Example(
        String title,
        int line,
        int column,
        Optional<Table> period,
        Map<String, Table> tables,
        Map<String, Table> expect,
        List<Example> then) {

    /** Copies maps and lists. */
    public Example {
        tables = Map.copyOf(tables);
        expect = Map.copyOf(expect);
        then = List.copyOf(then);
    }

    /**
     * A table, or the name of a CSV file that holds one; also a single value, with its place.
     *
     * @param text what stands there
     * @param line line of its first row in the file, from 1
     * @param column column at which its lines begin in the file, from 1
     */
    public record Table(String text, int line, int column) {}
}
