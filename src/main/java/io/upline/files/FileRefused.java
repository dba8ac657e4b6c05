package io.upline.files;

import io.upline.fact.Fact;
import io.upline.fact.FactException;

/** A place where a file may not be written: why, and what to do instead. It ends a command with code 4. */
public final class FileRefused extends FactException {

    private static final long serialVersionUID = 1L;

    /** Refuses because of a fact. */
    public FileRefused(Fact why) {
        super(why);
    }
}
