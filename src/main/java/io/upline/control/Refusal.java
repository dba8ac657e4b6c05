package io.upline.control;

/** What was asked is not allowed now: why, and what to do instead. Ends a command with code 4. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says it in the reader's words. */
    public Refusal(String message) {
        super(message);
    }
}
