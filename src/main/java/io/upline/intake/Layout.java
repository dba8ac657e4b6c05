package io.upline.intake;

import io.upline.intake.form.Evidence;
import io.upline.intake.form.FileForm;

/** Where the columns of a file stand, and how its lines become lines of the plain form. */
interface Layout {

    /** How the file is written. */
    FileForm form();

    /** Its header in the plain form. */
    Header header();

    /** Whether lines are taken as they stand. */
    boolean isPlain();

    /** Whether a line can be rewritten without those before it. */
    boolean keepsPlace();

    /** The same at the beginning of the file. */
    Layout begun();

    /** Takes what a line says about the form of the file. */
    void witness(Cells line, Evidence evidence);

    /** Writes a line in the plain form into another. */
    void rewrite(Cells line, Cells to);
}
