package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;

import io.upline.plan.grammar.Shape.MapKey;

/**
 * Who below a payee, on the path down to and including the source, shuts it off from the source. Ranks are paid-as; no
 * rank is lower than any.
 */
public enum BlockedBy {
    /** Nobody. */
    NONE,
    /** A member of the same rank as the payee's or a higher one. */
    EQUAL_RANK,
    /** A member of a higher rank than the payee's. */
    HIGHER_RANK;

    static final MapKey KEY =
            key("blockedBy", OPTIONAL, words("none", "equalRank", "higherRank"), "Who below shuts the payee off.");

    static BlockedBy read(Reading reading) {
        return reading.word(BlockedBy.class, "blockedBy", NONE);
    }

    void needs(Needs needs) {
        if (this != NONE) {
            needs.ranks();
        }
    }

    void say(Sentences sentences) {
        switch (this) {
            case NONE -> {}
            case EQUAL_RANK -> sentences.add("An equal or higher rank below shuts the payee off.");
            case HIGHER_RANK -> sentences.add("A higher rank below shuts the payee off.");
        }
    }
}
