package io.upline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What groups of rows come to, however the database happens to have them. */
class PartReaderTest {

    private static final Part PART =
            Part.of("sample", "known", "line name", "n known line", "t name", "f late", "n more");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void comesToTheSameInWhateverOrderRowsStand(Vendor vendor) {
        List<String> rows = List.of(
                "(1, 1, 'a', false, 7)",
                "(1, 2, 'Åse', true, null)",
                "(1, 2, 'b', false, -1)",
                "(2, 5, '', false, 0)",
                "(10, 3, 'c', null, 9000000000)");
        Map<String, PartSum.Sum> inOrder = sums(vendor, rows);
        assertThat(inOrder.keySet()).containsExactly("1", "2", "10");
        assertThat(inOrder.values()).extracting(PartSum.Sum::rows).containsExactly(3L, 1L, 1L);
        for (List<String> other : List.of(
                rows.reversed(),
                List.of(rows.get(0), rows.get(3), rows.get(1), rows.get(4), rows.get(2)),
                List.of(rows.get(1), rows.get(0), rows.get(2), rows.get(3), rows.get(4)),
                List.of(rows.get(0), rows.get(2), rows.get(1), rows.get(3), rows.get(4)))) {
            assertThat(sums(vendor, other)).as(other.toString()).isEqualTo(inOrder);
            assertThat(sums(vendor, other).keySet()).as(other.toString()).containsExactly("1", "2", "10");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void comesToTheSameForRowsInOrderAndForEachGroupByItself(Vendor vendor) {
        List<String> rows = List.of("(1, 1, 'a', false, 7)", "(1, 2, 'b', true, 8)", "(2, 1, 'c', null, 9)");
        try (Database database = with(vendor, rows)) {
            Map<String, PartSum.Sum> all = read(database);
            PartReader reader = new PartReader(database, PART);
            all.forEach((group, sum) -> {
                assertThat(reader.of(List.of(Integer.parseInt(group)))).isEqualTo(sum);
                assertThat(reader.streamed(Long.parseLong(group))).isEqualTo(sum);
            });
            database.client().sql("update sample set more = 10 where line = 2").update();
            assertThat(read(database).get("1")).isNotEqualTo(all.get("1"));
            assertThat(read(database).get("2")).isEqualTo(all.get("2"));
            database.client().sql("update sample set more = 8 where line = 2").update();
            database.client()
                    .sql("update sample set more = 7 where line = 1 and known = 1")
                    .update();
            assertThat(read(database)).isEqualTo(all);
        }
    }

    private static Map<String, PartSum.Sum> sums(Vendor vendor, List<String> rows) {
        try (Database database = with(vendor, rows)) {
            return read(database);
        }
    }

    private static Map<String, PartSum.Sum> read(Database database) {
        Map<String, PartSum.Sum> sums = new LinkedHashMap<>();
        new PartReader(database, PART).each(sums::put);
        return sums;
    }

    private static Database with(Vendor vendor, List<String> rows) {
        Database database = TestDatabases.fresh(vendor);
        database.client()
                .sql("create table sample (known integer, line integer, name varchar(20), late boolean, more bigint)")
                .update();
        rows.forEach(
                row -> database.client().sql("insert into sample values " + row).update());
        return database;
    }
}
