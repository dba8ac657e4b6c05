package io.upline.settlement;

import java.util.function.IntPredicate;

/**
 * Why all of a party's money is held.
 *
 * @param key a word of the business, for instance {@code suspended}; it stands in the ledger
 * @param holds whether the reason applies, by the party's number on the roll
 */
public record HoldReason(String key, IntPredicate holds) {}
