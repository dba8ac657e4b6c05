package io.upline.desk;

import java.util.List;

/**
 * What a verification found.
 *
 * @param damages what does not hold, first broken first
 * @param lines what does
 */
public record Verification(List<String> damages, List<String> lines) {}
