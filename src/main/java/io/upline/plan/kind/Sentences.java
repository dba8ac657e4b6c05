package io.upline.plan.kind;

import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.ConditionText;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RowNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects what is said of a bonus in the printed plan, and words what all kinds have. */
public final class Sentences {

    private final String currency;
    private final int digits;
    private final boolean paysPlaces;
    private final boolean asksOfPayee;
    private final ConditionText conditions;
    private final List<String> said = new ArrayList<>();

    /**
     * Collects sentences of a plan whose currency has minor units of this many digits, about a bonus with this table and
     * this need of a payee.
     */
    public Sentences(String currency, int digits, RateTable table, Condition needs) {
        this.currency = currency;
        this.digits = digits;
        this.asksOfPayee = !needs.equals(Condition.ALWAYS);
        this.conditions = new ConditionText(currency, digits);
        this.paysPlaces = table.by() instanceof RateTable.By.OfPlace;
    }

    /** Whether the bonus says what a payee must meet. */
    boolean asksOfPayee() {
        return asksOfPayee;
    }

    /** Whether the rows of the bonus's table are places. */
    public boolean paysPlaces() {
        return paysPlaces;
    }

    /** Adds a whole sentence. */
    public void add(String sentence) {
        said.add(sentence);
    }

    /** The sentences so far. */
    public List<String> all() {
        return List.copyOf(said);
    }

    /** A condition in a few words. */
    public String condition(Condition condition) {
        return conditions.of(condition);
    }

    /** Hundredths as a plain number. */
    public String number(long centi) {
        return ConditionText.number(centi);
    }

    /** A sum of money. */
    public String money(long minor) {
        return BigDecimal.valueOf(minor, digits).toPlainString() + " " + currency;
    }

    /** The rows of a table of figures in one line. */
    public String rows(RateTable table) {
        return rows(table, value -> value.toDecimal().toPlainString());
    }

    /** The rows of a table of sums of money in one line. */
    public String moneyRows(RateTable table) {
        return rows(table, value -> amount(value, digits) + " " + currency);
    }

    private static String rows(RateTable table, Function<Rate, String> said) {
        return table.rows().stream()
                .map(row -> table.by() instanceof RateTable.By.Everybody
                        ? said.apply(row.at(0))
                        : RowNames.of(table, row) + ": " + said.apply(row.at(0)))
                .collect(Collectors.joining(", "));
    }

    /** Adds what a member is paid at most of what it holds. */
    void mostPaid(RateTable most) {
        String rows = most.unit() == RateTable.Unit.RATES ? rows(most, Rate::toString) : moneyRows(most);
        boolean isForAll = most.by() instanceof RateTable.By.Everybody;
        add("A member is paid as if it held at most "
                + (isForAll ? "" : "so much, by " + head(most) + ": ")
                + rows + ". What it holds is subtracted above it all the same"
                + (isForAll ? "." : "; who has no row has no limit."));
    }

    /** What picks a row, in a word or two: the head of the column in which the rows stand. */
    public static String head(RateTable table) {
        String head = head(table.by());
        return table.by() instanceof RateTable.By.OfTwo
                ? head
                        + switch (table.whose()) {
                            case PAYEE -> "";
                            case SOURCE -> " of the source";
                            case LOWER -> ", the lower one of payee and source";
                            case HIGHER -> ", the higher one of payee and source";
                        }
                : head;
    }

    private static String head(RateTable.By by) {
        return switch (by) {
            case RateTable.By.Everybody _ -> "who";
            case RateTable.By.OfLadder ladder -> ladder.ladder().name().toLowerCase(Locale.ROOT);
            case RateTable.By.OfPackage _ -> "package";
            case RateTable.By.OfAttribute attribute -> attribute.name();
            case RateTable.By.OfVolume volume -> volume.volume();
            case RateTable.By.OfSoFar volume -> volume.volume() + " so far";
            case RateTable.By.OfBase _ -> "base";
            case RateTable.By.OfMatched _ -> "matched";
            case RateTable.By.OfPlace place -> "place by " + place.volume();
            case RateTable.By.OfTwo two -> head(two.first()) + ", " + head(two.second());
        };
    }

    /** What a limit means to whoever has no row; empty where it is the same for all. */
    public Optional<String> whoHasNoRow(RateTable limits) {
        return limits.by() instanceof RateTable.By.Everybody
                ? Optional.empty()
                : Optional.of("A rank that is not named takes the next lower one's; who has none has no limit.");
    }

    /** A value of a table of amounts, with the digits of a currency where it has no more. */
    public static String amount(Rate value, int digits) {
        BigDecimal decimal = value.toDecimal().stripTrailingZeros();
        return decimal.setScale(Math.max(decimal.scale(), digits)).toPlainString();
    }

    /** Several names in one line. */
    public String names(List<String> names) {
        return and(names);
    }

    /** Several in one line, with a word before the last. */
    public static String and(List<String> said) {
        return said.size() < 2
                ? String.join("", said)
                : String.join(", ", said.subList(0, said.size() - 1)) + " and " + said.getLast();
    }
}
