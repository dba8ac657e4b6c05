package io.upline.intake;

import io.upline.control.Actor;
import java.time.Instant;

/** Who takes a file, and when. */
record Opened(Actor actor, Instant now) {

    String user() {
        return actor.name();
    }
}
