package io.upline.control;

import java.time.Instant;

/**
 * A row of the audit trail.
 *
 * @param seq its number
 * @param at when
 * @param who by whom
 * @param action what
 * @param subject on what
 */
public record Act(long seq, Instant at, String who, String action, String subject) {}
