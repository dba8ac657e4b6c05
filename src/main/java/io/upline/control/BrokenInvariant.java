package io.upline.control;

/** Something that must always hold does not. The run stops; nobody catches this but the top of a command. */
public final class BrokenInvariant extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what does not hold, with the figures. */
    public BrokenInvariant(String message) {
        super("this must not happen, and nothing was posted: " + message);
    }
}
