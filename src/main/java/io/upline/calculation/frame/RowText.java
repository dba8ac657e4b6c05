package io.upline.calculation.frame;

import io.upline.calculation.columns.Columns;
import io.upline.plan.condition.ConditionText;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RateTable.By;

/** Which row of a bonus's table counts, in the plan's names and numbers. */
public final class RowText {

    private RowText() {}

    /** The row that a member is paid by; empty for a table of one row for all. */
    public static String of(BonusFrame frame, int member, int row) {
        RateTable table = frame.bonus.table();
        if (row < 0 || row >= table.rows().size()) {
            return "";
        }
        RateTable.Row named = table.rows().get(row);
        String from = "from " + ConditionText.number(named.fromCenti());
        String text = switch (table.by()) {
            case By.Everybody _, By.OfPlace _ -> "";
            case By.OfLadder _, By.OfPackage _ -> named.key();
            case By.OfVolume volume ->
                table.whose() == RateTable.Whose.PAYEE
                        ? volume.volume() + " " + number(frame.columns, volume, member) + " " + from
                        : volume.volume() + " " + from;
            case By.OfBase _, By.OfMatched _ -> from;
        };
        return text.isEmpty() ? "" : text + whose(table.whose());
    }

    private static String whose(RateTable.Whose whose) {
        return switch (whose) {
            case PAYEE -> "";
            case SOURCE -> " of the source";
            case LOWER -> " (the lower)";
            case HIGHER -> " (the higher)";
        };
    }

    /** What a member lacks to have any row at all; empty when it has one, or when its row is not its own. */
    public static String missing(RateTable table, Columns columns, int member) {
        if (table.whose() != RateTable.Whose.PAYEE || table.rows().isEmpty()) {
            return "";
        }
        Rates rates = Rates.of(table, columns, columns.ground().money());
        if (rates.rowOf.length == 0 || rates.rowOf[member] >= 0) {
            return "";
        }
        RateTable.Row lowest = table.rows().getFirst();
        return switch (table.by()) {
            case By.OfLadder _ -> "no rate below " + lowest.key();
            case By.OfPackage _ -> "no rate for its package";
            case By.OfVolume volume ->
                volume.volume() + " " + number(columns, volume, member) + " of "
                        + ConditionText.number(lowest.fromCenti());
            case By.Everybody _, By.OfBase _, By.OfMatched _, By.OfPlace _ -> "";
        };
    }

    private static String number(Columns columns, By.OfVolume volume, int member) {
        return ConditionText.number(columns.volume(volume.volume()).read[member]);
    }
}
