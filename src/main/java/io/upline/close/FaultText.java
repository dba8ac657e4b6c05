package io.upline.close;

import io.upline.company.ConfigurationProblem;
import io.upline.control.BrokenInvariant;
import io.upline.control.Refusal;
import io.upline.database.LostOwnershipException;

/** A fault in an operator's words. Messages of foreign exceptions are not shown: they may quote personal data. */
public final class FaultText {

    private FaultText() {}

    static String of(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof BrokenInvariant
                    || each instanceof Refusal
                    || each instanceof ConfigurationProblem
                    || each instanceof LostOwnershipException
                    || each instanceof IllegalStateException
                    || each instanceof java.io.IOException) {
                return String.valueOf(each.getMessage());
            }
        }
        return "an unexpected fault: " + root(fault).getClass().getSimpleName() + " (see data/upline.log)";
    }

    private static Throwable root(Throwable fault) {
        Throwable root = fault;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
