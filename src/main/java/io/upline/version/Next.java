package io.upline.version;

import io.upline.fact.Fact;
import java.util.List;

/**
 * What to do next with a period.
 *
 * @param what the next step, as a fact
 * @param commands to be given, the first of them now; empty when nothing is to be done
 */
public record Next(Fact what, List<String> commands) {

    /** Takes a copy. */
    public Next {
        commands = List.copyOf(commands);
    }

    /** A command to be given for a period of a job. */
    public static Next command(String command) {
        return new Next(Fact.of("next.command", "command", command), List.of(command));
    }
}
