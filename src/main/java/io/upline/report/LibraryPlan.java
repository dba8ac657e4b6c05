package io.upline.report;

/**
 * A plan of the library.
 *
 * @param name its name, by which a plan is made like it
 * @param about what it is, in one sentence
 * @param period the length of its pay period
 * @param currency what it pays in as it stands in the library
 */
public record LibraryPlan(String name, String about, String period, String currency) {}
