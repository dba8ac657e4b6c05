package io.upline.plan.kind;

import io.upline.plan.grammar.Values;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RateTable.By;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.util.Optional;
import java.util.Set;

/** Whether a bonus can use all that its table says; what a kind would have to ignore is refused. */
final class TableUse {

    /** Kinds in which a list is by level, generation or depth. */
    private static final Set<String> BY_LEVEL = Set.of("levels", "generations", "matching", "structure");

    /** Kinds that price a base that is cut in brackets. */
    private static final Set<String> IN_SLICES =
            Set.of("percent", "levels", "generations", "matching", "party", "binary");

    private final String kind;
    private final Mapping map;
    private final RateTable table;
    private final Problems problems;

    TableUse(Mapping map, RateTable table, Problems problems) {
        this.kind = Values.text(map, "kind");
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
        if (lists && !BY_LEVEL.contains(kind)) {
            conflict(
                    valuesKey(),
                    "a list is by level, and a bonus of kind '" + kind + "' pays one value",
                    "Write single values");
        }
        boolean noBase = kind.equals("structure") || (kind.equals("levels") && !map.has("base"));
        if (noBase && table.unit() == RateTable.Unit.RATES) {
            conflict("rates", "rates are shares of a base, and there is none", "Write 'amounts', or say the base");
        }
        guarantee();
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
            case By.OfBase _ -> map.has("base") ? !kind.equals("binary") : kind.equals("matching");
            case By.OfMatched _ -> kind.equals("binary");
            case By.OfPlace _ -> kind.equals("award");
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
                    base && kind.equals("binary")
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
        } else if (!IN_SLICES.contains(kind) || (kind.equals("levels") && !map.has("base"))) {
            String why = kind.equals("differential")
                    ? "a differential subtracts one rate from another"
                    : "a bonus of kind '" + kind + "'" + (kind.equals("levels") ? " without a base" : "")
                            + " has no figure to cut";
            conflict("slices", "no slices here: " + why, "Leave it out");
        } else if (kind.equals("binary") && !weakLeg()) {
            conflict(
                    "slices",
                    "no slices here: cycles and steps are paid whole",
                    "Leave it out, or write 'match: weakLeg'");
        } else if (table.whose() != RateTable.Whose.PAYEE && isOfMembers()) {
            conflict(
                    "whose",
                    "slices are of the payee's figure, and 'whose' asks for another's",
                    "Leave out 'whose' or 'slices'");
        }
    }

    private boolean weakLeg() {
        return map.get("match")
                .filter(m -> m instanceof Node.Scalar scalar && scalar.text().equals("weakLeg"))
                .isPresent();
    }

    private void guarantee() {
        if (!map.has("guarantee")) {
            return;
        }
        Optional<Node> boundary = map.get("boundary");
        if (boundary.isPresent() && boundary.get() instanceof Node.Scalar) {
            conflict(
                    "guarantee",
                    "a guarantee is made up by one boundary, and with 'sameOrHigher' each payee has its own",
                    "Write the boundary as a condition, or leave the guarantee out");
        } else if (map.has("blockedBy") && !Values.text(map, "blockedBy").equals("none")) {
            conflict(
                    "guarantee",
                    "a guarantee is of the first payee above, and 'blockedBy' may shut it off from some orders only",
                    "Leave one of them out");
        } else if (table.whose() != RateTable.Whose.PAYEE || table.by() instanceof By.OfBase) {
            conflict(
                    "guarantee",
                    "a guarantee is of the first payee above, and here each order may have another",
                    "Pick the row by the payee, or leave the guarantee out");
        }
    }

    private String valuesKey() {
        return map.has("amounts") ? "amounts" : "rates";
    }

    private void conflict(String key, String message, String remedy) {
        problems.error(ProblemCode.CONFLICTING_KEYS, map.get(key).orElse(map), message, remedy);
    }
}
