package io.upline.version;

import io.upline.progress.Progress;
import java.util.List;

/** The steps of all runs, in the order in which they run, and what the items of each are. */
public final class RunSteps {

    /** Their names. A calculation has the first ones, and so has an import; a post has the others. */
    public static final List<String> ORDER = List.of(
            "importMembers",
            "importOrders",
            "freezeInputs",
            "rollUpVolume",
            "qualifyRanks",
            "calculateBonuses",
            "proposeSettlement",
            "indexResults",
            "reconcile",
            "confirmApproval",
            "postLedger",
            "indexLedger",
            "sealBatch",
            "choosePayments",
            "preparePayments",
            "indexPayments",
            "sealPayments",
            "anchorBatches",
            "writePaymentFiles",
            "writeStatements",
            "writeCloseReport",
            "closePeriod");

    private RunSteps() {}

    /** What the items of a step are: lines of files, members, or the step itself, which is done or not. */
    public static Progress.Unit unit(String step) {
        return switch (step) {
            case "importMembers", "importOrders" -> Progress.Unit.LINES;
            case "rollUpVolume",
                    "qualifyRanks",
                    "calculateBonuses",
                    "proposeSettlement",
                    "postLedger",
                    "preparePayments",
                    "writeStatements" -> Progress.Unit.MEMBERS;
            default -> Progress.Unit.PIECE;
        };
    }
}
