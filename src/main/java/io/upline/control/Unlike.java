package io.upline.control;

/**
 * Rows that are not what the audit trail knows of them.
 *
 * @param table their table
 * @param group the values that name what wrote them
 * @param rows how many there are
 * @param wanted how many there should be; -1 where no act of the trail wrote any
 * @param seq the act that wrote them last, 0 for none
 */
public record Unlike(String table, String group, long rows, long wanted, long seq) {}
