package io.upline.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * The door as it stood at a moment: what had come and been read to its end by then, what had become of it, and what people had decided. A
 * line and a file go once from standing to settled, and never back, so that an earlier state follows from when that was.
 *
 * @param moment empty for now
 */
record AsOf(Optional<Instant> moment) {

    /** As it stands now. */
    static final AsOf NOW = new AsOf(Optional.empty());
}
