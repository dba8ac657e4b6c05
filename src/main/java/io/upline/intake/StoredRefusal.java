package io.upline.intake;

import io.upline.fact.Fact;
import java.util.List;

/**
 * A file that was refused as a whole, as it is stored.
 *
 * @param attempt number of the try to take it
 * @param file its name
 * @param problem why it was refused
 * @param fact place, problem and remedy, as one fact
 * @param state whether it still stands
 * @param decided what people decided on it
 */
public record StoredRefusal(int attempt, String file, Problem problem, Fact fact, State state, List<Decided> decided) {

    /** Refuses shared mutable lists. */
    public StoredRefusal {
        decided = List.copyOf(decided);
    }

    /** Whether a refusal still stands. */
    public enum State {
        /** Nobody knows what the file would have brought: it blocks every period that is not posted. */
        OPEN,
        /** A file of the same name, or with the same bytes, was taken afterwards. */
        TAKEN,
        /** A person named the file that was taken in its stead. */
        REPLACED,
        /** Two people decided that it is not to be taken. */
        ASIDE
    }
}
