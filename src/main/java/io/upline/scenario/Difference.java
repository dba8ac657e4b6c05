package io.upline.scenario;

import io.upline.fact.Fact;
import java.util.List;

/**
 * One expectation that did not come out.
 *
 * @param period the period it is of
 * @param member id of the member
 * @param what what was compared: a volume or column by its name, or a fact that names the figure or the lines selected
 * @param expected what was expected, as stated, a text or a fact
 * @param got what came out, a text or a fact
 * @param because what led to it
 */
public record Difference(String period, String member, Object what, Object expected, Object got, List<Fact> because) {

    /** Copies the list. */
    public Difference {
        because = List.copyOf(because);
    }

    /** The whole difference as one fact. */
    public Fact fact() {
        return Fact.of(
                "scenario.difference",
                "period",
                period,
                "member",
                member,
                "what",
                what,
                "expected",
                expected,
                "got",
                got,
                "because",
                because);
    }
}
