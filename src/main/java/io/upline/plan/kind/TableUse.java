package io.upline.plan.kind;

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
            conflict(
                    "whose",
                    "'whose' asks at a member, and the row is picked by no figure of a member",
                    "Leave it out, or say under 'by' what picks the row");
        }
        boolean lists = table.rows().stream().anyMatch(row -> row.levels().size() > 1);
        if (lists && !kind.listsByLevel()) {
            conflict(
                    valuesKey(),
                    "a list is by level, and a bonus of kind '" + kind.word() + "' pays one value",
                    "Write single values");
        }
        if (!kind.paysRates(map) && table.unit() == RateTable.Unit.RATES) {
            conflict("rates", "rates are shares of a base, and there is none", "Write 'amounts', or say the base");
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
                        case By.OfMatched _ -> "only a binary bonus has a matched figure to pick a row by";
                        case By.OfPlace _ -> "only an award has places to pick a row by";
                        default -> "there is no base here to pick a row by";
                    },
                    base && kind.picksByMatched()
                            ? "Write 'by: matched'"
                            : "Pick the row by rank, grade, package or a volume");
        }
    }

    private void slices() {
        if (!(table.by() instanceof By.OfVolume
                || table.by() instanceof By.OfBase
                || table.by() instanceof By.OfMatched)) {
            conflict(
                    "slices",
                    "slices need brackets of a volume, of the base or of the matched figure",
                    "Leave it out, or say what the brackets are of under 'by'");
        } else if (!kind.whyNoSlices(map).isEmpty()) {
            conflict("slices", "no slices here: " + kind.whyNoSlices(map), kind.slicesRemedy());
        } else if (table.whose() != RateTable.Whose.PAYEE && isOfMembers()) {
            conflict(
                    "whose",
                    "slices are of the payee's figure, and 'whose' asks for another's",
                    "Leave out 'whose' or 'slices'");
        }
    }

    private String valuesKey() {
        return map.has("amounts") ? "amounts" : "rates";
    }

    private void conflict(String key, String message, String remedy) {
        problems.error(ProblemCode.CONFLICTING_KEYS, map.get(key).orElse(map), message, remedy);
    }
}
