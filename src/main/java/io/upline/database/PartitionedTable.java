package io.upline.database;

import java.util.List;

/**
 * A table whose large groups of rows get partitions of their own.
 *
 * @param name the table
 * @param key columns of its primary key, the first of which says whose partition a row belongs to
 */
public record PartitionedTable(String name, List<String> key) {

    /** A table and its primary key. */
    public static PartitionedTable of(String name, String... key) {
        return new PartitionedTable(name, List.of(key));
    }

    String partition(long of) {
        return name + "_" + of;
    }
}
