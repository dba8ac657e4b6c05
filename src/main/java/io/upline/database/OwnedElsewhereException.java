package io.upline.database;

/** Another process owns what was asked for. Ends a command with code 4. */
public final class OwnedElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says who, where and since when. */
    public OwnedElsewhereException(String message) {
        super(message);
    }
}
