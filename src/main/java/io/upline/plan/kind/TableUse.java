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
        return switch (table.by()) {
            case By.OfLadder _, By.OfPackage _, By.OfVolume _ -> true;
            case By.Everybody _, By.OfBase _, By.OfMatched _, By.OfPlace _ -> false;
        };
    }

    private void rows() {
        boolean fits = switch (table.by()) {
            case By.Everybody _, By.OfLadder _, By.OfPackage _, By.OfVolume _ -> true;
            case By.OfBase _ -> kind.picksByBase(map);
            case By.OfMatched _ -> kind.picksByMatched();
            case By.OfPlace _ -> kind.picksByPlace();
        };
        if (!fits) {
            boolean base = table.by() instanceof By.OfBase;
            conflict(
                    "by",
                    switch (table.by()) {
                        case By.OfMatched _ -> Fact.of("problem.byMatched");
                        case By.OfPlace _ -> Fact.of("problem.byPlace");
                        default -> Fact.of(base && kind.picksByMatched() ? "problem.byBaseMatched" : "problem.byBase");
                    });
        }
    }

    private void slices() {
        if (!(table.by() instanceof By.OfVolume
                || table.by() instanceof By.OfBase
                || table.by() instanceof By.OfMatched)) {
            conflict("slices", Fact.of("problem.slicesWithoutBrackets"));
        } else if (kind.whyNoSlices(map).isPresent()) {
            conflict("slices", kind.whyNoSlices(map).get());
        } else if (table.whose() != RateTable.Whose.PAYEE && isOfMembers()) {
            conflict("whose", Fact.of("problem.slicesWhose"));
        }
    }

    private String valuesKey() {
        return map.has("amounts") ? "amounts" : "rates";
    }

    private void conflict(String key, Fact what) {
        problems.error(ProblemCode.CONFLICTING_KEYS, map.get(key).orElse(map), what);
    }
}
