package io.upline.intake;

import java.time.Instant;

/** Who takes a file, and when. */
record Opened(String user, Instant now) {}
