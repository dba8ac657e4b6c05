package io.upline.statement;

import io.upline.ledger.Cause;
import java.util.stream.Collectors;

/** The cause of a difference as it is shown: its facts by word and name. */
public final class CauseText {

    private CauseText() {}

    /** All facts that are named, and how many more there are; empty for the usual case. */
    public static String of(Cause cause) {
        String named = cause.references().stream()
                .map(each -> (each.word().word() + " " + each.id()).strip())
                .collect(Collectors.joining(", "));
        int more = cause.all() - cause.references().size();
        return more == 0 ? named : named + " and " + more + " more";
    }
}
