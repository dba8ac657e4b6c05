package io.upline.intake;

import io.upline.intake.form.Encoding;
import io.upline.intake.form.FileForm;
import java.util.Optional;

/**
 * Where files come from: what decides how they are read where they leave it open, and what their columns mean.
 *
 * @param name its name in the settings
 * @param encoding how texts that are not UTF-8 are read
 * @param decimal the decimal sign of numbers with two readings, {@code .} or {@code ,}; 0 where none is set
 * @param dates the order of dates with two readings; year first where none is set
 * @param mapping what its columns mean; empty where they are Upline's own
 */
record Source(String name, Optional<Encoding> encoding, char decimal, FileForm.Dates dates, Optional<Mapping> mapping) {

    /** Files with Upline's own columns, of which nothing is set. */
    static final Source OWN =
            new Source(FileForm.OWN, Optional.empty(), (char) 0, FileForm.Dates.YEAR_FIRST, Optional.empty());
}
