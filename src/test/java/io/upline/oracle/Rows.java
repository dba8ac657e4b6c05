package io.upline.oracle;

import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which row of a table is a member's. */
final class Rows {

    private final Oracle oracle;

    Rows(Oracle oracle) {
        this.oracle = oracle;
    }

    /**
     * Position of the row, -1 for none. The figure is the line's base or the matched one, where the table asks for it. Of two keys the first is
     * always the payee's: only those rows are looked at, at whomever the second is looked up.
     */
    int pick(RateTable table, String payee, String source, BigDecimal figure) {
        List<Integer> rows = rows(table, payee);
        int found = switch (table.whose()) {
            case PAYEE -> of(table, rows, payee, figure);
            case SOURCE -> ofSource(table, rows, source, figure);
            case LOWER -> Math.min(of(table, rows, payee, figure), ofSource(table, rows, source, figure));
            case HIGHER -> Math.max(of(table, rows, payee, figure), ofSource(table, rows, source, figure));
        };
        return found < 0 ? -1 : rows.get(found);
    }

    /** What picks the row of a payee on a source where no figure of the member does: the base, or a volume as it stood with the order. */
    BigDecimal figure(RateTable table, String payee, Sources.Source source) {
        return table.rowKey() instanceof RateTable.By.OfSoFar by
                ? oracle.sums().soFar(by.volume(), payee, source.order().orElseThrow())
                : source.figure();
    }

    /** The value at a level of the bonus, counted from 0; zero for none. */
    BigDecimal at(RateTable table, int row, int index) {
        return row < 0 ? BigDecimal.ZERO : table.rows().get(row).at(index).toDecimal();
    }

    /** The row of the source's distributor; a source of nobody has none but one that is for all, and what a figure picks. */
    private int ofSource(RateTable table, List<Integer> rows, String source, BigDecimal figure) {
        Optional<String> distributor = oracle.woods().home(source).map(Seat::node);
        if (distributor.isPresent() || !(table.rowKey() instanceof RateTable.By.OfMember)) {
            return of(table, rows, distributor.orElse(source), figure);
        }
        return IntStream.range(0, rows.size())
                .filter(i -> table.rows().get(rows.get(i)).isForAll())
                .findFirst()
                .orElse(-1);
    }

    int of(RateTable table, String member, BigDecimal figure) {
        List<Integer> rows = rows(table, member);
        int found = of(table, rows, member, figure);
        return found < 0 ? -1 : rows.get(found);
    }

    /** The rows that a payee may have at all: every one, or those under its value of the first of two keys. */
    List<Integer> rows(RateTable table, String payee) {
        List<RateTable.Group> groups =
                table.rows().stream().map(RateTable.Row::group).distinct().toList();
        Optional<RateTable.Group> own = table.by() instanceof RateTable.By.OfTwo two
                ? group(two.first(), groups, payee)
                : groups.stream().findFirst();
        return IntStream.range(0, table.rows().size())
                .filter(i -> own.isPresent() && table.rows().get(i).group().equals(own.get()))
                .boxed()
                .toList();
    }

    private Optional<RateTable.Group> group(RateTable.By.OfMember by, List<RateTable.Group> groups, String payee) {
        RateTable.Group[] found = {null};
        for (RateTable.Group group : groups) {
            boolean reached = switch (by) {
                case RateTable.By.OfPackage p ->
                    group.name().equals(oracle.woods().person(payee).packageName());
                case RateTable.By.OfAttribute _ ->
                    group.name().equals(oracle.woods().person(payee).contract());
                case RateTable.By.OfLadder l -> reaches(l, group.name(), payee);
                case RateTable.By.OfVolume v ->
                    oracle.sums().value(v.volume(), payee).compareTo(Tests.centi(group.fromCenti())) >= 0;
            };
            found[0] = reached ? group : found[0];
        }
        if (found[0] == null && (by instanceof RateTable.By.OfPackage || by instanceof RateTable.By.OfAttribute)) {
            return groups.stream().filter(g -> g.name().equals("other")).findFirst();
        }
        return Optional.ofNullable(found[0]);
    }

    private boolean reaches(RateTable.By.OfLadder by, String name, String member) {
        return oracle.standing().ladder(by.ladder()).indexOf(name)
                <= oracle.standing().rank(by.ladder(), member);
    }

    /** Which of some rows is a member's, counted among them; a row for all is. */
    private int of(RateTable table, List<Integer> some, String member, BigDecimal figure) {
        List<RateTable.Row> rows = some.stream().map(table.rows()::get).toList();
        if (rows.size() == 1 && rows.getFirst().isForAll()) {
            return 0;
        }
        return switch (table.rowKey()) {
            case RateTable.By.Everybody everybody -> rows.isEmpty() ? -1 : 0;
            case RateTable.By.OfLadder by -> {
                int found = -1;
                for (int i = 0; i < rows.size(); i++) {
                    found = reaches(by, rows.get(i).key(), member) ? i : found;
                }
                yield found;
            }
            case RateTable.By.OfPackage by ->
                rows.stream()
                        .map(RateTable.Row::key)
                        .toList()
                        .indexOf(oracle.woods().person(member).packageName());
            case RateTable.By.OfAttribute by -> {
                List<String> keys = rows.stream().map(RateTable.Row::key).toList();
                int own = keys.indexOf(oracle.woods().person(member).contract());
                yield own < 0 ? keys.indexOf("other") : own;
            }
            case RateTable.By.OfVolume by -> bracket(rows, oracle.sums().value(by.volume(), member));
            case RateTable.By.OfSoFar by -> bracket(rows, figure);
            case RateTable.By.OfBase by -> bracket(rows, figure);
            case RateTable.By.OfMatched by -> bracket(rows, figure);
            case RateTable.By.OfPlace by -> throw new IllegalArgumentException("places are a contest's");
            case RateTable.By.OfTwo by -> throw new IllegalArgumentException("two keys are one and one");
        };
    }

    private static int bracket(List<RateTable.Row> rows, BigDecimal figure) {
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
