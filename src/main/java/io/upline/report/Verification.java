package io.upline.report;

import io.upline.fact.Fact;
import java.util.List;

/**
 * What a verification found.
 *
 * @param damages everything that does not hold, what was broken first standing first
 * @param sound everything that does
 */
public record Verification(List<Fact> damages, List<Fact> sound) {

    /** Takes copies. */
    public Verification {
        damages = List.copyOf(damages);
        sound = List.copyOf(sound);
    }
}
