package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.words;

import io.upline.plan.grammar.Shape.MapKey;
import io.upline.plan.grammar.Shape.Need;

/** Whether members that cannot be paid use up a level. */
public enum Compression {
    /** They use up a level; what they would have got is breakage. */
    NONE,
    /** A member that has no rate for the level on offer or fails {@code needs} is passed over, and the same level is
     *  offered to the next above. Levels below {@code levels.from} are not on offer and always use up. */
    DYNAMIC;

    static MapKey keyed(Need need) {
        return key(
                "compression",
                need,
                words("none", "dynamic"),
                "Whether members that cannot be paid use up their level.");
    }

    static Compression read(Reading reading) {
        return reading.word(Compression.class, "compression", NONE);
    }

    /** The sentence in which it is printed. */
    String sentence() {
        return switch (this) {
            case NONE -> "Members that cannot be paid use up their level.";
            case DYNAMIC -> "Members that cannot be paid are passed over.";
        };
    }
}
