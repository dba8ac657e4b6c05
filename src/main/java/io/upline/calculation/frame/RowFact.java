package io.upline.calculation.frame;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.trail.Missing;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.plan.condition.Condition;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RateTable.By;
import java.util.Optional;

/** Which row of a bonus's table counts, in the plan's names and numbers. */
public final class RowFact {

    private RowFact() {}

    /** The row that a member is paid by; nothing for a table of one row for all. */
    public static Fact of(BonusFrame frame, int member, int row) {
        RateTable table = frame.bonus.table();
        if (row < 0 || row >= table.rows().size()) {
            return Why.NOTHING;
        }
        RateTable.Row named = table.rows().get(row);
        if (!(table.by() instanceof By.OfTwo two)) {
            return key(frame, table.by(), member, named);
        }
        RateTable.Group group = named.group();
        Fact first = two.first() instanceof By.OfVolume volume
                ? ofVolume(frame.columns, volume, member, Why.number(group.fromCenti()))
                : Why.name(group.name());
        return named.isForAll()
                ? first
                : Fact.of("why.rowOfTwo", "first", first, "second", key(frame, two.second(), member, named));
    }

    /** The row that a member is paid by for an order with which the volume that picks it stood at a figure. */
    public static Fact of(BonusFrame frame, int member, int row, long soFar) {
        RateTable table = frame.bonus.table();
        Fact told = of(frame, member, row);
        boolean isPicked = row >= 0 && !table.rows().get(row).isForAll();
        return isPicked
                ? Fact.of(
                        "why.rowSoFar",
                        "row",
                        told,
                        "volume",
                        frame.rates.bySoFar().orElseThrow(),
                        "has",
                        Why.number(soFar))
                : told;
    }

    private static Fact key(BonusFrame frame, By by, int member, RateTable.Row named) {
        RateTable.Whose whose = frame.bonus.table().whose();
        String from = Why.number(named.fromCenti());
        return switch (by) {
            case By.Everybody _, By.OfPlace _, By.OfTwo _ -> Why.NOTHING;
            case By.OfLadder _, By.OfPackage _, By.OfAttribute _ -> whose(whose, Why.name(named.key()));
            case By.OfVolume volume ->
                whose(
                        whose,
                        whose == RateTable.Whose.PAYEE
                                ? ofVolume(frame.columns, volume, member, from)
                                : Fact.of("why.rowFromVolume", "volume", volume.volume(), "from", from));
            case By.OfSoFar _, By.OfBase _, By.OfMatched _ -> whose(whose, Fact.of("why.rowFrom", "from", from));
        };
    }

    private static Fact ofVolume(Columns columns, By.OfVolume volume, int member, String from) {
        return Fact.of(
                "why.rowOfVolume", "volume", volume.volume(), "has", number(columns, volume, member), "from", from);
    }

    private static Fact whose(RateTable.Whose whose, Fact row) {
        return switch (whose) {
            case PAYEE -> row;
            case SOURCE -> Fact.of("why.rowOfSource", "row", row);
            case LOWER -> Fact.of("why.lowerRow", "row", row);
            case HIGHER -> Fact.of("why.higherRow", "row", row);
        };
    }

    /** What a member lacks to have any row at all; nothing when it has one, or when its row is not its own. */
    public static Fact missing(RateTable table, Columns columns, int member) {
        if (table.whose() != RateTable.Whose.PAYEE || table.rows().isEmpty()) {
            return Why.NOTHING;
        }
        Rates rates = Rates.of(table, columns, columns.ground().money());
        boolean hasRows = rates.firstRow(member) >= 0;
        if (hasRows && (rates.rowOf.length == 0 || rates.rowOf[member] >= 0)) {
            return Why.NOTHING;
        }
        if (table.by() instanceof By.OfTwo two && !hasRows) {
            RateTable.Group lowest = table.rows().getFirst().group();
            return missing(two.first(), lowest.name(), lowest.fromCenti(), columns, member);
        }
        RateTable.Row lowest = table.rows().get(rates.firstRow(member));
        return missing(table.rowKey(), lowest.key(), lowest.fromCenti(), columns, member);
    }

    private static Fact missing(By by, String name, long fromCenti, Columns columns, int member) {
        return switch (by) {
            case By.OfLadder _ -> Fact.of("why.noRateBelow", "rank", name);
            case By.OfPackage _ -> Fact.of("why.noRateForPackage");
            case By.OfAttribute attribute -> Fact.of("why.noRateForAttribute", "attribute", attribute.name());
            case By.OfVolume volume ->
                new Missing(columns, member)
                        .of(new Condition.VolumeAtLeast(volume.volume(), fromCenti, Optional.empty()))
                        .getFirst();
            case By.Everybody _, By.OfSoFar _, By.OfBase _, By.OfMatched _, By.OfPlace _, By.OfTwo _ -> Why.NOTHING;
        };
    }

    private static String number(Columns columns, By.OfVolume volume, int member) {
        return Why.number(columns.volume(volume.volume()).read[member]);
    }
}
