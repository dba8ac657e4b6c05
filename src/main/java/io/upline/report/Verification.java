package io.upline.report;

import io.upline.fact.Fact;
import java.util.List;

/**
 * What a verification found.
 *
 * @param damages everything that does not hold, rows before the ledger, periods and files
 * @param sound everything that does
 * @param remedies what can be done about damages, where the program can do it
 */
public record Verification(List<Fact> damages, List<Fact> sound, List<Fact> remedies) {

    /** Takes copies. */
    public Verification {
        damages = List.copyOf(damages);
        sound = List.copyOf(sound);
        remedies = List.copyOf(remedies);
    }
}
