package io.upline.control;

import io.upline.database.Part;
import java.util.List;

/** What is covered of what people decide on periods. */
public final class ControlParts {

    /** Approvals, by period. */
    public static final Part APPROVAL = Part.of(
            "approval",
            "job period_start period_end",
            "approval_id",
            "n approval_id",
            "t job",
            "d period_start period_end",
            "n run_id",
            "t digest approved_by",
            "m approved_at",
            "d approved_on",
            "t voided_because");

    /** All of them. */
    public static final List<Part> ALL = List.of(APPROVAL);

    private ControlParts() {}
}
