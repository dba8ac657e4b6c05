package io.upline.oracle;

import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.List;

/** Which row of a table is a member's. */
final class Rows {

    private final Oracle oracle;

    Rows(Oracle oracle) {
        this.oracle = oracle;
    }

    /** Position of the row, -1 for none. The figure is the line's base or the matched one, where the table asks for it. */
    int pick(RateTable table, String payee, String source, BigDecimal figure) {
        return switch (table.whose()) {
            case PAYEE -> of(table, payee, figure);
            case SOURCE -> of(table, distributorOf(source), figure);
            case LOWER -> Math.min(of(table, payee, figure), of(table, distributorOf(source), figure));
            case HIGHER -> Math.max(of(table, payee, figure), of(table, distributorOf(source), figure));
        };
    }

    /** The value at a level of the bonus, counted from 0; zero for none. */
    BigDecimal at(RateTable table, int row, int index) {
        return row < 0 ? BigDecimal.ZERO : table.rows().get(row).at(index).toDecimal();
    }

    private String distributorOf(String source) {
        return oracle.woods().home(source).map(Seat::node).orElse(source);
    }

    int of(RateTable table, String member, BigDecimal figure) {
        List<RateTable.Row> rows = table.rows();
        return switch (table.by()) {
            case RateTable.By.Everybody everybody -> rows.isEmpty() ? -1 : 0;
            case RateTable.By.OfLadder by -> {
                int rank = oracle.standing().rank(by.ladder(), member);
                int found = -1;
                for (int i = 0; i < rows.size(); i++) {
                    if (oracle.standing()
                                    .ladder(by.ladder())
                                    .indexOf(rows.get(i).key())
                            <= rank) {
                        found = i;
                    }
                }
                yield found;
            }
            case RateTable.By.OfPackage by ->
                rows.stream()
                        .map(RateTable.Row::key)
                        .toList()
                        .indexOf(oracle.woods().person(member).packageName());
            case RateTable.By.OfVolume by -> bracket(rows, oracle.sums().value(by.volume(), member));
            case RateTable.By.OfBase by -> bracket(rows, figure);
            case RateTable.By.OfMatched by -> bracket(rows, figure);
            case RateTable.By.OfPlace by -> throw new IllegalArgumentException("places are a contest's");
        };
    }

    static int bracket(List<RateTable.Row> rows, BigDecimal figure) {
        int found = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (figure.movePointRight(2)
                            .compareTo(BigDecimal.valueOf(rows.get(i).fromCenti()))
                    >= 0) {
                found = i;
            }
        }
        return found;
    }
}
