package io.upline.intake;

import io.upline.fact.Fact;

/** What became of something that was not taken at first, or of which a warning was given. */
public enum Fate {
    /** It stands: nobody has settled it. */
    STANDS,
    /** A file of the same name, or with the same bytes, was taken afterwards. */
    CAME,
    /** A person named the file that was taken in its stead. */
    REPLACED,
    /** Two people decided that the file is not to be taken. */
    ASIDE,
    /** The line came again, mended. */
    MENDED,
    /** The line came again and was not taken again; the later one stands for it. */
    AGAIN,
    /** The line waited, and was taken when the one that it needed had come. */
    TAKEN,
    /** The line was held, and people accepted it. */
    ACCEPTED,
    /** The file has the bytes of one that was taken before, and brings nothing. */
    KNOWN,
    /** Two people decided that the line is not to be taken. */
    WAIVED,
    /** Whatever it is about was taken or is known already; a warning told of it. */
    WARNED;

    static Fate of(StoredRefusal.State state) {
        return switch (state) {
            case OPEN -> STANDS;
            case TAKEN -> CAME;
            case REPLACED -> REPLACED;
            case ASIDE -> ASIDE;
        };
    }

    /** What became of a line. */
    public static Fate of(Rejection.State state) {
        return switch (state) {
            case OPEN -> STANDS;
            case MENDED -> MENDED;
            case AGAIN -> AGAIN;
            case TAKEN -> TAKEN;
            case ACCEPTED -> ACCEPTED;
            case WAIVED -> WAIVED;
        };
    }

    /** What became of it, as a fact. */
    public Fact fact() {
        return switch (this) {
            case STANDS -> Fact.of("fate.stands");
            case CAME -> Fact.of("fate.came");
            case REPLACED -> Fact.of("fate.replaced");
            case ASIDE -> Fact.of("fate.aside");
            case MENDED -> Fact.of("fate.mended");
            case AGAIN -> Fact.of("fate.again");
            case TAKEN -> Fact.of("fate.taken");
            case ACCEPTED -> Fact.of("fate.accepted");
            case KNOWN -> Fact.of("fate.known");
            case WAIVED -> Fact.of("fate.waived");
            case WARNED -> Fact.of("fate.warned");
        };
    }

    /** Whether what a refused file could have brought came with another file. */
    public boolean cameOtherwise() {
        return this == CAME || this == REPLACED;
    }

    /** Whether people decided to leave it out. */
    public boolean isLeftOut() {
        return this == ASIDE || this == REPLACED || this == WAIVED;
    }
}
