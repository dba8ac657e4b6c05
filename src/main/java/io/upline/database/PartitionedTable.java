package io.upline.database;

import java.util.List;

/**
 * A table whose large groups of rows get partitions of their own.
 *
 * @param name the table
 * @param group column that says whose partition a row belongs to
 * @param key columns of the primary key of each partition
 */
public record PartitionedTable(String name, String group, List<String> key) {

    /** A table and its primary key, the first column of which is that of the groups. */
    public static PartitionedTable of(String name, String... key) {
        return new PartitionedTable(name, key[0], List.of(key));
    }

    /**
     * A table whose key does not hold the column of the groups: the database keeps the key unique within each partition, and whoever writes
     * keeps it unique beyond.
     */
    public static PartitionedTable grouped(String name, String group, String... key) {
        return new PartitionedTable(name, group, List.of(key));
    }

    String partition(long of) {
        return name + "_" + of;
    }
}
