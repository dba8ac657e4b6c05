package io.upline.close;

import io.upline.company.ConfigurationProblem;
import io.upline.control.BrokenInvariant;
import io.upline.control.Refusal;
import io.upline.database.LostOwnershipException;
import java.util.List;
import java.util.Optional;

/** A fault in an operator's words. Messages of foreign exceptions are not shown: they may quote personal data. */
public final class FaultText {

    private FaultText() {}

    /** What went wrong where several things did: a refusal if there is one, since it says what to do. */
    static String ofAll(List<Throwable> faults) {
        return refusal(faults)
                .map(refusal -> String.valueOf(refusal.getMessage()))
                .orElse(faults.isEmpty() ? "the run failed" : of(faults.getFirst()));
    }

    /** The first refusal among faults and their causes. */
    static Optional<Refusal> refusal(List<Throwable> faults) {
        for (Throwable fault : faults) {
            for (Throwable each = fault; each != null; each = each.getCause()) {
                if (each instanceof Refusal refusal) {
                    return Optional.of(refusal);
                }
            }
        }
        return Optional.empty();
    }

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
