package io.upline.plan.table;

import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one table of the language: rates (× base × pointValue) or amounts (money per unit of base; without a base, per
 * event).
 *
 * @param unit rates or amounts
 * @param by what picks the row
 * @param whose at whom {@code by} is looked up
 * @param slices brackets of a volume, {@code BASE} or {@code MATCHED}: each part of the figure is paid at the rate of its
 *     own row, as with income tax, instead of the whole at one. The base is cut where the figure that picks the row is
 *     cut; when that figure is another volume (the payee's), in the same proportion, and a figure of zero has no parts. One
 *     line of rule {@code slices}, base the whole, rate 0, rounded as a whole also where rounding is per order. Made where a
 *     base is priced: percent; levels, generations and matching (each level cut by the values of its own column, a member
 *     having a rate for a level when any row up to its own has one); party; binary on the weak leg (of a cap with
 *     {@code excess: carried}: consumed is the least figure that comes to the paid amount). Refused by the reader where there
 *     is nothing to cut: differential (a rate is subtracted from a rate), cycles and steps, structure, events without a base,
 *     and with {@code whose} other than the payee
 * @param rows ascending: by the ladder, by lower bound, by place; for packages in the order of the file. Of two keys the rows of one value
 *     of the first stand together, in the order of the first key
 */
public record RateTable(Unit unit, By by, Whose whose, boolean slices, List<Row> rows) {

    /** The table of a bonus that has none. */
    public static final RateTable NONE = new RateTable(Unit.RATES, new By.Everybody(), Whose.PAYEE, false, List.of());

    /** Copies the list. */
    public RateTable {
        rows = List.copyOf(rows);
    }

    /** The key that picks a row where there is one key, and the row within the first key's value where there are two. */
    public By rowKey() {
        return by instanceof By.OfTwo two ? two.second() : by;
    }

    /** Everything that has a say in which row is picked: one key, or both. */
    public List<By> keys() {
        return by instanceof By.OfTwo two ? List.of(two.first(), two.second()) : List.of(by);
    }

    /** Every value of every row. */
    public Stream<Rate> values() {
        return rows.stream().flatMap(row -> Stream.concat(row.levels().stream(), Stream.of(row.deeper())));
    }

    /** What the values are. */
    public enum Unit {
        /** Shares of base × pointValue. */
        RATES,
        /** Amounts of money: currency units (not minor units) per 1.00 of base, or per event when the bonus has no base. */
        AMOUNTS
    }

    /** At whom {@code by} is looked up. */
    public enum Whose {
        /** The member that is paid. */
        PAYEE,
        /** The member that is paid on; for a customer, its distributor. */
        SOURCE,
        /** The lower of the two rows; nothing when one of them has no row. */
        LOWER,
        /** The higher of the two rows; the other when one of them has no row. */
        HIGHER
    }

    /** What picks the row. */
    public sealed interface By {

        /** The word that stands for every value of an exact first key that is not named. */
        String OTHER = "other";

        /** What may be one of two keys. */
        sealed interface Key extends By {}

        /** What is a member's, whatever is paid on. */
        sealed interface OfMember extends Key {}

        /** One row for all. */
        record Everybody() implements By {}

        /** The paid-as rank: a rank that is not named takes the next lower row; below the lowest, nothing. */
        record OfLadder(Condition.LadderName ladder) implements OfMember {}

        /** The membership package: one that is not named has nothing. A package is lower than those that stand after it in the file. */
        record OfPackage() implements OfMember {}

        /**
         * The company's own attribute of this name, exactly; {@link #OTHER} stands for every value that is not named, and for none. A row is
         * lower than those that stand after it in the file.
         */
        record OfAttribute(String name) implements OfMember {}

        /** A volume or measure; keys are lower bounds, below the lowest nothing. */
        record OfVolume(String volume) implements OfMember {}

        /**
         * A volume or measure as it stood with the order that is paid on: what counts in it of that order and of all before it, in the order of
         * their times and then of their ids. Keys are lower bounds, below the lowest nothing.
         */
        record OfSoFar(String volume) implements Key {}

        /** The line's base ({@code each} decides: the order's, the source's, the party's). */
        record OfBase() implements Key {}

        /** The matched figure of a binary. */
        record OfMatched() implements Key {}

        /** Place by a volume among all who meet {@code needs}, 1 the highest; a volume of zero has no place. */
        record OfPlace(String volume) implements By {}

        /**
         * Two keys: the first picks some of the rows, the second the row among them; each picks as it does alone, but that {@link #OTHER} stands
         * for every package that is not named first, and for none. The first is always looked up at the payee; {@link Whose} concerns the second.
         * Both may be the same where the second is not the payee's alone: what it has against what the source has.
         */
        record OfTwo(OfMember first, Key second) implements By {

            /** Whether the first key picks by a name and not by what was reached. */
            public boolean isExact() {
                return first instanceof OfPackage || first instanceof OfAttribute;
            }
        }
    }

    /**
     * What a row of two keys stands under: a value of the first key.
     *
     * @param name of the rank, grade or package; empty for a volume
     * @param fromCenti lower bound of a volume in hundredths; 0 otherwise
     */
    public record Group(String name, long fromCenti) {

        /** Where there is one key only. */
        public static final Group ONLY = new Group("", 0);
    }

    /**
     * One row. A rate of zero is no rate.
     *
     * @param group the value of the first of two keys
     * @param key name of the rank, grade or package; empty otherwise
     * @param fromCenti lower bound in hundredths (volume, volume so far, base, matched); the place × 100; 0 otherwise; {@link #WHATEVER} for the only row of a
     *     group, which is picked whatever the second key says
     * @param levels values by level, the first for the bonus's first level ({@code Bonus.levels()}); generations and
     *     structures start at 1
     * @param deeper value of every level after those; a row that is a single value has no {@code levels} and this
     */
    public record Row(Group group, String key, long fromCenti, List<Rate> levels, Rate deeper) {

        /** Lower than any figure. */
        public static final long WHATEVER = Long.MIN_VALUE;

        /** Copies the list. */
        public Row {
            levels = List.copyOf(levels);
        }

        /** A row of a table with one key. */
        public Row(String key, long fromCenti, List<Rate> levels, Rate deeper) {
            this(Group.ONLY, key, fromCenti, levels, deeper);
        }

        /** The value of the {@code index}-th level of the bonus, counted from 0. */
        public Rate at(int index) {
            return index < levels.size() ? levels.get(index) : deeper;
        }

        /** Whether the row is picked whatever the second key says. */
        public boolean isForAll() {
            return fromCenti == WHATEVER;
        }

        /** The row with other values. */
        public Row with(List<Rate> others, Rate otherDeeper) {
            return new Row(group, key, fromCenti, others, otherDeeper);
        }
    }
}
