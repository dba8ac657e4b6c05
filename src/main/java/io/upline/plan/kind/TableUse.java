package io.upline.plan.kind;

import io.upline.fact.Fact;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RateTable.By;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;

/** Whether a bonus can use all that its table says; what a kind would have to ignore is refused. */
final class TableUse {

    private final KindLanguage kind;
    private final Mapping map;
    private final RateTable table;
    private final Problems problems;

    TableUse(KindLanguage kind, Mapping map, RateTable table, Problems problems) {
        this.kind = kind;
        this.map = map;
        this.table = table;
        this.problems = problems;
    }

    void check() {
        if (table.equals(RateTable.NONE)) {
            return;
        }
        rows();
        if (table.slices()) {
            slices();
        }
        if (table.whose() != RateTable.Whose.PAYEE && !isOfMembers()) {
            conflict("whose", Fact.of("problem.whoseOfNobody"));
        }
        boolean lists = table.rows().stream().anyMatch(row -> row.levels().size() > 1);
        if (lists && !kind.listsByLevel()) {
            conflict(valuesKey(), Fact.of("problem.listByLevel", "kind", kind.word()));
        }
        if (!kind.paysRates(map) && table.unit() == RateTable.Unit.RATES) {
            conflict("rates", Fact.of("problem.ratesWithoutBase"));
        }
    }

    /** Whether the row is a member's, by its rank, package or a volume. */
    private boolean isOfMembers() {
        return table.rowKey() instanceof By.OfMember;
    }

    private void rows() {
        boolean fits = switch (table.rowKey()) {
            case By.Everybody _, By.OfMember _, By.OfTwo _ -> true;
            case By.OfSoFar _ -> kind.picksBySoFar(map);
            case By.OfBase _ -> kind.picksByBase(map);
            case By.OfMatched _ -> kind.picksByMatched();
            case By.OfPlace _ -> kind.picksByPlace();
        };
        if (!fits) {
            boolean base = table.rowKey() instanceof By.OfBase;
            conflict(
                    "by",
                    switch (table.rowKey()) {
                        case By.OfMatched _ -> Fact.of("problem.byMatched");
                        case By.OfPlace _ -> Fact.of("problem.byPlace");
                        case By.OfSoFar _ -> Fact.of("problem.bySoFar");
                        default -> Fact.of(base && kind.picksByMatched() ? "problem.byBaseMatched" : "problem.byBase");
                    });
        }
    }

    private void slices() {
        if (!(table.rowKey() instanceof By.OfVolume
                || table.rowKey() instanceof By.OfBase
                || table.rowKey() instanceof By.OfMatched)) {
            conflict("slices", Fact.of("problem.slicesWithoutBrackets"));
        } else if (kind.whyNoSlices(map).isPresent()) {
            conflict("slices", kind.whyNoSlices(map).get());
        } else if (table.whose() != kind.cutAt(map) && isOfMembers()) {
            boolean ofPayee = kind.cutAt(map) == RateTable.Whose.PAYEE;
            conflict("whose", Fact.of(ofPayee ? "problem.slicesWhose" : "problem.slicesOfSource"));
        }
    }

    private String valuesKey() {
        return map.has("amounts") ? "amounts" : "rates";
    }

    private void conflict(String key, Fact what) {
        problems.error(ProblemCode.CONFLICTING_KEYS, map.get(key).orElse(map), what);
    }
}
