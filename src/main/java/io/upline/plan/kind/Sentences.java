package io.upline.plan.kind;

import io.upline.plan.condition.Condition;
import io.upline.plan.condition.ConditionText;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is said of a bonus in the printed plan, and words what all kinds have. */
public final class Sentences {

    private final String currency;
    private final int digits;
    private final boolean paysPlaces;
    private final List<String> said = new ArrayList<>();

    /** Collects sentences of a plan whose currency has minor units of this many digits, about a bonus with this table. */
    public Sentences(String currency, int digits, RateTable table) {
        this.currency = currency;
        this.digits = digits;
        this.paysPlaces = table.by() instanceof RateTable.By.OfPlace;
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
        return ConditionText.of(condition);
    }

    /** Hundredths as a plain number. */
    public String number(long centi) {
        return ConditionText.number(centi);
    }

    /** A sum of money. */
    public String money(long minor) {
        return BigDecimal.valueOf(minor, digits).toPlainString() + " " + currency;
    }

    /** The rows of a table of amounts in one line. */
    public String rows(RateTable table) {
        return table.rows().stream()
                .map(row -> key(row.group().name(), row.group().fromCenti())
                        + key(row.key(), row.isForAll() ? 0 : row.fromCenti())
                        + row.at(0).toDecimal().toPlainString())
                .collect(Collectors.joining(", "));
    }

    private String key(String name, long fromCenti) {
        return name.isEmpty() ? fromCenti == 0 ? "" : "from " + number(fromCenti) + " " : name + " ";
    }

    /** Several names in one line. */
    public String names(List<String> names) {
        return String.join(", ", names);
    }
}
