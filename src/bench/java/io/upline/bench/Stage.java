package io.upline.bench;

/** The stages of a close, as {@code bench} shows them. */
enum Stage {
    /** From the inbox into tables. */
    IMPORT("import"),
    /** From tables into arrays, and the calculation itself. */
    CALCULATION("load and calculation"),
    /** Volumes, ranks, earnings, settlement, reconciliation and ledger into tables; whatever has no stage of its own. */
    ROWS("rows and ledger"),
    /** Statements, payment list, close workbook. */
    STATEMENTS("statements");

    final String words;

    Stage(String words) {
        this.words = words;
    }

    /** Which one a step belongs to. */
    static Stage of(String step) {
        return switch (step) {
            case "importMembers", "importOrders" -> IMPORT;
            case "freezeInputs" -> CALCULATION;
            case "writePaymentFiles", "writeStatements", "writeCloseReport", "closePeriod" -> STATEMENTS;
            default -> ROWS;
        };
    }
}
