package io.upline.intake;

import java.io.Serial;

/** Ends a pass over a file that was taken for plain: a line of it is written otherwise. */
final class OtherForm extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OtherForm() {
        super("", null, false, false);
    }
}
