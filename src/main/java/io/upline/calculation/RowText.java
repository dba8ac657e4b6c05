package io.upline.calculation;

import io.upline.plan.RateTable;
import io.upline.plan.RateTable.By;

/** Which row of a bonus's table counts, in the plan's names and numbers. */
final class RowText {

    private RowText() {}

    /** The row that a member is paid by; empty for a table of one row for all. */
    static String of(BonusFrame frame, int member, int row) {
        RateTable table = frame.bonus.table();
        if (row < 0 || row >= table.rows().size()) {
            return "";
        }
        RateTable.Row named = table.rows().get(row);
        String from = "from " + Missing.number(named.fromCenti());
        String text = switch (table.by()) {
            case By.Everybody _, By.OfPlace _ -> "";
            case By.OfLadder _, By.OfPackage _ -> named.key();
            case By.OfVolume volume ->
                table.whose() == RateTable.Whose.PAYEE
                        ? volume.volume() + " " + number(frame.workings, volume, member) + " " + from
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
    static String missing(RateTable table, Workings workings, int member) {
        if (table.whose() != RateTable.Whose.PAYEE || table.rows().isEmpty()) {
            return "";
        }
        Rates rates = Rates.of(table, workings, workings.money);
        if (rates.rowOf.length == 0 || rates.rowOf[member] >= 0) {
            return "";
        }
        RateTable.Row lowest = table.rows().getFirst();
        return switch (table.by()) {
            case By.OfLadder _ -> "no rate below " + lowest.key();
            case By.OfPackage _ -> "no rate for its package";
            case By.OfVolume volume ->
                volume.volume() + " " + number(workings, volume, member) + " of " + Missing.number(lowest.fromCenti());
            case By.Everybody _, By.OfBase _, By.OfMatched _, By.OfPlace _ -> "";
        };
    }

    private static String number(Workings workings, By.OfVolume volume, int member) {
        return Missing.number(workings.column(volume.volume()).read[member]);
    }
}
