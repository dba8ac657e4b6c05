package io.upline.report;

import io.upline.fact.Fact;
import java.util.List;

/**
 * What a verification found.
 *
 * @param damages what does not hold, first broken first
 * @param sound what does
 */
public record Verification(List<Fact> damages, List<Fact> sound) {

    /** Takes copies. */
    public Verification {
        damages = List.copyOf(damages);
        sound = List.copyOf(sound);
    }
}
