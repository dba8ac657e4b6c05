package io.upline.order;

import io.upline.database.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers under which order types and measures are stored. */
final class OrderNumberStore {

    private final Database database;

    OrderNumberStore(Database database) {
        this.database = database;
    }

    int[] types(List<String> names) {
        return numbered("order_type", names, Short.MAX_VALUE);
    }

    int[] measures(List<String> names) {
        return numbered("company_measure", names, OrderRow.MEASURES_MAX);
    }

    /** The number of each name; new names take the next numbers and keep them for ever. */
    private int[] numbered(String table, List<String> names, int most) {
        return database.inTransaction(() -> {
            Map<String, Integer> numbers = new HashMap<>();
            database.client()
                    .sql("select name, no from " + table)
                    .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                    .list()
                    .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
            for (String name : names) {
                if (!numbers.containsKey(name)) {
                    int no = numbers.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .max()
                                    .orElse(0)
                            + 1;
                    if (no > most) {
                        throw new IllegalStateException("the company has had more than " + most + " in " + table);
                    }
                    numbers.put(name, no);
                    database.client()
                            .sql("insert into " + table + " (no, name) values (?, ?)")
                            .param(no)
                            .param(name)
                            .update();
                }
            }
            return names.stream()
                    .mapToInt(name -> numbers.getOrDefault(name, 0))
                    .toArray();
        });
    }
}
