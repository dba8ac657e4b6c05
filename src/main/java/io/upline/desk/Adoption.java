package io.upline.desk;

import io.upline.anchor.Adoptions;
import io.upline.control.Actor;
import io.upline.fact.Fact;
import io.upline.report.Decision;
import java.util.Optional;

/** Takes a home as it stands, though its anchor or its place says otherwise, once two people say so. */
public final class Adoption {

    private final Adoptions adoptions;

    Adoption(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    /** Adopts the home for one person; it counts once another one has too. */
    public Decision adopt(Actor actor, String reason) {
        Adoptions.Adopted adopted = adoptions.adopt(actor, reason);
        Fact what = adopted.complete()
                ? Fact.of(
                        "decision.adopted",
                        "first",
                        adopted.first(),
                        "by",
                        actor.name(),
                        "found",
                        adopted.found(),
                        "paid",
                        adopted.paid())
                : Fact.of("decision.adoptedOnce", "by", actor.name(), "found", adopted.found());
        return new Decision(what, Optional.empty());
    }
}
