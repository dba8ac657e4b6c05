package io.upline.control;

import io.upline.fact.Fact;
import java.time.Instant;

/**
 * A row of the audit trail.
 *
 * @param seq its place in the trail, from 1 without gaps
 * @param who who did it
 * @param known how that name was known
 * @param action what was done, a word
 * @param subject what it was done to
 * @param detail whatever more there is to know
 */
public record AuditRow(long seq, Instant at, String who, String known, String action, String subject, Fact detail) {}
