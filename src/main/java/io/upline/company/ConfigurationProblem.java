package io.upline.company;

/** A setting that cannot be used: what, in which file, and how to mend it. Ends a command with code 2. */
public final class ConfigurationProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says it in the reader's words. */
    public ConfigurationProblem(String message) {
        super(message);
    }
}
