package io.upline.plan.document;

import java.util.List;
import java.util.Map;

/**
 * One period of a worked example with its tables read. Empty cells are left out, and of the members also those that say none, {@code -}; in
 * the other tables these stand, as none may be what is expected.
 *
 * @param title what the example shows
 * @param number which of its periods it is, from 0
 * @param period the period, as written or, where none is, as the example is run
 * @param isRead whether all its tables could be read; otherwise there are no rows
 * @param members all members as they stand in this period, each by the names of its columns and by {@code id}
 * @param given what else is put in, by the name of the table: {@code orders}, {@code previous}, {@code carried}, {@code given}
 * @param expected what must come out, by the name of the table
 */
public record ExampleSheet(
        String title,
        int number,
        String period,
        boolean isRead,
        List<Map<String, String>> members,
        Map<String, List<Map<String, String>>> given,
        Map<String, List<Map<String, String>>> expected) {

    /** Copies the lists. */
    public ExampleSheet {
        members = List.copyOf(members);
        given = Map.copyOf(given);
        expected = Map.copyOf(expected);
    }
}
