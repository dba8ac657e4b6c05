package io.upline.intake;

import io.upline.network.MemberChange;
import org.jspecify.annotations.Nullable;

/**
 * A line of a members file as the first pass keeps it: the dated columns, not yet looked up. An absent column is
 * {@code null} or {@link #ABSENT}.
 */
final class MemberLine {

    static final int ABSENT = -1;
    static final int NO_DAY = Integer.MIN_VALUE;

    final int ordinal;
    final int line;
    final String id;
    int key;
    int joined = NO_DAY;
    int effective = NO_DAY;
    boolean effectiveUnreadable;
    int kind = ABSENT;
    int status = ABSENT;
    int leg = ABSENT;

    @Nullable
    String sponsor;

    @Nullable
    String placement;

    @Nullable
    String packageName;

    @Nullable
    String owner;

    @Nullable
    String country;

    @Nullable
    String currency;

    /** The company's own attributes that the line states, an empty value among them. */
    @Nullable
    String attributes;

    /** What these come to for a member that had none. */
    String attributesAtFirst = "";

    @Nullable
    Flaw flaw;

    Outcome outcome = Outcome.UNDECIDED;

    @Nullable
    MemberChange change;

    boolean tellsPerson;
    /** An earlier line that says the same about the same day. */
    @Nullable
    MemberLine twin;

    /** What is done with the line. */
    enum Outcome {
        UNDECIDED,
        FIRST,
        CHANGE,
        SAME,
        TWIN,
        HELD,
        REJECTED
    }

    MemberLine(int ordinal, int line, String id) {
        this.ordinal = ordinal;
        this.line = line;
        this.id = id;
    }

    /** The place of the line among those of its member: an empty day comes first, an unreadable one last. */
    int order() {
        return effectiveUnreadable ? Integer.MAX_VALUE : effective;
    }

    void reject(Flaw why) {
        if (flaw == null) {
            flaw = why;
        }
        outcome = Outcome.REJECTED;
    }

    boolean isRejected() {
        return outcome == Outcome.REJECTED;
    }
}
