package io.upline.plan.table;

import io.upline.plan.condition.ConditionText;

/** What a row of a table stands for, in a few words of the printed plan. */
public final class RowNames {

    /** The only row of a table that has one for all. */
    public static final String EVERYBODY = "all";

    private RowNames() {}

    /** The words of a row; of two keys the first is said before a comma. */
    public static String of(RateTable table, RateTable.Row row) {
        if (table.by() instanceof RateTable.By.OfTwo(RateTable.By.OfMember first, RateTable.By.Key second)) {
            String inner = row.isForAll() ? EVERYBODY : of(second, row.key(), row.fromCenti());
            return of(first, row.group().name(), row.group().fromCenti()) + ", " + inner;
        }
        return of(table.by(), row.key(), row.fromCenti());
    }

    private static String of(RateTable.By by, String name, long fromCenti) {
        return switch (by) {
            case RateTable.By.Everybody _, RateTable.By.OfTwo _ -> EVERYBODY;
            case RateTable.By.OfLadder _, RateTable.By.OfPackage _, RateTable.By.OfAttribute _ -> name;
            case RateTable.By.OfVolume _, RateTable.By.OfSoFar _, RateTable.By.OfBase _, RateTable.By.OfMatched _ ->
                "from " + ConditionText.number(fromCenti);
            case RateTable.By.OfPlace _ -> "place " + ConditionText.number(fromCenti);
        };
    }
}
