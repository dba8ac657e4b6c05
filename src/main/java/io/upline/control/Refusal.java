package io.upline.control;

import io.upline.fact.Fact;
import io.upline.fact.FactException;

/** What was asked is not allowed now: why, and what to do instead. It ends a command with code 4. */
public final class Refusal extends FactException {

    private static final long serialVersionUID = 1L;

    /** Refuses because of a fact. */
    public Refusal(Fact why) {
        super(why);
    }

    /** Refuses because of a fact: its code without {@code refusal.}, its values by name. */
    public static Refusal of(String code, Object... namesAndValues) {
        return new Refusal(Fact.of("refusal." + code, namesAndValues));
    }
}
