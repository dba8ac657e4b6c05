package io.upline.control;

import io.upline.database.OwnerProcess;

/**
 * Who asks for a lease: a person, at a process.
 *
 * @param user the person's name as given
 * @param command what is being done, in the operator's words
 */
public record Holder(String user, OwnerProcess process, String command) {

    /** This process, doing the command for somebody. */
    public static Holder here(Actor actor, String command) {
        return new Holder(actor.name(), OwnerProcess.here(), command);
    }

    /** Who it is, for a message. */
    @Override
    public String toString() {
        return user + " on " + process.host() + " (process " + process.pid() + ", " + command + ")";
    }
}
